/// Compound Han family names, in both scripts.
enum HanSurnames {
  private static let compounds = ScalarTrie(
    words: """
      欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 澹台 皇甫 宗政 濮阳 濮陽
      公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 閭丘 子车 亓官 司寇 巫马 巫馬 公西 颛孙 壤驷 公良 漆雕 乐正
      宰父 谷梁 拓跋 夹谷 轩辕 軒轅 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 西門 第五 张简 張簡 范姜 歐 哥舒 纳兰 納蘭 叶赫
      """)

  static func isCompound(_ text: UnsafeBufferPointer<UInt32>, _ start: Int) -> Bool {
    compounds.longestPrefix(text, start, min(start + 2, text.count)).length == 2
  }
}

/// Family names as they are written in Latin letters.
enum RomanizedNames {
  private static let families = ScalarTrie(
    words: """
      wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su
      jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin
      chan cheung chow chu fung ho hui kwok kwong lai lam lau lee leung lo mak ng poon sin so sze tam tse tsang wong yeung yip yuen yung chiu choi chung chong hsu hsieh huang chang
      ouyang zhuge sima shangguan situ kuo liang tsai tseng yeh teng
      """)

  static func isFamily(_ text: UnsafeBufferPointer<UInt32>) -> Bool {
    families.exact(text, 0, text.count) != nil
  }
}
