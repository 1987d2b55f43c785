/// Surnames with their approximate share of the population, in a thousandth. Own estimates of common knowledge.
enum Surnames {
  static let all: [(word: [UInt16], reading: [UInt16])] = entries.map { ($0.name.word, $0.reading.word) }
  static let draw = WeightedIndex(weights: entries.map(\.share))

  private static let entries: [(name: String, reading: String, share: Double)] = table.split(separator: " ")
    .map {
      let parts = $0.split(separator: ":")
      return (String(parts[0]), String(parts[1]), Double(parts[2])!)
    }

  private static let table = """
    王:wang:71 李:li:70 张:zhang:66 刘:liu:52 陈:chen:45 杨:yang:30 黄:huang:22 赵:zhao:22 吴:wu:20 周:zhou:19 \
    徐:xu:15 孙:sun:15 马:ma:13 朱:zhu:13 胡:hu:12 郭:guo:12 何:he:12 林:lin:11 高:gao:10 罗:luo:9.5 \
    郑:zheng:9 梁:liang:8.5 谢:xie:8 宋:song:7.5 唐:tang:7 许:xu:6.6 韩:han:6.4 邓:deng:6.3 冯:feng:6.2 曹:cao:6 \
    彭:peng:5.8 曾:zeng:5.6 肖:xiao:5.6 田:tian:5.3 董:dong:5 潘:pan:4.8 袁:yuan:4.7 蔡:cai:4.6 蒋:jiang:4.5 \
    余:yu:4.4 于:yu:4.3 杜:du:4.2 叶:ye:4.1 程:cheng:4 魏:wei:3.9 苏:su:3.8 吕:lv:3.8 丁:ding:3.7 任:ren:3.6 \
    卢:lu:3.6 姚:yao:3.5 沈:shen:3.4 钟:zhong:3.3 姜:jiang:3.3 崔:cui:3.2 谭:tan:3.2 陆:lu:3.1 范:fan:3 汪:wang:3 \
    廖:liao:2.9 石:shi:2.8 金:jin:2.8 韦:wei:2.7 贾:jia:2.6 夏:xia:2.5 付:fu:2.4 方:fang:2.4 邹:zou:2.3 \
    熊:xiong:2.2 白:bai:2.2 孟:meng:2.2 秦:qin:2.1 邱:qiu:2.1 侯:hou:2.1 江:jiang:2 尹:yin:2 薛:xue:2 闫:yan:1.9 \
    段:duan:1.9 雷:lei:1.9 龙:long:1.8 黎:li:1.8 史:shi:1.8 陶:tao:1.7 贺:he:1.7 毛:mao:1.7 郝:hao:1.7 顾:gu:1.6 \
    龚:gong:1.6 邵:shao:1.6 万:wan:1.6 覃:qin:1.5 武:wu:1.5 钱:qian:1.5 戴:dai:1.5 严:yan:1.4 莫:mo:1.4 孔:kong:1.4 \
    向:xiang:1.4 常:chang:1.3 汤:tang:1.3 康:kang:1.3 易:yi:1.2 乔:qiao:1.2 赖:lai:1.2 文:wen:1.2 施:shi:1.1 \
    洪:hong:1.1 庄:zhuang:1 翟:zhai:1 辛:xin:0.9 柯:ke:0.9 涂:tu:0.8 欧阳:ouyang:0.8 宁:ning:0.7 单:shan:0.5 \
    解:xie:0.5 仇:qiu:0.4 查:zha:0.4 区:ou:0.3 上官:shangguan:0.15 司徒:situ:0.15 诸葛:zhuge:0.12 司马:sima:0.1 \
    令狐:linghu:0.06 皇甫:huangfu:0.06 夏侯:xiahou:0.05 尉迟:yuchi:0.04 慕容:murong:0.04
    """
}
