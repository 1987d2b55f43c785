/// Hard cells of name columns: `cell ⇒ kind|family|given|latin|honorific|title|note|pinyin`.
enum NameCells {
  static let written = """
    王伟 ⇒ person|王|伟|||||wang wei
    李明华 ⇒ person|李|明华|||||li ming hua
    龚雪 ⇒ person|龚|雪|||||gong xue
    陳大文 ⇒ person|陳|大文|||||chen da wen
    張偉強 ⇒ person|張|偉強|||||zhang wei qiang
    欧阳明珠 ⇒ person|欧阳|明珠|||||ou yang ming zhu
    歐陽修文 ⇒ person|歐陽|修文|||||ou yang xiu wen
    司马光 ⇒ person|司马|光|||||si ma guang
    诸葛小亮 ⇒ person|诸葛|小亮|||||zhu ge xiao liang
    上官婉 ⇒ person|上官|婉|||||shang guan wan
    尉迟敬 ⇒ person|尉迟|敬|||||yu chi jing
    万俟卨 ⇒ person|万俟|卨|||||mo qi xie
    令狐冲之 ⇒ person|令狐|冲之|||||ling hu chong zhi
    澹台明月 ⇒ person|澹台|明月|||||tan tai ming yue
    呼延庆 ⇒ person|呼延|庆|||||hu yan qing
    单立群 ⇒ person|单|立群|||||shan li qun
    單立群 ⇒ person|單|立群|||||shan li qun
    仇大海 ⇒ person|仇|大海|||||qiu da hai
    解小东 ⇒ person|解|小东|||||xie xiao dong
    曾志强 ⇒ person|曾|志强|||||zeng zhi qiang
    查良镛 ⇒ person|查|良镛|||||zha liang yong
    任盈盈 ⇒ person|任|盈盈|||||ren ying ying
    华天 ⇒ person|华|天|||||hua tian
    朴一生 ⇒ person|朴|一生|||||piao yi sheng
    区小明 ⇒ person|区|小明|||||ou xiao ming
    區永强 ⇒ person|區|永强|||||ou yong qiang
    盖小红 ⇒ person|盖|小红|||||ge xiao hong
    缪小春 ⇒ person|缪|小春|||||miao xiao chun
    乐嘉文 ⇒ person|乐|嘉文|||||yue jia wen
    覃海洋 ⇒ person|覃|海洋|||||qin hai yang
    翟天林 ⇒ person|翟|天林|||||zhai tian lin
    葛小亮 ⇒ person|葛|小亮|||||ge xiao liang
    吕布 ⇒ person|吕|布|||||lv bu
    逄晓燕 ⇒ person|逄|晓燕|||||pang xiao yan
    仉小伟 ⇒ person|仉|小伟|||||zhang xiao wei
    亓玉梅 ⇒ person|亓|玉梅|||||qi yu mei
    楼晓峰 ⇒ person|楼|晓峰|||||lou xiao feng
    睢建国 ⇒ person|睢|建国|||||sui jian guo
    员小鹏 ⇒ person|员|小鹏|||||yun xiao peng
    陈方安生 ⇒ person|陈方|安生|||||chen fang an sheng
    范徐丽泰 ⇒ person|范徐|丽泰|||||fan xu li tai
    陳方安生 ⇒ person|陳方|安生|||||chen fang an sheng
    林郑月娥 ⇒ person|林郑|月娥|||||lin zheng yue e
    李 明 ⇒ person|李|明|||||li ming
    王　小 明 ⇒ person|王|小明|||||wang xiao ming
    欧阳 明 珠 ⇒ person|欧阳|明珠|||||ou yang ming zhu
    单 于飞 ⇒ person|单|于飞|||||shan yu fei
    陈方 安生 ⇒ person|陈方|安生|||||chen fang an sheng
    买买提·艾山 ⇒ person||买买提·艾山|||||mai mai ti ai shan
    买买提•艾山 ⇒ person||买买提·艾山|||||mai mai ti ai shan
    古丽・巴哈尔 ⇒ person||古丽·巴哈尔|||||gu li ba ha er
    阿不都‧热依木 ⇒ person||阿不都·热依木|||||a bu du re yi mu
    迪丽∙热巴 ⇒ person||迪丽·热巴|||||di li re ba
    艾力⋅吐尔逊 ⇒ person||艾力·吐尔逊|||||ai li tu er xun
    努尔･买买提 ⇒ person||努尔·买买提|||||nu er mai mai ti
    约翰．史密斯 ⇒ person||约翰·史密斯|||||yue han shi mi si
    阿依古丽.买买提 ⇒ person||阿依古丽·买买提|||||a yi gu li mai mai ti
    扎西次仁 ⇒ person||扎西次仁|||||zha xi ci ren
    爱新觉罗·溥文 ⇒ person||爱新觉罗·溥文|||||ai xin jue luo pu wen
    买买提·艾山先生 ⇒ person||买买提·艾山||先生|||mai mai ti ai shan
    王总 ⇒ informal|王|||总|||wang
    李工 ⇒ informal|李|||工|||li
    陈经理 ⇒ informal|陈|||经理|||chen
    张女士 ⇒ informal|张|||女士|||zhang
    王总经理 ⇒ informal|王|||总经理|||wang
    张先生 ⇒ informal|张|||先生|||zhang
    欧阳先生 ⇒ informal|欧阳|||先生|||ou yang
    赵太太 ⇒ informal|赵|||太太|||zhao
    孙小姐 ⇒ informal|孙|||小姐|||sun
    周老师 ⇒ informal|周|||老师|||zhou
    吴博士 ⇒ informal|吴|||博士|||wu
    郑教授 ⇒ informal|郑|||教授|||zheng
    冯医生 ⇒ informal|冯|||医生|||feng
    褚律师 ⇒ informal|褚|||律师|||chu
    卫同学 ⇒ informal|卫|||同学|||wei
    黃生 ⇒ informal|黃|||生|||huang
    陳太 ⇒ informal|陳|||太|||chen
    陳總 ⇒ informal|陳|||總|||chen
    小王 ⇒ informal|王|||小|||wang
    老李 ⇒ informal|李|||老|||li
    阿强 ⇒ informal||强||阿|||qiang
    王某 ⇒ informal|王|||某|||wang
    李某某 ⇒ informal|李|||某某|||li
    刘主任医师 ⇒ informal|刘|||主任医师|||liu
    王 总 ⇒ informal|王|||总|||wang
    王董 ⇒ informal|王|||董|||wang
    李哥 ⇒ informal|李|||哥|||li
    张姐 ⇒ informal|张|||姐|||zhang
    小王总 ⇒ informal|王|||小 总|||wang
    李明总经理 ⇒ person|李|明||总经理|||li ming
    李明总 ⇒ person|李|明||总|||li ming
    李明先生 ⇒ person|李|明||先生|||li ming
    欧阳明珠女士 ⇒ person|欧阳|明珠||女士|||ou yang ming zhu
    张建国主任医师 ⇒ person|张|建国||主任医师|||zhang jian guo
    陳大文經理 ⇒ person|陳|大文||經理|||chen da wen
    李明博士 教授 ⇒ person|李|明||博士 教授|||li ming
    经理李明 ⇒ person|李|明||经理|||li ming
    总经理王建国 ⇒ person|王|建国||总经理|||wang jian guo
    教授 李明 ⇒ person|李|明||教授|||li ming
    销售部经理李明 ⇒ person|李|明|||销售部经理||li ming
    李明 销售部经理 ⇒ person|李|明|||销售部经理||li ming
    李明(销售部经理) ⇒ person|李|明||||销售部经理|li ming
    李明（已离职） ⇒ person|李|明||||已离职|li ming
    李明【VIP】 ⇒ person|李|明||||VIP|li ming
    李明[男] ⇒ person|李|明||||男|li ming
    王总（采购） ⇒ informal|王|||总||采购|wang
    联系人：李明 ⇒ person|李|明|||||li ming
    尊敬的李明女士 ⇒ person|李|明||女士|||li ming
    高建工 ⇒ person|高|建工|||||gao jian gong
    马学文 ⇒ person|马|学文|||||ma xue wen
    Tony Chen 陈志远 ⇒ person|陈|志远|Tony Chen||||chen zhi yuan
    陈志远 Tony ⇒ person|陈|志远|Tony||||chen zhi yuan
    张伟 David ⇒ person|张|伟|David||||zhang wei
    David张 ⇒ person|张||David||||zhang
    陈大文 Chan Tai Man ⇒ person|陈|大文|Chan Tai Man||||chen da wen
    CHAN Tai Man 陳大文 ⇒ person|陳|大文|CHAN Tai Man||||chen da wen
    张伟(Zhang Wei) ⇒ person|张|伟|Zhang Wei||||zhang wei
    Tony（陈志远） ⇒ person|陈|志远|Tony||||chen zhi yuan
    陈志远/Tony Chen ⇒ person|陈|志远|Tony Chen||||chen zhi yuan
    Mr. David Zhang 张伟 ⇒ person|张|伟|David Zhang|Mr.|||zhang wei
    Zhang Wei ⇒ person|Zhang|Wei|||||zhang wei
    ZHANG WEI ⇒ person|Zhang|Wei|||||zhang wei
    zhang wei ⇒ person|Zhang|Wei|||||zhang wei
    Zhang, Wei ⇒ person|Zhang|Wei|||||zhang wei
    Wei ZHANG ⇒ person|Zhang|Wei|||||zhang wei
    ZHANG Wei ⇒ person|Zhang|Wei|||||zhang wei
    Xiaoming Zhang ⇒ person|Zhang|Xiaoming|||||zhang xiao ming
    Zhang Xiaoming ⇒ person|Zhang|Xiaoming|||||zhang xiao ming
    Zhang Xiao-ming ⇒ person|Zhang|Xiao-ming|||||zhang xiao ming
    Zhang Xi'an ⇒ person|Zhang|Xi'an|||||zhang xi an
    zhangwei ⇒ person|Zhang|Wei|||||zhang wei
    Ouyang Nana ⇒ person|Ouyang|Nana|||||ou yang na na
    Zhāng Wěi ⇒ person|Zhāng|Wěi|||||zhang wei
    Lǚ Bù ⇒ person|Lǚ|Bù|||||lv bu
    Ｌｉ　Ｍｉｎｇ ⇒ person|Li|Ming|||||li ming
    Chan Tai Man ⇒ person|Chan|Tai Man|||||
    Chan Tai Man David ⇒ person|Chan|Tai Man David|||||
    David Chan Tai Man ⇒ person|Chan|David Tai Man|||||
    CHAN Tai Man, David ⇒ person|Chan|Tai Man David|||||
    Tai Man Wong ⇒ person|Wong|Tai Man|||||
    Cheung Hok-yau ⇒ person|Cheung|Hok-yau|||||
    Hsieh Ming-che ⇒ person|Hsieh|Ming-che|||||
    Ming-Che Hsieh ⇒ person|Hsieh|Ming-Che|||||
    Tsai Chih-hao ⇒ person|Tsai|Chih-hao|||||
    Lee Boon Huat ⇒ person|Lee|Boon Huat|||||
    Goh Swee Hock ⇒ person|Goh|Swee Hock|||||
    Ng Siew Kheng ⇒ person|Ng|Siew Kheng|||||
    Au Yeung Tai Man ⇒ person|Au Yeung|Tai Man|||||
    Tony Chen ⇒ person|Chen|Tony|||||
    Amy Li ⇒ person|Li|Amy|||||
    Chen Tony ⇒ person|Chen|Tony|||||
    J. K. Lee ⇒ person|Lee|J. K.|||||
    Zhang W. ⇒ person|Zhang|W.|||||
    Mr. Wang ⇒ informal|Wang|||Mr.|||wang
    Dr. Li Ming ⇒ person|Li|Ming||Dr.|||li ming
    Prof. Xiaoming Zhang ⇒ person|Zhang|Xiaoming||Prof.|||zhang xiao ming
    Li Ming, PhD ⇒ person|Li|Ming||PhD|||li ming
    Wei Zhang Jr. ⇒ person|Zhang|Wei||Jr.|||zhang wei
    John Smith ⇒ person||John Smith|||||
    MARY JANE WATSON ⇒ person||Mary Jane Watson|||||
    Kim Min-su ⇒ person||Kim Min-su|||||
    Park Ji-hyun ⇒ person||Park Ji-hyun|||||
    김민수 ⇒ person||김민수|||||
    山田太郎 ⇒ person||山田太郎|||||shan tian tai lang
    山田はなこ ⇒ person||山田はなこ|||||
    たなか ⇒ person||たなか|||||
    ジョン・スミス ⇒ person||ジョン·スミス|||||
    Nguyen Van An ⇒ person||Nguyen Van An|||||
    Nguyễn Thị Hoa ⇒ person||Nguyễn Thị Hoa|||||
    Tony ⇒ person||Tony|||||
    深圳市明远科技有限公司 ⇒ company|||||||
    明远集团 ⇒ company|||||||
    Mingyuan Technology Co., Ltd. ⇒ company|||||||
    测试 ⇒ empty|||||||
    asdf ⇒ empty|||||||
    123 ⇒ unknown|||||||
    无 ⇒ empty|||||||
    - ⇒ empty|||||||
    同上 ⇒ empty|||||||
    不详 ⇒ empty|||||||
    ??? ⇒ empty|||||||
    前台 ⇒ unknown||||前台|||
    李明、王伟 ⇒ person|李|明|||||li ming
    李明/王伟 ⇒ person|李|明|||||li ming
    李明 王伟 ⇒ person|李|明|||||li ming
    张XX ⇒ informal|张|||||XX|zhang
    李** ⇒ informal|李|||||**|li
    李*明 ⇒ informal|李|||||*明|li
    李明2 ⇒ person|李|明|||||li ming
    李明😀 ⇒ person|李|明|||||li ming
    王明 13912345670 ⇒ person|王|明|||||wang ming
    李\u{200B}明 ⇒ person|李|明|||||li ming
    """
}
