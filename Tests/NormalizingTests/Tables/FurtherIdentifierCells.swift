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
    纳税识别号 91440300MA5FK2N86G ⇒ uscc yes 91440300MA5FK2N86G
    统一社会信用代码（营业执照）91440300MA5FK2N86G ⇒ uscc yes 91440300MA5FK2N86G
    91440300MA5FK2N86 G ⇒ uscc yes 91440300MA5FK2N86G
    91440300MA5FK2N8BG ⇒ uscc no 91440300MA5FK2N8BG
    91440300MA5FK2N86H ⇒ uscc warn 91440300MA5FK2N86H
    9144030OMA5FK2N86G ⇒ uscc no 9144030OMA5FK2N86G
    公民身份号码 440305198512240048 ⇒ resident_id yes 440305********0048
    440305 198512 240048 ⇒ resident_id yes 440305********0048
    身份证号：440305198512240049 ⇒ resident_id no 440305********0049
    440305198502300048 ⇒ resident_id no 440305********0048
    統編53212376 ⇒ tw_ubn yes 53212376
    統編：53212378 ⇒ tw_ubn no 53212378
    代码：58271936-4 ⇒ org_code yes 58271936-4
    00001234-3 ⇒ org_code yes 00001234-3
    工商注册号 440301000123452 ⇒ business_registration yes 440301000123452
    440301000123459 ⇒ business_registration no 440301000123459
    邮编：１００００１ ⇒ postcode yes 100001
    100001 ⇒ postcode yes 100001
    邮政编码 000000 ⇒ postcode no 000000
    卡号 6222 0212 3456 7890 128（工行） ⇒ bank_card no 622202*********0128
    4500123456789012 ⇒ bank_card no 450012******9012
    QQ: 10001 ⇒ qq yes 10001
    qq号：3045678912 ⇒ qq yes 3045678912
    QQ：0123456 ⇒ qq no 0123456
    微信号:Li-Ming_2020 ⇒ wechat yes Li-Ming_2020
    微信号: 1ming ⇒ wechat no 1ming
    企业微信 liming2020 ⇒ wechat yes liming2020
    公司网址 www.ming-yuan.com.cn/ ⇒ website yes ming-yuan.com.cn
    Http://Ming-Yuan.COM ⇒ website yes ming-yuan.com
    mingyuan.com.tw ⇒ website yes mingyuan.com.tw
    K702913(6) ⇒ hkid yes K70****6
    K702913(7) ⇒ hkid no K70****7
    passport: EA1234567 ⇒ passport yes EA1****67
    F230981178 ⇒ tw_id yes F23*****78
    5299000J2N45DDNE4Y28 ⇒ lei yes 5299000J2N45DDNE4Y28
    未知 ⇒ empty no -
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
    zhao.lei@ming-yuan.com ⇒ email yes zhao.lei@ming-yuan.com
    zhao.lei@ming-yuan.con ⇒ email warn zhao.lei@ming-yuan.con
    赵磊：zhao.lei@ming-yuan.com；钱多：qian@ming-yuan.com ⇒ email yes zhao.lei@ming-yuan.com;qian@ming-yuan.com
    zhao.lei@ming-yuan.com, ⇒ email yes zhao.lei@ming-yuan.com
    zhao lei @ 163 . com ⇒ unknown no -
    zhaolei @ 163 . com ⇒ email yes zhaolei@163.com
    zhaolei@163。com ⇒ email yes zhaolei@163.com
    zhaolei@163.com.con ⇒ email warn zhaolei@163.com.con
    zhaolei@l63.com ⇒ email warn zhaolei@l63.com
    zhaolei@gmail..com ⇒ unknown no -
    zhaolei@gmail,com ⇒ email yes zhaolei@gmail.com
    zhaolei@gmailcom ⇒ unknown no -
    zhaoleigmail.com ⇒ unknown no -
    zhaolei[at]gmail[dot]com ⇒ email yes zhaolei@gmail.com
    zhaolei＠ｇｍａｉｌ．ｃｏｍ ⇒ email yes zhaolei@gmail.com
    zhaolei@hotmal.com ⇒ email warn zhaolei@hotmal.com
    zhaolei@sina.con ⇒ email warn zhaolei@sina.con
    zhaolei@sohu.co ⇒ email warn zhaolei@sohu.co
    zhaolei@outlook.com.cn ⇒ email warn zhaolei@outlook.com.cn
    3045678912@QQ.COM ⇒ email yes 3045678912@qq.com
    QQ:3045678912@qq.com ⇒ email yes 3045678912@qq.com
    3045678912@qq、com ⇒ email yes 3045678912@qq.com
    3045678912@qq，com ⇒ email yes 3045678912@qq.com
    3045678912@qq com ⇒ email yes 3045678912@qq.com
    3045678912qq.com ⇒ unknown no -
    zhao.lei@ming-yuan.com 13912345670 ⇒ email yes zhao.lei@ming-yuan.com
    "zhao lei"@ming-yuan.com ⇒ unknown no -
    zhao'lei@ming-yuan.com ⇒ email yes zhao'lei@ming-yuan.com
    o'brien@acme.ie ⇒ email yes o'brien@acme.ie
    zhao.lei@192.168.1.1 ⇒ unknown no -
    zhao.@163.com ⇒ unknown no -
    .zhao@163.com ⇒ unknown no -
    zhao@163.com.cn ⇒ email warn zhao@163.com.cn
    postmaster@ming-yuan.com ⇒ email yes postmaster@ming-yuan.com
    zhao@münchen.de ⇒ email yes zhao@münchen.de
    赵磊@ming-yuan.com ⇒ unknown no -
    zhao@ming_yuan.com ⇒ unknown no -
    zhao@ming-yuan.com（已离职） ⇒ email yes zhao@ming-yuan.com
    """#
}
