/// E-mail and identifier cells as lists have them, and what they say: `cell ⇒ kind valid value ! findings`.
/// The value is `-` where there is none; findings that must be among those reported follow the `!`.
/// All identifiers are invented; their check characters are computed. ␤ is a line end, ␣ a no-break space.
enum HardIdentifierCells {
  static let identifiers = #"""
    91440300MA5FK2N86G ⇒ uscc yes 91440300MA5FK2N86G
    91440300ma5fk2n86g ⇒ uscc yes 91440300MA5FK2N86G
    ９１４４０３００ＭＡ５ＦＫ２Ｎ８６Ｇ ⇒ uscc yes 91440300MA5FK2N86G
    9144 0300 MA5F K2N8 6G ⇒ uscc yes 91440300MA5FK2N86G
    91440300-MA5FK2N86-G ⇒ uscc yes 91440300MA5FK2N86G
    统一社会信用代码：92310115MA1K3L7Q81 ⇒ uscc yes 92310115MA1K3L7Q81
    统一社会信用代码 1211000040000123XG ⇒ uscc yes 1211000040000123XG
    税号:93330108MA2B7H4C9J ⇒ uscc yes 93330108MA2B7H4C9J
    纳税人识别号 51440300582719364N ⇒ uscc yes 51440300582719364N
    91440300MA5FK2N86G（已核验） ⇒ uscc yes 91440300MA5FK2N86G
    '91110108692304178L ⇒ uscc yes 91110108692304178L
    91350203M0003R7T25 ⇒ uscc yes 91350203M0003R7T25
    91350203M0003R7T2K ⇒ uscc warn 91350203M0003R7T2K ! id-check-character
    91440300MA5FK2N861 ⇒ uscc warn 91440300MA5FK2N861 ! id-check-character
    91440300MA5FK2N8OG ⇒ uscc no 91440300MA5FK2N8OG ! id-structure
    91440300MA5FK2N86 ⇒ uscc no 91440300MA5FK2N86 ! id-structure
    91440300MA5FK2N86GG ⇒ uscc no 91440300MA5FK2N86GG ! id-structure
    统一社会信用代码：91990300MA5FK2N86G ⇒ uscc no 91990300MA5FK2N86G ! id-structure
    信用代码：9144A300MA5FK2N86G ⇒ uscc no 9144A300MA5FK2N86G ! id-structure
    110101199003071233 ⇒ resident_id yes 110101********1233 ! id-masked
    身份证：440305198512240048 ⇒ resident_id yes 440305********0048
    11010519491231002X ⇒ resident_id yes 110105********002X
    11010519491231002x ⇒ resident_id yes 110105********002X
    110105 19491231 002X ⇒ resident_id yes 110105********002X
    830000197501010028 ⇒ resident_id yes 830000********0028
    110101199003071234 ⇒ resident_id no 110101********1234 ! id-check-character
    510107199002300121 ⇒ resident_id no 510107********0121 ! id-birth-date
    身份证号 160101199003071233 ⇒ resident_id no 160101********1233 ! id-structure
    110101199003071000 ⇒ resident_id no - ! id-digits-lost
    110101900307123 ⇒ resident_id yes 110101*****7123 ! id-old-form
    身份证号码：11010119900307123 ⇒ resident_id no 110101*******7123 ! id-structure
    1.10101E+17 ⇒ unknown no - ! id-digits-lost
    统编：24536806 ⇒ tw_ubn yes 24536806
    統一編號 53212376 ⇒ tw_ubn yes 53212376
    04595257 ⇒ tw_ubn yes 04595257
    24536812 ⇒ tw_ubn yes 24536812 ! id-ambiguous
    統編 24536813 ⇒ tw_ubn no 24536813 ! id-check-character
    統編：2453681 ⇒ tw_ubn no 2453681 ! id-structure
    69230417-8 ⇒ org_code yes 69230417-8
    组织机构代码：692304178 ⇒ org_code yes 69230417-8
    40000123-X ⇒ org_code yes 40000123-X
    69230417-5 ⇒ org_code no 69230417-5 ! id-check-character
    440301000123452 ⇒ business_registration yes 440301000123452
    工商注册号：110108005678905 ⇒ business_registration yes 110108005678905
    注册号 310115002345673 ⇒ business_registration no 310115002345673 ! id-check-character
    200042 ⇒ postcode yes 200042
    邮编：518000 ⇒ postcode yes 518000
    邮编 518000.0 ⇒ postcode yes 518000
    ５１８０００ ⇒ postcode yes 518000
    邮编:51800 ⇒ postcode yes 51800
    6222021234567890128 ⇒ bank_card no 622202*********0128 ! id-refused
    银行卡 6222 0212 3456 7890 128 ⇒ bank_card no 622202*********0128 ! id-refused
    4500123456789012 ⇒ bank_card no 450012******9012 ! id-refused
    卡号:5200123456789012 ⇒ bank_card no 520012******9012 ! id-refused
    QQ：123456789 ⇒ qq yes 123456789
    QQ123456789 ⇒ qq yes 123456789
    扣扣 10086001 ⇒ qq yes 10086001
    qq:012345 ⇒ qq no 012345 ! id-structure
    微信号：ming_yuan88 ⇒ wechat yes ming_yuan88
    wechat: MingYuan-88 ⇒ wechat yes MingYuan-88
    微信 13912345670 ⇒ wechat yes 13912345670
    wxid_8k2j3h4g5f6d22 ⇒ wechat yes wxid_8k2j3h4g5f6d22
    vx：ming ⇒ wechat no ming ! id-structure
    www.mingyuan-tools.com.cn ⇒ website yes mingyuan-tools.com.cn
    HTTPS://www.MingYuan.com/About/ ⇒ website yes mingyuan.com/About
    官网：mingyuan.cn ⇒ website yes mingyuan.cn
    300300MINGYUAN00SZ74 ⇒ lei yes 300300MINGYUAN00SZ74
    LEI: 5299000J2N45DDNE4Y29 ⇒ lei no 5299000J2N45DDNE4Y29 ! id-check-character
    A123456(3) ⇒ hkid yes A12****3 ! id-masked
    香港身份證 K702913(6) ⇒ hkid yes K70****6
    A123456(4) ⇒ hkid no A12****4 ! id-check-character
    護照 E12345678 ⇒ passport yes E12****78
    E12345678 ⇒ passport yes E12****78 ! id-ambiguous
    身分證字號 A123456789 ⇒ tw_id yes A12*****89
    QQ：110101199003071233 ⇒ resident_id yes 110101********1233 ! id-label-disagrees
    13912345670 ⇒ phone yes 13912345670 ! id-ambiguous
    20230501 ⇒ unknown no - ! id-ambiguous
    91440300MA5FK2N86G；92310115MA1K3L7Q81 ⇒ uscc yes 91440300MA5FK2N86G;92310115MA1K3L7Q81 ! id-several
    明远科技 ⇒ unknown no - ! id-not-recognized
    无 ⇒ empty no - ! value-placeholder
    li.ming@mingyuan.com ⇒ email yes li.ming@mingyuan.com
    """#

  static let emails = #"""
    li.ming@mingyuan.com ⇒ email yes li.ming@mingyuan.com
    LI.MING@MINGYUAN.COM.CN ⇒ email yes li.ming@mingyuan.com.cn
    ｌｉ．ｍｉｎｇ＠ｍｉｎｇｙｕａｎ．ｃｏｍ ⇒ email yes li.ming@mingyuan.com
    li。ming@mingyuan。com ⇒ email yes li.ming@mingyuan.com
    li.ming@mingyuan·com ⇒ email yes li.ming@mingyuan.com
    liming@qq点com ⇒ email yes liming@qq.com
    li.ming @ mingyuan . com ⇒ email yes li.ming@mingyuan.com
    li.ming@mingyuan com ⇒ email yes li.ming@mingyuan.com
    li.ming@mingyuan,com ⇒ email yes li.ming@mingyuan.com
    li.ming(at)mingyuan.com ⇒ email yes li.ming@mingyuan.com
    li.ming[AT]mingyuan[DOT]com ⇒ email yes li.ming@mingyuan.com
    li.ming_at_mingyuan.com ⇒ email yes li.ming@mingyuan.com
    li.ming（at）mingyuan.com ⇒ email yes li.ming@mingyuan.com
    li.ming[@]mingyuan.com ⇒ email yes li.ming@mingyuan.com
    li.ming@mingyuan(dot)com ⇒ email yes li.ming@mingyuan.com
    li.ming#mingyuan.com ⇒ email yes li.ming@mingyuan.com
    li.ming＃mingyuan.com ⇒ email yes li.ming@mingyuan.com
    li.ming@@mingyuan.com ⇒ email yes li.ming@mingyuan.com
    邮箱：li.ming@mingyuan.com ⇒ email yes li.ming@mingyuan.com
    mailto:li.ming@mingyuan.com?subject=hi ⇒ email yes li.ming@mingyuan.com
    李明 <li.ming@mingyuan.com> ⇒ email yes li.ming@mingyuan.com
    li.ming@mingyuan.com张三 ⇒ email yes li.ming@mingyuan.com
    QQ邮箱123456789@qq.com ⇒ email yes 123456789@qq.com
    li.ming@mingyuan.com。 ⇒ email yes li.ming@mingyuan.com
    a1@mingyuan.com;b2@mingyuan.com ⇒ email yes a1@mingyuan.com;b2@mingyuan.com ! email-several
    a1@mingyuan.com、b2@mingyuan.com ⇒ email yes a1@mingyuan.com;b2@mingyuan.com ! email-several
    a1@mingyuan.com b2@mingyuan.com ⇒ email yes a1@mingyuan.com;b2@mingyuan.com
    a1@mingyuan.com␤a1@mingyuan.com ⇒ email yes a1@mingyuan.com
    li@gmial.com ⇒ email warn li@gmial.com ! email-domain-typo:gmail.com
    li@qq.con ⇒ email warn li@qq.con ! email-domain-typo:qq.com
    li@163.cm ⇒ email warn li@163.cm ! email-domain-typo:163.com
    li@hotmial.com ⇒ email warn li@hotmial.com ! email-domain-typo:hotmail.com
    li@outlook.cmo ⇒ email warn li@outlook.cmo ! email-domain-typo:outlook.com
    li@136.com ⇒ email warn li@136.com ! email-domain-typo:163.com
    li@foxmaill.com ⇒ email warn li@foxmaill.com ! email-domain-typo:foxmail.com
    li@gnail.com ⇒ email warn li@gnail.com ! email-domain-typo:gmail.com
    li@139.com ⇒ email yes li@139.com
    li@hq.com ⇒ email yes li@hq.com
    sales@mingyuan.com ⇒ email yes sales@mingyuan.com ! email-role
    info02@mingyuan.com ⇒ email yes info02@mingyuan.com ! email-role
    li@公司.cn ⇒ email yes li@公司.cn
    li@明远.公司 ⇒ email yes li@明远.公司
    li@xn--55qx5d.cn ⇒ email yes li@xn--55qx5d.cn
    li.ming ⇒ unknown no - ! email-invalid
    li.ming@ ⇒ unknown no - ! email-invalid
    li..ming@mingyuan.com ⇒ unknown no - ! email-invalid
    a@b@mingyuan.com ⇒ unknown no - ! email-invalid
    zhang san@163.com ⇒ unknown no - ! email-invalid
    Li Ming liming@163.com ⇒ email yes liming@163.com
    无；li@mingyuan.com ⇒ email yes li@mingyuan.com
    无 ⇒ empty no - ! value-placeholder
    test@test.com ⇒ unknown no - ! email-filler
    13912345670 ⇒ phone no +8613912345670 ! value-in-wrong-column
    """#
}
