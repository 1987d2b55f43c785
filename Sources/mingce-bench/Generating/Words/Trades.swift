/// What a company does: the words in its name, in English, and the short form in its domain.
struct Trade: Sendable {
  var name: [UInt16]
  /// What colleagues say, often the first two characters.
  var short: [UInt16]
  var english: [UInt16]
  var domain: [UInt16]

  static let draw = WeightedIndex(zipf: all.count, offset: 14)

  static let all: [Trade] = table.split(separator: "\n").map { line in
    let parts = line.split(separator: ",").map { String($0).word }
    return Trade(name: parts[0], short: parts[1], english: parts[2], domain: parts[3])
  }

  private static let table = """
    科技,科技,Technology,tech
    贸易,贸易,Trading,trade
    电子科技,电子,Electronics,elec
    网络科技,网络,Network Technology,net
    信息技术,信息,Information Technology,it
    商贸,商贸,Commerce,sm
    机械设备,机械,Machinery,jx
    建筑工程,建筑,Construction,jz
    进出口,进出口,Import & Export,imp
    物流,物流,Logistics,log
    医疗器械,医疗,Medical Devices,med
    生物科技,生物,Biotech,bio
    文化传媒,传媒,Media,media
    广告,广告,Advertising,ad
    装饰工程,装饰,Decoration,zs
    食品,食品,Foods,food
    服饰,服饰,Garment,fs
    新能源科技,新能源,New Energy,energy
    环保科技,环保,Environmental,hb
    化工,化工,Chemical,chem
    塑胶制品,塑胶,Plastics,sj
    五金制品,五金,Hardware,wj
    包装材料,包装,Packaging,pack
    供应链管理,供应链,Supply Chain,scm
    自动化设备,自动化,Automation,auto
    软件,软件,Software,soft
    企业管理咨询,咨询,Consulting,consult
    人力资源,人力,Human Resources,hr
    投资管理,投资,Investment,inv
    房地产开发,地产,Real Estate,estate
    物业管理,物业,Property,wy
    汽车销售服务,汽车,Auto Sales,car
    教育科技,教育,Education,edu
    餐饮管理,餐饮,Catering,cy
    酒店管理,酒店,Hotel,hotel
    国际旅行社,旅行社,Travel,travel
    农业发展,农业,Agriculture,agri
    纺织,纺织,Textile,tex
    家具,家具,Furniture,fur
    照明电器,照明,Lighting,light
    精密模具,模具,Precision Mould,mould
    仪器仪表,仪器,Instruments,ins
    电气,电气,Electric,dq
    印刷,印刷,Printing,print
    会展服务,会展,Exhibition,expo
    珠宝,珠宝,Jewelry,jewel
    制药,制药,Pharma,pharm
    建材,建材,Building Materials,jc
    """
}

/// The legal form at the end of a company name, with its weight.
enum LegalForms {
  static let all: [[UInt16]] = ["有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "集团股份有限公司", "厂"].map {
    ($0 as String).word
  }
  static let draw = WeightedIndex(weights: [80, 8, 5, 4, 1, 2])
  static let limited = 0
  static let limitedLiability = 2
}
