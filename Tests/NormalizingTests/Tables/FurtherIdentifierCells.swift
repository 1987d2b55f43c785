/// Second tables in the form of `HardIdentifierCells`, written from the rules alone.
enum FurtherIdentifierCells {
  static let identifiers = #"""
    92110108MA01ABCD5P ⇒ uscc yes 92110108MA01ABCD5P
    社会信用代码: 92110108MA01ABCD5P ⇒ uscc yes 92110108MA01ABCD5P
    纳税人识别号：92110108ma01abcd5p ⇒ uscc yes 92110108MA01ABCD5P
    92110108 MA01ABCD5 P ⇒ uscc yes 92110108MA01ABCD5P
    【统一社会信用代码】92110108MA01ABCD5P ⇒ uscc yes 92110108MA01ABCD5P
    92110108MA01ABCD5P。 ⇒ uscc yes 92110108MA01ABCD5P
    "92110108MA01ABCD5P" ⇒ uscc yes 92110108MA01ABCD5P
    92110108MA01ABCD5A ⇒ uscc warn 92110108MA01ABCD5A ! id-check-character
    92110108MA01ABCD55 ⇒ uscc warn 92110108MA01ABCD55 ! id-check-character
    9211O108MA01ABCD5P ⇒ uscc no 9211O108MA01ABCD5P ! id-structure
    92110108MA01ABCDI5P ⇒ uscc no 92110108MA01ABCDI5P ! id-structure
    921101O8MA01ABCD5 ⇒ uscc no 921101O8MA01ABCD5 ! id-structure
    信用代码 92000108MA01ABCD5P ⇒ uscc no 92000108MA01ABCD5P ! id-structure
    330106198811052311 ⇒ resident_id yes 330106********2311
    身份证号码：330106198811052311 ⇒ resident_id yes 330106********2311
    ３３０１０６１９８８１１０５２３１１ ⇒ resident_id yes 330106********2311
    330106-19881105-2311 ⇒ resident_id yes 330106********2311
    330106198811052311（王） ⇒ resident_id yes 330106********2311
    '330106198811052311 ⇒ resident_id yes 330106********2311
    330106198811052310 ⇒ resident_id no 330106********2310 ! id-check-character
    330106198813052311 ⇒ resident_id no 330106********2311 ! id-birth-date
    身份证 990106198811052311 ⇒ resident_id no 990106********2311 ! id-structure
    身份证：3301061988110523 ⇒ resident_id no 330106******0523 ! id-structure
    330106198811052000 ⇒ resident_id no - ! id-digits-lost
    3.30106E+17 ⇒ unknown no - ! id-digits-lost
    身份证号 3.30106198811052E+17 ⇒ resident_id no - ! id-digits-lost
    330106881105231 ⇒ resident_id yes 330106*****5231 ! id-old-form
    统一编号：04595257 ⇒ tw_ubn yes 04595257
    公司統編 24536828 ⇒ tw_ubn yes 24536828
    統一編號：53212377 ⇒ tw_ubn yes 53212377
    统编 24536829 ⇒ tw_ubn no 24536829 ! id-check-character
    統編：245368281 ⇒ tw_ubn no 245368281 ! id-structure
    71092835-6 ⇒ org_code yes 71092835-6
    组织机构代码 71092835-6 ⇒ org_code yes 71092835-6
    机构代码:71092835-X ⇒ org_code no 71092835-X ! id-check-character
    310115002345672 ⇒ business_registration yes 310115002345672
    注册号：100000000012347 ⇒ business_registration yes 100000000012347
    营业执照号 310115002345679 ⇒ business_registration no 310115002345679 ! id-check-character
    310012 ⇒ postcode yes 310012
    邮政编码：310012 ⇒ postcode yes 310012
    郵遞區號 106 ⇒ postcode yes 106
    邮编 990012 ⇒ postcode no 990012 ! id-structure
    6228480012345678945 ⇒ bank_card no 622848*********8945 ! id-refused
    4500 1234 5678 9012 ⇒ bank_card no 450012******9012 ! id-refused
    银行账号：6228480012345678 ⇒ bank_card no 622848******5678 ! id-refused
    信用卡 370012345678905 ⇒ bank_card no 370012*****8905 ! id-refused
    QQ号：2851234567 ⇒ qq yes 2851234567
    2851234567 ⇒ qq yes 2851234567
    Q Q 2851234567 ⇒ qq yes 2851234567
    qq: 285 ⇒ qq no 285 ! id-structure
    微信：mingyuan_2020 ⇒ wechat yes mingyuan_2020
    VX: li-ming-88 ⇒ wechat yes li-ming-88
    V信：liming88 ⇒ wechat yes liming88
    liming_88 ⇒ wechat yes liming_88
    微信号：2851234567 ⇒ wechat yes 2851234567
    微信：明远 ⇒ wechat no -
    https://mingyuan.com.cn ⇒ website yes mingyuan.com.cn
    网址：http://www.mingyuan.cn/index.html ⇒ website yes mingyuan.cn/index.html
    WWW.MINGYUAN.COM ⇒ website yes mingyuan.com
    shop.mingyuan.hk ⇒ website yes shop.mingyuan.hk
    网站 明远 ⇒ website no -
    LEI 300300MINGYUAN00SZ74 ⇒ lei yes 300300MINGYUAN00SZ74
    HKID: Z683365(A) ⇒ hkid yes Z68****A
    WX345678(A) ⇒ hkid yes WX3*****A
    护照号：G12345678 ⇒ passport yes G12****78
    身分證 F230981178 ⇒ tw_id yes F23*****78
    91440300MA5FK2N86G/92110108MA01ABCD5P ⇒ uscc yes 91440300MA5FK2N86G;92110108MA01ABCD5P
    暂无 ⇒ empty no - ! value-placeholder
    同上 ⇒ empty no - ! value-ditto
    ??? ⇒ empty no -
    """#

  static let emails = #"""
    wang.fang@mingyuan.cn ⇒ email yes wang.fang@mingyuan.cn
    Wang.Fang@MingYuan.CN ⇒ email yes wang.fang@mingyuan.cn
    ｗａｎｇ＠ｍｉｎｇｙｕａｎ．ｃｎ ⇒ email yes wang@mingyuan.cn
    wang@mingyuan。cn ⇒ email yes wang@mingyuan.cn
    wang@mingyuan。com。cn ⇒ email yes wang@mingyuan.com.cn
    wang＠mingyuan．cn ⇒ email yes wang@mingyuan.cn
    wang @mingyuan.cn ⇒ email yes wang@mingyuan.cn
    wang@ mingyuan.cn ⇒ email yes wang@mingyuan.cn
    wang@mingyuan .cn ⇒ email yes wang@mingyuan.cn
    wang(AT)mingyuan(DOT)cn ⇒ email yes wang@mingyuan.cn
    wang [at] mingyuan.cn ⇒ email yes wang@mingyuan.cn
    wang at mingyuan dot cn ⇒ email yes wang@mingyuan.cn
    wang{at}mingyuan.cn ⇒ email yes wang@mingyuan.cn
    wang # mingyuan.cn ⇒ email yes wang@mingyuan.cn
    wang艾特mingyuan.cn ⇒ email yes wang@mingyuan.cn
    E-mail：wang@mingyuan.cn ⇒ email yes wang@mingyuan.cn
    电子邮箱 wang@mingyuan.cn ⇒ email yes wang@mingyuan.cn
    王芳 wang@mingyuan.cn ⇒ email yes wang@mingyuan.cn
    "Wang Fang" <wang@mingyuan.cn> ⇒ email yes wang@mingyuan.cn
    wang@mingyuan.cn（工作） ⇒ email yes wang@mingyuan.cn
    <wang@mingyuan.cn>; ⇒ email yes wang@mingyuan.cn
    wang@mingyuan.cn, fang@mingyuan.cn ⇒ email yes wang@mingyuan.cn;fang@mingyuan.cn ! email-several
    wang@mingyuan.cn/fang@mingyuan.cn ⇒ email yes wang@mingyuan.cn;fang@mingyuan.cn ! email-several
    wang@mingyuan.cn；WANG@mingyuan.cn ⇒ email yes wang@mingyuan.cn
    wang@mingyuan.cn或fang@mingyuan.cn ⇒ email yes wang@mingyuan.cn;fang@mingyuan.cn ! email-several
    wang@gmai.com ⇒ email warn wang@gmai.com ! email-domain-typo:gmail.com
    wang@gmail.con ⇒ email warn wang@gmail.con ! email-domain-typo:gmail.com
    wang@qqq.com ⇒ email warn wang@qqq.com ! email-domain-typo:qq.com
    wang@163.con ⇒ email warn wang@163.con ! email-domain-typo:163.com
    wang@126.cmo ⇒ email warn wang@126.cmo ! email-domain-typo:126.com
    wang@yaho.com ⇒ email warn wang@yaho.com ! email-domain-typo:yahoo.com
    wang@outlok.com ⇒ email warn wang@outlok.com ! email-domain-typo:outlook.com
    wang@sian.com ⇒ email warn wang@sian.com ! email-domain-typo:sina.com
    wang@iclould.com ⇒ email warn wang@iclould.com ! email-domain-typo:icloud.com
    wang@vip.qq.com ⇒ email yes wang@vip.qq.com
    wang@yahoo.com.hk ⇒ email yes wang@yahoo.com.hk
    hr@mingyuan.cn ⇒ email yes hr@mingyuan.cn ! email-role
    service@mingyuan.cn ⇒ email yes service@mingyuan.cn ! email-role
    wang@中国移动.中国 ⇒ email yes wang@中国移动.中国
    wang@xn--fiq228c.com ⇒ email yes wang@xn--fiq228c.com
    wang@ ⇒ unknown no - ! email-invalid
    @mingyuan.cn ⇒ unknown no - ! email-invalid
    wang@mingyuan ⇒ unknown no - ! email-invalid
    wang@mingyuan..cn ⇒ unknown no - ! email-invalid
    wang@fang@mingyuan.cn ⇒ unknown no - ! email-invalid
    wang.mingyuan.cn ⇒ unknown no - ! email-invalid
    没有 ⇒ empty no - ! value-placeholder
    - ⇒ empty no - ! value-placeholder
    """#
}
