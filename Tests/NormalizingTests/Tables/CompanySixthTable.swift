/// A sixth table of hard cells, written from the rules alone.
let companySixthTable = """
  扬州市邗江区苇泊船舶设备有限公司 ⇒ 扬州市;邗江区|苇泊|船舶设备|有限公司|||
  苇泊（太原）煤炭有限公司 ⇒ 太原|苇泊|煤炭|有限公司|||
  辽宁苇泊重型机械股份有限公司 ⇒ 辽宁|苇泊|重型机械|股份有限公司|||
  苇泊动物保健品有限公司（保定） ⇒ 保定|苇泊|动物保健品|有限公司|||
  湖南长沙苇泊图书有限公司 ⇒ 湖南;长沙|苇泊|图书|有限公司|||
  (天津)苇泊国际货运代理有限公司 ⇒ 天津|苇泊|国际货运代理|有限公司|||
  苇泊〈成都〉软件有限公司 ⇒ 成都|苇泊|软件|有限公司|||
  苇泊印务有限公司兰州分公司 ⇒ |苇泊|印务|有限公司|兰州分公司||
  苇泊人寿保险有限公司江西分公司 ⇒ |苇泊|人寿保险|有限公司|江西分公司||
  苇泊银行股份有限公司信用卡中心 ⇒ |苇泊银行||股份有限公司|信用卡中心||
  苇泊商贸有限公司城南门市部 ⇒ |苇泊|商贸|有限公司|城南门市部||
  苇泊集团有限公司党委办公室 ⇒ |苇泊||集团有限公司|党委办公室||
  苇泊科技有限公司客服部 ⇒ |苇泊|科技|有限公司|客服部||
  苇泊奶茶长沙五一广场店 ⇒ |苇泊|奶茶||长沙五一广场店||
  苇泊（集团）有限责任公司 ⇒ |苇泊||集团有限责任公司|||
  广西苇泊农业集团有限公司 ⇒ 广西|苇泊|农业|集团有限公司|||
  苇泊控股集团有限公司 ⇒ |苇泊|控股|集团有限公司|||
  葦泊國際開發股份有限公司 ⇒ |葦泊|國際開發|股份有限公司|||
  臺中市葦泊木材行 ⇒ 臺中市|葦泊|木材|行|||
  葦泊水電工程行 ⇒ |葦泊|水電|工程行|||
  葦泊文具印刷有限公司（香港） ⇒ 香港|葦泊|文具印刷|有限公司|||
  葦泊置業一人有限公司 ⇒ |葦泊|置業|一人有限公司|||
  株式会社葦泊製菓 ⇒ |葦泊|製菓|株式会社|||
  葦泊産業株式会社横浜支店 ⇒ |葦泊|産業|株式会社|横浜支店||
  （有）葦泊設備 ⇒ |葦泊|設備|有限会社|||
  REEDBANK (TIANJIN) CHEMICAL CO.,LTD. ⇒ TIANJIN|REEDBANK|CHEMICAL|Co., Ltd.|||
  Reedbank Home Textile Co., Ltd ⇒ |Reedbank|Home Textile|Co., Ltd.|||
  Reedbank International Trading (HK) Limited ⇒ HK|Reedbank|International Trading|Limited|||
  Dongguan Reedbank Electronic Technology Co.,Ltd ⇒ Dongguan|Reedbank|Electronic Technology|Co., Ltd.|||
  REEDBANK MARINE SERVICES PTE. LTD. ⇒ |REEDBANK|MARINE SERVICES|Pte. Ltd.|||
  Reedbank Resources Bhd. ⇒ |Reedbank|Resources|Bhd.|||
  Reedbank Pharma Inc. ⇒ |Reedbank|Pharma|Inc.|||
  Reedbank & Co., Ltd. ⇒ |Reedbank||Co., Ltd.|||
  Reedbank Group PLC ⇒ |Reedbank|Group|PLC|||
  Reedbank Co., Ltd. Chengdu Branch ⇒ |Reedbank||Co., Ltd.|Chengdu Branch||
  Grey Heron Publishing Ltd ⇒ |Grey Heron|Publishing|Limited|||
  RB苇泊光学（长春）有限公司 ⇒ 长春|RB苇泊|光学|有限公司|||
  苇 泊 光 学 有限公司 ⇒ |苇泊|光学|有限公司|||
  “苇泊”光学有限公司 ⇒ |苇泊|光学|有限公司|||
  供应商：苇泊光学有限公司 ⇒ |苇泊|光学|有限公司|||
  苇泊光学有限公司（已破产） ⇒ |苇泊|光学|有限公司||已破产|company-status
  苇泊光学有限公司(吊销,未注销) ⇒ |苇泊|光学|有限公司||吊销,未注销|company-status
  苇泊光学有限公司（原泊苇眼镜厂） ⇒ |苇泊|光学|有限公司||原泊苇眼镜厂|company-remark
  苇泊光学有限公司（全资子公司） ⇒ |苇泊|光学|有限公司||全资子公司|company-remark
  苇泊光学有限公司 G-1188 ⇒ |苇泊|光学|有限公司||G-1188|company-remark
  3、苇泊光学有限公司 ⇒ |苇泊|光学|有限公司||3|company-remark
  苇泊光学有限公司苇泊光学有限公司 ⇒ |苇泊|光学|有限公司|||company-doubled
  苇泊光学有限公司/泊苇眼镜有限公司 ⇒ |苇泊|光学|有限公司||泊苇眼镜有限公司|company-several
  苇泊光学有限公司 Reedbank Optics Ltd. ⇒ |苇泊|光学|有限公司||Reedbank Optics Ltd.|company-remark
  台州市路桥区苇泊塑料厂 ⇒ 台州市;路桥区|苇泊|塑料|厂|||
  大理市苇泊民宿（个体工商户） ⇒ 大理市|苇泊||民宿(个体工商户)|||
  滁州市琅琊区苇泊烟酒商行 ⇒ 滁州市;琅琊区|苇泊|烟酒|商行|||
  珠海苇泊产业投资基金合伙企业（有限合伙） ⇒ 珠海|苇泊|产业投资基金|合伙企业(有限合伙)|||
  湖北苇泊律师事务所 ⇒ 湖北|苇泊|律师|事务所|||
  苇泊会计师事务所有限公司 ⇒ |苇泊|会计师|事务所有限公司|||
  南宁市妇幼保健院 ⇒ 南宁市|妇幼保健院|||||
  河南理工大学 ⇒ 河南|理工大学|||||
  浙江省财政厅 ⇒ 浙江省|财政厅|||||
  郑州市第十一中学 ⇒ 郑州市|第十一中学|||||
  孙老师 ⇒ ||||||value-in-wrong-column
  离职 ⇒ ||||||company-none
  """
