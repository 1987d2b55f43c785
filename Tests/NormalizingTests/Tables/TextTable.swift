/// Free text and its ordinary form: `text ⇒ result`, `=` for a text that stays.
enum TextTable {
  static let texts = """
    ＡＢＣ－１２３（测试） ⇒ ABC-123（测试）
    ①②③……“引号”‘单引号’——《书名》 ⇒ =
    价格：１，２００元；折扣３．５％ ⇒ 价格：1，200元；折扣3.5%
    ｆｏｏ＠ｂａｒ．ｃｏｍ ⇒ foo@bar．com
    ⽀付⾦额 ⇒ 支付金额
    ⻢先生⻋牌 ⇒ 马先生车牌
    豈有此理 ⇒ 豈有此理
    﨑山﨑子 ⇒ =
    買買提•艾力 ⇒ 買買提·艾力
    买买提・库尔班 ⇒ 买买提·库尔班
    阿卜杜拉‧热合曼 ⇒ 阿卜杜拉·热合曼
    古丽∙买买提 ⇒ 古丽·买买提
    トム・クルーズ ⇒ =
    • 第一项 ⇒ =
    王\u{200B}小\u{FEFF}明\u{200E} ⇒ 王小明
    \u{202E}张三\u{202C} ⇒ 张三
    葛\u{E0100}飾 ⇒ 葛飾
    ❤\u{FE0F}谢谢 ⇒ ❤谢谢
    　王　小明　 ⇒ 王 小明
    a\u{00A0}\tb ⇒ a b
    Cafe\u{301} ⇒ Café
    が\u{FF76}\u{FF9E} ⇒ がガ
    A\u{2010}B\u{2011}C\u{2212}5 ⇒ A-B-C-5
    1990—2020 – 三十年 ⇒ =
    甲\u{2500}\u{2500}乙 ⇒ 甲——乙
    三樓\u{FE35}東\u{FE36} ⇒ 三樓（東）
    一\u{FE50}二\u{FE51}三 ⇒ 一，二、三
    ｢台北｣､｡ ⇒ 「台北」、。
    〝引〞 ⇒ “引”
    o\u{FB03}ce \u{FB01}le ⇒ office file
    ㈱山田 ㎏ ℡ № Ⅲ ½ ² ™ ⇒ =
    \u{E78D}\u{E81E}\u{E854} ⇒ ，\u{9FB4}\u{9FBA}
    \u{E816}\u{E5E5}x ⇒ \u{20087} x
    \u{FE10} ⇒ ，
    🙂👨‍👩‍👧 ok ⇒ 🙂👨👩👧 ok
    한국어 Привет ελληνικά ⇒ =
    C＋＋／Ｃ＃ ⇒ C++/C#
    ￥100～￥200 ⇒ =
    陈大文（Tom）：您好！ ⇒ =
    鍾 昇 甯 乾 ⇒ =
    ÄãºÃ£¬ÖÐ¹ú ⇒ 你好，中国
    ä½ å¥½ä¸­å›½ ⇒ 你好中国
    å¹¿ä¸œçœæ·±åœ³å¸‚ ⇒ 广东\u{FFFD}深圳市
    娣卞湷甯備簯甯嗙鎶€ ⇒ 深圳市云帆\u{FFFD}技
    涓€璺彂杈 ⇒ =
    锟斤拷锟斤拷 ⇒ =
    王\u{FFFD}明 ⇒ =
    ????? ⇒ =
    Müller GmbH, José, Zoë, Škoda, Łódź ⇒ =
    """

  /// What is said of a text: `text ⇒ codes`, set apart by blanks; `-` for nothing.
  static let findings = """
    锟斤拷锟斤拷 ⇒ text-damaged
    锟斤拷有限公司 ⇒ text-damaged
    王\u{FFFD}明 ⇒ text-damaged
    ??? ⇒ text-damaged
    ???有限公司 ⇒ text-damaged
    王□明 ⇒ text-damaged
    烫烫烫烫 ⇒ text-damaged
    □是 □否 ⇒ -
    真的吗?? ⇒ -
    李锟 ⇒ -
    屯门 ⇒ -
    ÄãºÃ£¬ÖÐ¹ú ⇒ text-mojibake-repaired
    鏉庡皬鏄� ⇒ text-mojibake-repaired text-damaged
    王小明 ⇒ -
    """
}
