/// A second table of the same form, written after the grammar and before it was run on them.
extension NameCells {
  static let second = """
    刘洋 ⇒ person|刘|洋|||||liu yang
    黄志明 ⇒ person|黄|志明|||||huang zhi ming
    趙麗華 ⇒ person|趙|麗華|||||zhao li hua
    鄭家豪 ⇒ person|鄭|家豪|||||zheng jia hao
    蔡依文 ⇒ person|蔡|依文|||||cai yi wen
    罗小红 ⇒ person|罗|小红|||||luo xiao hong
    肖云飞 ⇒ person|肖|云飞|||||xiao yun fei
    宁静远 ⇒ person|宁|静远|||||ning jing yuan
    皇甫嵩山 ⇒ person|皇甫|嵩山|||||huang fu song shan
    慕容雪 ⇒ person|慕容|雪|||||mu rong xue
    夏侯惇厚 ⇒ person|夏侯|惇厚|||||xia hou dun hou
    東方朔月 ⇒ person|東方|朔月|||||dong fang shuo yue
    申屠刚 ⇒ person|申屠|刚|||||shen tu gang
    公孙策 ⇒ person|公孙|策|||||gong sun ce
    长孙无忌 ⇒ person|长孙|无忌|||||zhang sun wu ji
    轩辕小刚 ⇒ person|轩辕|小刚|||||xuan yuan xiao gang
    宇文泰来 ⇒ person|宇文|泰来|||||yu wen tai lai
    闻人语 ⇒ person|闻人|语|||||wen ren yu
    淳于意文 ⇒ person|淳于|意文|||||chun yu yi wen
    端木磊 ⇒ person|端木|磊|||||duan mu lei
    独孤信义 ⇒ person|独孤|信义|||||du gu xin yi
    单雄 ⇒ person|单|雄|||||shan xiong
    仇英华 ⇒ person|仇|英华|||||qiu ying hua
    解文静 ⇒ person|解|文静|||||xie wen jing
    查文斌 ⇒ person|查|文斌|||||zha wen bin
    任小龙 ⇒ person|任|小龙|||||ren xiao long
    缪荃孙 ⇒ person|缪|荃孙|||||miao quan sun
    谌小兰 ⇒ person|谌|小兰|||||chen xiao lan
    阚清子 ⇒ person|阚|清子|||||kan qing zi
    宓明 ⇒ person|宓|明|||||mi ming
    郗超 ⇒ person|郗|超|||||xi chao
    冼星河 ⇒ person|冼|星河|||||xian xing he
    尹相杰 ⇒ person|尹|相杰|||||yin xiang jie
    佘诗文 ⇒ person|佘|诗文|||||she shi wen
    庹宗文 ⇒ person|庹|宗文|||||tuo zong wen
    丛文珊 ⇒ person|丛|文珊|||||cong wen shan
    阙小燕 ⇒ person|阙|小燕|||||que xiao yan
    吕绿漪 ⇒ person|吕|绿漪|||||lv lv yi
    曾曾祥 ⇒ person|曾|曾祥|||||zeng zeng xiang
    罗范椒芬 ⇒ person|罗范|椒芬|||||luo fan jiao fen
    梁劉柔芬 ⇒ person|梁劉|柔芬|||||liang liu rou fen
    张李淑芬 ⇒ person|张李|淑芬|||||zhang li shu fen
    叶刘淑仪 ⇒ person|叶刘|淑仪|||||ye liu shu yi
    周 杰 ⇒ person|周|杰|||||zhou jie
    上官　婉 儿 ⇒ person|上官|婉儿|||||shang guan wan er
    诸葛 亮 ⇒ person|诸葛|亮|||||zhu ge liang
    张 小 芳 ⇒ person|张|小芳|||||zhang xiao fang
    叶 刘淑仪 ⇒ person|叶|刘淑仪|||||ye liu shu yi
    吾买尔·买合木提 ⇒ person||吾买尔·买合木提|||||wu mai er mai he mu ti
    哈力克•玉素甫 ⇒ person||哈力克·玉素甫|||||ha li ke yu su fu
    热娜・艾合买提 ⇒ person||热娜·艾合买提|||||re na ai he mai ti
    玛依拉‧库尔班 ⇒ person||玛依拉·库尔班|||||ma yi la ku er ban
    阿依努尔∙吐尔洪 ⇒ person||阿依努尔·吐尔洪|||||a yi nu er tu er hong
    艾则孜.买买提明 ⇒ person||艾则孜·买买提明|||||ai ze zi mai mai ti ming
    玛丽 · 居里 ⇒ person||玛丽·居里|||||ma li ju li
    安娜．卡列尼娜 ⇒ person||安娜·卡列尼娜|||||an na ka lie ni na
    尼玛卓玛 ⇒ person||尼玛卓玛|||||ni ma zhuo ma
    格桑多吉 ⇒ person||格桑多吉|||||ge sang duo ji
    阿拉腾其其格 ⇒ person||阿拉腾其其格|||||a la teng qi qi ge
    买买提·艾山经理 ⇒ person||买买提·艾山||经理|||mai mai ti ai shan
    刘总 ⇒ informal|刘|||总|||liu
    赵工 ⇒ informal|赵|||工|||zhao
    钱主任 ⇒ informal|钱|||主任|||qian
    孙院长 ⇒ informal|孙|||院长|||sun
    周律师 ⇒ informal|周|||律师|||zhou
    吴太太 ⇒ informal|吴|||太太|||wu
    陳小姐 ⇒ informal|陳|||小姐|||chen
    黃太 ⇒ informal|黃|||太|||huang
    張生 ⇒ informal|張|||生|||zhang
    李師傅 ⇒ informal|李|||師傅|||li
    司马总监 ⇒ informal|司马|||总监|||si ma
    诸葛教授 ⇒ informal|诸葛|||教授|||zhu ge
    曾老板 ⇒ informal|曾|||老板|||zeng
    单经理 ⇒ informal|单|||经理|||shan
    郭副总 ⇒ informal|郭|||副总|||guo
    何董事长 ⇒ informal|何|||董事长|||he
    高工程师 ⇒ informal|高|||工程师|||gao
    马会计 ⇒ informal|马|||会计|||ma
    朱阿姨 ⇒ informal|朱|||阿姨|||zhu
    胡大夫 ⇒ informal|胡|||大夫|||hu
    小张 ⇒ informal|张|||小|||zhang
    老王 ⇒ informal|王|||老|||wang
    小欧阳 ⇒ informal|欧阳|||小|||ou yang
    阿珍 ⇒ informal||珍||阿|||zhen
    大刘 ⇒ informal|刘|||大|||liu
    赵某某 ⇒ informal|赵|||某某|||zhao
    钱某 ⇒ informal|钱|||某|||qian
    林 经理 ⇒ informal|林|||经理|||lin
    何　先生 ⇒ informal|何|||先生|||he
    王姐 ⇒ informal|王|||姐|||wang
    谢医师 ⇒ informal|谢|||医师|||xie
    陈局 ⇒ informal|陈|||局|||chen
    刘洋先生 ⇒ person|刘|洋||先生|||liu yang
    黄志明副总经理 ⇒ person|黄|志明||副总经理|||huang zhi ming
    赵丽华女士 ⇒ person|赵|丽华||女士|||zhao li hua
    李國強經理 ⇒ person|李|國強||經理|||li guo qiang
    周杰老师 ⇒ person|周|杰||老师|||zhou jie
    王建国高级工程师 ⇒ person|王|建国||高级工程师|||wang jian guo
    欧阳锋教授 ⇒ person|欧阳|锋||教授|||ou yang feng
    孙丽 小姐 ⇒ person|孙|丽||小姐|||sun li
    董事长 赵国强 ⇒ person|赵|国强||董事长|||zhao guo qiang
    律师王芳 ⇒ person|王|芳||律师|||wang fang
    主任陈明 ⇒ person|陈|明||主任|||chen ming
    市场部总监刘洋 ⇒ person|刘|洋|||市场部总监||liu yang
    刘洋 技术部主管 ⇒ person|刘|洋|||技术部主管||liu yang
    刘洋（技术部） ⇒ person|刘|洋||||技术部|liu yang
    黄志明(总经理) ⇒ person|黄|志明||||总经理|huang zhi ming
    赵丽华【新客户】 ⇒ person|赵|丽华||||新客户|zhao li hua
    孙丽(女) ⇒ person|孙|丽||||女|sun li
    周杰[离职] ⇒ person|周|杰||||离职|zhou jie
    刘总（深圳） ⇒ informal|刘|||总||深圳|liu
    姓名：周杰 ⇒ person|周|杰|||||zhou jie
    收件人: 黄志明 ⇒ person|黄|志明|||||huang zhi ming
    李建工 ⇒ person|李|建工|||||li jian gong
    于海生 ⇒ person|于|海生|||||yu hai sheng
    何总明 ⇒ person|何|总明|||||he zong ming
    Jack Ma 马小云 ⇒ person|马|小云|Jack Ma||||ma xiao yun
    刘洋 Leo ⇒ person|刘|洋|Leo||||liu yang
    刘洋Leo ⇒ person|刘|洋|Leo||||liu yang
    Amy王 ⇒ person|王||Amy||||wang
    李Jack ⇒ person|李||Jack||||li
    黃大明 Wong Tai Ming ⇒ person|黃|大明|Wong Tai Ming||||huang da ming
    LIU Yang 刘洋 ⇒ person|刘|洋|LIU Yang||||liu yang
    刘洋（Leo Liu） ⇒ person|刘|洋|Leo Liu||||liu yang
    Leo Liu (刘洋) ⇒ person|刘|洋|Leo Liu||||liu yang
    刘洋 | Leo ⇒ person|刘|洋|Leo||||liu yang
    Dr. Leo Liu 刘洋 ⇒ person|刘|洋|Leo Liu|Dr.|||liu yang
    刘洋 先生 Leo ⇒ person|刘|洋|Leo|先生|||liu yang
    Liu Yang ⇒ person|Liu|Yang|||||liu yang
    LIU YANG ⇒ person|Liu|Yang|||||liu yang
    Huang Zhiming ⇒ person|Huang|Zhiming|||||huang zhi ming
    Zhiming Huang ⇒ person|Huang|Zhiming|||||huang zhi ming
    huang zhi ming ⇒ person|Huang|Zhi Ming|||||huang zhi ming
    HUANG, Zhiming ⇒ person|Huang|Zhiming|||||huang zhi ming
    Zhiming HUANG ⇒ person|Huang|Zhiming|||||huang zhi ming
    Zhi-ming Huang ⇒ person|Huang|Zhi-ming|||||huang zhi ming
    Li Chang'an ⇒ person|Li|Chang'an|||||li chang an
    huangzhiming ⇒ person|Huang|Zhiming|||||huang zhi ming
    Sima Guang ⇒ person|Sima|Guang|||||si ma guang
    Zhuge Liang ⇒ person|Zhuge|Liang|||||zhu ge liang
    Huáng Zhìmíng ⇒ person|Huáng|Zhìmíng|||||huang zhi ming
    Lü Meng ⇒ person|Lü|Meng|||||lv meng
    Wong Kar Wai ⇒ person|Wong|Kar Wai|||||
    Cheung Man Yuk, Maggie ⇒ person|Cheung|Man Yuk Maggie|||||
    LEUNG Chiu Wai Tony ⇒ person|Leung|Chiu Wai Tony|||||
    Peter Lam Kin Ngok ⇒ person|Lam|Peter Kin Ngok|||||
    Yuen Wo Ping ⇒ person|Yuen|Wo Ping|||||
    Kwok Fu Shing ⇒ person|Kwok|Fu Shing|||||
    Chiang Wei-kuo ⇒ person|Chiang|Wei-kuo|||||
    Hsu Hsin-liang ⇒ person|Hsu|Hsin-liang|||||
    Chih-Ming Tseng ⇒ person|Tseng|Chih-Ming|||||
    Tan Beng Huat ⇒ person|Tan|Beng Huat|||||
    Lim Geok Choo ⇒ person|Lim|Geok Choo|||||
    Ong Teck Chye ⇒ person|Ong|Teck Chye|||||
    Szeto Wai Kit ⇒ person|Szeto|Wai Kit|||||
    Kevin Zhao ⇒ person|Zhao|Kevin|||||
    Zhao Kevin ⇒ person|Zhao|Kevin|||||
    Michelle Lin ⇒ person|Lin|Michelle|||||
    C. Y. Leung ⇒ person|Leung|C. Y.|||||
    Wang X. ⇒ person|Wang|X.|||||
    Ms. Chen ⇒ informal|Chen|||Ms.|||chen
    Prof. Huang Zhiming ⇒ person|Huang|Zhiming||Prof.|||huang zhi ming
    Zhao Gang, MD ⇒ person|Zhao|Gang||MD|||zhao gang
    Mrs Li Na ⇒ person|Li|Na||Mrs|||li na
    Robert Brown ⇒ person||Robert Brown|||||
    ANNA MARIA LOPEZ ⇒ person||Anna Maria Lopez|||||
    Choi Seung-hyun ⇒ person||Choi Seung-hyun|||||
    박지성 ⇒ person||박지성|||||
    鈴木一郎 ⇒ person||鈴木一郎|||||ling mu yi lang
    佐藤さくら ⇒ person||佐藤さくら|||||
    カタリナ・ロペス ⇒ person||カタリナ·ロペス|||||
    Tran Thi Mai ⇒ person||Tran Thi Mai|||||
    Phạm Văn Đồng ⇒ person||Phạm Văn Đồng|||||
    Kevin ⇒ person||Kevin|||||
    上海恒达贸易有限公司 ⇒ company|||||||
    恒达实业集团 ⇒ company|||||||
    Hengda Trading Limited ⇒ company|||||||
    北京大学 ⇒ company|||||||
    test ⇒ empty|||||||
    暂无 ⇒ empty|||||||
    N/A ⇒ empty|||||||
    。。。 ⇒ empty|||||||
    未知 ⇒ empty|||||||
    888 ⇒ unknown|||||||
    财务部 ⇒ unknown||||||财务部|
    刘洋、黄志明 ⇒ person|刘|洋|||||liu yang
    刘洋；孙丽 ⇒ person|刘|洋|||||liu yang
    刘洋&孙丽 ⇒ person|刘|洋|||||liu yang
    刘洋和孙丽 ⇒ person|刘|洋|||||liu yang
    Liu Yang / Sun Li ⇒ person|Liu|Yang|||||liu yang
    刘XX ⇒ informal|刘|||||XX|liu
    王*国 ⇒ informal|王|||||*国|wang
    刘洋3 ⇒ person|刘|洋|||||liu yang
    1. 刘洋 ⇒ person|刘|洋|||||liu yang
    刘洋13912345670 ⇒ person|刘|洋|||||liu yang
    “刘洋” ⇒ person|刘|洋|||||liu yang
    ★刘洋★ ⇒ person|刘|洋|||||liu yang
    """

  /// A third one, written later still.
  static let third = """
    沈佳宜 ⇒ person|沈|佳宜|||||shen jia yi
    潘粤明 ⇒ person|潘|粤明|||||pan yue ming
    鍾漢良 ⇒ person|鍾|漢良|||||zhong han liang
    蕭敬騰 ⇒ person|蕭|敬騰|||||xiao jing teng
    闫妮 ⇒ person|闫|妮|||||yan ni
    车晓 ⇒ person|车|晓|||||che xiao
    晁盖 ⇒ person|晁|盖|||||chao gai
    呼延灼 ⇒ person|呼延|灼|||||hu yan zhuo
    钟离春 ⇒ person|钟离|春|||||zhong li chun
    百里奚明 ⇒ person|百里|奚明|||||bai li xi ming
    南宫问天 ⇒ person|南宫|问天|||||nan gong wen tian
    西门吹雪 ⇒ person|西门|吹雪|||||xi men chui xue
    种师道 ⇒ person|种|师道|||||chong shi dao
    折可适 ⇒ person|折|可适|||||she ke shi
    牟小兵 ⇒ person|牟|小兵|||||mou xiao bing
    尉健 ⇒ person|尉|健|||||wei jian
    李柴婉芬 ⇒ person|李柴|婉芬|||||li chai wan fen
    何梁淑英 ⇒ person|何梁|淑英|||||he liang shu ying
    沈　佳 宜 ⇒ person|沈|佳宜|||||shen jia yi
    帕提曼·阿布都 ⇒ person||帕提曼·阿布都|||||pa ti man a bu du
    凯瑟琳•琼斯 ⇒ person||凯瑟琳·琼斯|||||kai se lin qiong si
    德吉央宗 ⇒ person||德吉央宗|||||de ji yang zong
    潘总 ⇒ informal|潘|||总|||pan
    钟经理 ⇒ informal|钟|||经理|||zhong
    車先生 ⇒ informal|車|||先生|||che
    蕭太太 ⇒ informal|蕭|||太太|||xiao
    上官小姐 ⇒ informal|上官|||小姐|||shang guan
    小沈 ⇒ informal|沈|||小|||shen
    老潘 ⇒ informal|潘|||老|||pan
    阿芳 ⇒ informal||芳||阿|||fang
    沈某 ⇒ informal|沈|||某|||shen
    潘工 ⇒ informal|潘|||工|||pan
    沈佳宜女士 ⇒ person|沈|佳宜||女士|||shen jia yi
    潘粤明总监 ⇒ person|潘|粤明||总监|||pan yue ming
    鍾漢良醫生 ⇒ person|鍾|漢良||醫生|||zhong han liang
    副经理潘粤明 ⇒ person|潘|粤明||副经理|||pan yue ming
    沈佳宜(财务) ⇒ person|沈|佳宜||||财务|shen jia yi
    潘粤明（微信同号） ⇒ person|潘|粤明||||微信同号|pan yue ming
    沈佳宜 Joyce ⇒ person|沈|佳宜|Joyce||||shen jia yi
    Joyce Shen 沈佳宜 ⇒ person|沈|佳宜|Joyce Shen||||shen jia yi
    Joyce沈 ⇒ person|沈||Joyce||||shen
    鍾漢良 Chung Hon Leung ⇒ person|鍾|漢良|Chung Hon Leung||||zhong han liang
    SHEN JIAYI ⇒ person|Shen|Jiayi|||||shen jia yi
    Jiayi Shen ⇒ person|Shen|Jiayi|||||shen jia yi
    SHEN Jiayi ⇒ person|Shen|Jiayi|||||shen jia yi
    Shen, Jia-Yi ⇒ person|Shen|Jia-Yi|||||shen jia yi
    shenjiayi ⇒ person|Shen|Jiayi|||||shen jia yi
    Shěn Jiāyí ⇒ person|Shěn|Jiāyí|||||shen jia yi
    Chung Hon Leung ⇒ person|Chung|Hon Leung|||||
    Wallace Chung Hon Leung ⇒ person|Chung|Wallace Hon Leung|||||
    Lam Chi Chung Raymond ⇒ person|Lam|Chi Chung Raymond|||||
    Tsui Siu Ming ⇒ person|Tsui|Siu Ming|||||
    Siu-ming Yeung ⇒ person|Yeung|Siu-ming|||||
    Chien Fu ⇒ person|Chien|Fu|||||
    Hsiao Ching-teng ⇒ person|Hsiao|Ching-teng|||||
    Kuo Tai-ming ⇒ person|Kuo|Tai-ming|||||
    Yeo Hock Seng ⇒ person|Yeo|Hock Seng|||||
    Ong Keng Yong ⇒ person|Ong|Keng Yong|||||
    Koh Buck Song ⇒ person|Koh|Buck Song|||||
    Joyce Shen ⇒ person|Shen|Joyce|||||
    Y. M. Pan ⇒ person|Pan|Y. M.|||||
    Mrs. Chung ⇒ informal|Chung|||Mrs.|||
    Jiayi Shen, MBA ⇒ person|Shen|Jiayi||MBA|||shen jia yi
    Emily Johnson ⇒ person||Emily Johnson|||||
    Song Hye-kyo ⇒ person||Song Hye-kyo|||||
    Le Thi Hong ⇒ person||Le Thi Hong|||||
    이영애 ⇒ person||이영애|||||
    木村拓哉 ⇒ person||木村拓哉|||||mu cun tuo zai
    新垣結衣 ⇒ person||新垣結衣|||||xin yuan jie yi
    杭州恒远科技有限公司 ⇒ company|||||||
    恒远律师事务所 ⇒ company|||||||
    Hengyuan Pte. Ltd. ⇒ company|||||||
    qwerty ⇒ unknown|||||||
    保密 ⇒ empty|||||||
    沈佳宜、潘粤明 ⇒ person|沈|佳宜|||||shen jia yi
    沈佳宜 潘粤明 ⇒ person|沈|佳宜|||||shen jia yi
    沈** ⇒ informal|沈|||||**|shen
    """
}
