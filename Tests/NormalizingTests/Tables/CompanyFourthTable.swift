/// A fourth table of hard cells, written from the rules alone.
let companyFourthTable = """
  湖州吴兴栎桥丝绸有限公司 ⇒ 湖州;吴兴|栎桥|丝绸|有限公司|||
  江苏省无锡市江阴市栎桥钢管有限公司 ⇒ 江苏省;无锡市;江阴市|栎桥|钢管|有限公司|||
  栎桥环境工程（武汉）有限公司 ⇒ 武汉|栎桥|环境工程|有限公司|||
  栎桥（福建）石材有限公司 ⇒ 福建|栎桥|石材|有限公司|||
  （昆明）栎桥花卉有限公司 ⇒ 昆明|栎桥|花卉|有限公司|||
  栎桥文化创意有限公司(杭州) ⇒ 杭州|栎桥|文化创意|有限公司|||
  栎桥(亚太)医疗科技有限公司 ⇒ 亚太|栎桥|医疗科技|有限公司|||
  石家庄高新区栎桥电源科技有限公司 ⇒ 石家庄高新区|栎桥|电源科技|有限公司|||
  栎桥投资（上海）合伙企业（有限合伙） ⇒ 上海|栎桥|投资|合伙企业(有限合伙)|||
  栎桥（集团）控股有限公司 ⇒ |栎桥|控股|集团有限公司|||
  成都栎桥集团股份有限公司 ⇒ 成都|栎桥||集团股份有限公司|||
  栎桥重工集团（大连）有限公司 ⇒ 大连|栎桥|重工|集团有限公司|||
  栎桥保险经纪有限公司河北分公司 ⇒ |栎桥|保险经纪|有限公司|河北分公司||
  栎桥快递有限公司西湖区文三路营业点 ⇒ |栎桥|快递|有限公司|西湖区文三路营业点||
  栎桥通信有限公司佛山市顺德区分公司 ⇒ |栎桥|通信|有限公司|佛山市顺德区分公司||
  栎桥药业有限公司二车间 ⇒ |栎桥|药业|有限公司|二车间||
  栎桥物流有限公司 苏州仓 ⇒ |栎桥|物流|有限公司|苏州仓||
  栎桥家居有限公司(采购部) ⇒ |栎桥|家居|有限公司|采购部||
  栎桥火锅重庆解放碑店 ⇒ |栎桥|火锅||重庆解放碑店||
  栎桥信用社城南分社 ⇒ |栎桥信用社|||城南分社||
  櫟橋機電工程（澳門）有限公司 ⇒ 澳門|櫟橋|機電工程|有限公司|||
  櫟橋國際貿易一人有限公司 ⇒ |櫟橋|國際貿易|一人有限公司|||
  新竹市櫟橋半導體股份有限公司 ⇒ 新竹市|櫟橋|半導體|股份有限公司|||
  櫟橋行銷顧問有限公司 ⇒ |櫟橋|行銷顧問|有限公司|||
  櫟橋土木包工業 ⇒ |櫟橋|土木包工業||||
  櫟橋食品行 ⇒ |櫟橋|食品|行|||
  櫟橋有限公司台北營業處 ⇒ |櫟橋||有限公司|台北營業處||
  日商櫟橋股份有限公司台灣分公司 ⇒ 日商|櫟橋||股份有限公司|台灣分公司||
  香港櫟橋（集團）有限公司 ⇒ 香港|櫟橋||集團有限公司|||
  櫟橋置業有限公司（九龍） ⇒ 九龍|櫟橋|置業|有限公司|||
  株式会社櫟橋電機製作所 ⇒ |櫟橋電機製作所||株式会社|||
  櫟橋運輸倉庫株式会社 ⇒ |櫟橋|運輸倉庫|株式会社|||
  （株）櫟橋　福岡営業所 ⇒ |櫟橋||株式会社|福岡営業所||
  櫟橋水産(有) ⇒ |櫟橋|水産|有限会社|||
  STONEFIELD TEXTILES (NANTONG) CO LTD. ⇒ NANTONG|STONEFIELD|TEXTILES|Co., Ltd.|||
  Stonefield Bio-Tech (Beijing) Co., Ltd. ⇒ Beijing|Stonefield|Bio-Tech|Co., Ltd.|||
  STONEFIELD HOLDINGS (HK) COMPANY LIMITED ⇒ HK|STONEFIELD|HOLDINGS|Co., Ltd.|||
  Stonefield Logistics (Asia) Pte. Ltd ⇒ Asia|Stonefield|Logistics|Pte. Ltd.|||
  Xiamen Stonefield Stone Co.Ltd ⇒ Xiamen|Stonefield|Stone|Co., Ltd.|||
  Stonefield Hardware Products Factory ⇒ |Stonefield|Hardware Products Factory||||
  Stonefield AG, Shanghai Representative Office ⇒ |Stonefield||AG|Shanghai Representative Office||
  Stonefield Co., Ltd. (Formerly Fieldstone Ltd.) ⇒ |Stonefield||Co., Ltd.||Formerly Fieldstone Ltd.|company-remark
  STONEFIELD SDN.BHD. ⇒ |STONEFIELD||Sdn. Bhd.|||
  Stonefield (Pty) Ltd ⇒ |Stonefield||Pty. Ltd.|||
  Stonefield Pvt. Ltd., Mumbai ⇒ Mumbai|Stonefield||Pvt. Ltd.|||
  Stonefield Limited Partnership ⇒ |Stonefield||LP|||
  Stonefield Unlimited Company ⇒ |Stonefield||Unlimited Company|||
  Stonefield & Partners LLP ⇒ |Stonefield & Partners||LLP|||
  L'Étoile S.A.R.L. ⇒ |L'Étoile||S.à r.l.|||
  Müller Werkzeugbau GmbH ⇒ |Müller Werkzeugbau||GmbH|||
  stonefield.com Inc. ⇒ |stonefield.com||Inc.|||
  S&K Trading Ltd. ⇒ |S&K|Trading|Limited|||
  栎桥&枫林设计有限公司 ⇒ |栎桥&枫林|设计|有限公司|||
  栎桥·枫林餐饮有限公司 ⇒ |栎桥·枫林|餐饮|有限公司|||
  栎桥-枫林（苏州）新材料有限公司 ⇒ 苏州|栎桥-枫林|新材料|有限公司|||
  栎桥科技有限公司(停用) ⇒ |栎桥|科技|有限公司||停用|company-status
  栎桥科技有限公司（2021-03-05注销） ⇒ |栎桥|科技|有限公司||2021-03-05注销|company-status
  栎桥科技有限公司——已迁址 ⇒ |栎桥|科技|有限公司||已迁址|company-status
  ★栎桥科技有限公司★ ⇒ |栎桥|科技|有限公司|||
  栎桥科技有限公司（又名橡桥科技） ⇒ |栎桥|科技|有限公司||又名橡桥科技|company-remark
  栎桥科技有限公司（老板姓周） ⇒ |栎桥|科技|有限公司||老板姓周|company-remark
  （总部）栎桥科技有限公司 ⇒ |栎桥|科技|有限公司||总部|company-remark
  栎桥科技有限公司 周经理 ⇒ |栎桥|科技|有限公司||周经理|company-remark
  栎桥科技有限公司13900001234 ⇒ |栎桥|科技|有限公司||13900001234|company-remark
  栎桥科技有限公司（No.88） ⇒ |栎桥|科技|有限公司||No.88|company-remark
  栎桥科技有限公司\\枫林商贸有限公司 ⇒ |栎桥|科技|有限公司||枫林商贸有限公司|company-several
  栎桥科技有限公司，枫林商贸有限公司，南岭物流有限公司 ⇒ |栎桥|科技|有限公司||枫林商贸有限公司;南岭物流有限公司|company-several
  栎桥科技（苏州）有限公司栎桥科技（苏州）有限公司 ⇒ 苏州|栎桥|科技|有限公司|||company-doubled
  诸暨市大唐镇栎桥袜厂 ⇒ 诸暨市大唐镇|栎桥|袜|厂|||
  佛山市禅城区栎桥陶瓷经营部 ⇒ 佛山市;禅城区|栎桥|陶瓷|经营部|||
  赣州市章贡区栎桥美容美发店（个体工商户） ⇒ 赣州市;章贡区|栎桥|美容美发|店(个体工商户)|||
  敦煌市栎桥客栈 ⇒ 敦煌市|栎桥||客栈|||
  平度市栎桥种植家庭农场 ⇒ 平度市|栎桥|种植|家庭农场|||
  宁波梅山保税港区栎桥创业投资合伙企业（有限合伙） ⇒ 宁波;梅山保税港区|栎桥|创业投资|合伙企业(有限合伙)|||
  浙江栎桥（宁波）律师事务所 ⇒ 浙江;宁波|栎桥|律师|事务所|||
  栎桥税务师事务所（武汉）有限公司 ⇒ 武汉|栎桥|税务师|事务所有限公司|||
  北京市海淀区栎桥小学 ⇒ 北京市;海淀区|栎桥小学|||||
  山西医科大学第二医院 ⇒ 山西|医科大学第二医院|||||
  长春市自然资源局 ⇒ 长春市|自然资源局|||||
  国家税务总局成都市税务局 ⇒ |国家税务总局成都市税务局|||||
  浙江省栎桥商会 ⇒ 浙江省|栎桥商会|||||
  兰州大学第一医院 ⇒ |兰州大学第一医院|||||
  东莞市虎门镇人民政府 ⇒ 东莞市虎门镇|人民政府|||||
  栎桥街道社区卫生服务中心 ⇒ |栎桥街道社区卫生服务中心|||||
  个体工商户 ⇒ ||||||company-none
  赵总 ⇒ ||||||value-in-wrong-column
  欧阳先生 ⇒ ||||||value-in-wrong-column
  待补充 ⇒ ||||||value-placeholder
  自己 ⇒ ||||||company-none
  https://stonefield.example/about ⇒ ||||||value-in-wrong-column
  """
