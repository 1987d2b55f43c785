"""Small inputs that are wrong as files: what a reader must survive and name."""

ODD = {
    "cut-inside-quote.csv": '编号,姓名,电话,备注\r\n1,沈榕,13905550187,老客户\r\n2,陆栖,13605550142,"要求周五前\r\n回电，另外'.encode(),
    "empty.csv": b"",
    "only-blanks.csv": b"\xef\xbb\xbf\r\n\r\n  \r\n",
    "header-only.csv": "编号,姓名,公司,手机,邮箱\r\n".encode("gbk"),
    # A PNG signature and bytes that are no text in any encoding.
    "binary.csv": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes((i * 37 + (i >> 3) * 11) & 0xFF for i in range(600)) + b"\x00" * 64,
    "ragged-rows.csv": (
        "编号,姓名,公司,手机,邮箱\n"
        "1,沈榕,杭州砚舟软件有限公司,13905550187,shen.rong@yanzhou-soft.example\n"
        "2,陆栖,13605550142\n"
        "3,顾岚,宁波棠桥贸易有限公司,13705550163,gulan@tangqiao-trade.example,多出来的,还有一格\n"
        "4\n"
        "5,方汀,,13805550121,\n"
    ).encode(),
    "no-final-newline.csv": "编号;姓名;手机\n1;沈榕;13905550187\n2;陆栖;13605550142".encode(),
    "two-encodings.csv": "编号,姓名,公司,手机\n1,沈榕,杭州砚舟软件有限公司,13905550187\n".encode("utf-8")
    + "2,陆栖,宁波棠桥贸易有限公司,13605550142\n".encode("gbk")
    + "3,顾岚,苏州麓川光电有限公司,13705550163\n".encode("utf-8"),
    "two-tables.csv": (
        "客户名单,,,\n"
        "编号,姓名,手机,公司\n"
        "1,沈榕,13905550187,杭州砚舟软件有限公司\n"
        "2,陆栖,13605550142,宁波棠桥贸易有限公司\n"
        "3,顾岚,13705550163,苏州麓川光电有限公司\n"
        "合计,3,,\n"
        "\n"
        "产品清单,,,\n"
        "产品,单价,库存,\n"
        "台灯,12.50,3,\n"
        "书架,230.00,15,\n"
        "椅子,88.00,7,\n"
    ).encode(),
    "merged-header.csv": (
        "姓名,联系方式,,公司,公司\n"
        ",电话,邮箱,,\n"
        "沈榕,13905550187,shen.rong@yanzhou-soft.example,杭州砚舟软件有限公司,砚舟\n"
        "陆栖,13605550142,luqi@tangqiao-trade.example,宁波棠桥贸易有限公司,棠桥\n"
        "合计,2,,,\n"
        "本名单仅限内部使用，请勿外传。\n"
    ).encode(),
    "excel-sep.csv": b"sep=;\r\n" + "编号;姓名;备注\r\r\n1;沈榕;'老客户'\r\r\n2;陆栖;a, b\r\r\n".encode(),
}
