extension TextEncoding {
  /// The encoding that a person or a program means by `label`: a name of this enumeration, a label of the
  /// WHATWG Encoding standard, a Windows or IBM code page, or what Python, Java and mail programs write, in
  /// any case and with any punctuation. `nil` for labels of encodings that Mingce does not read, UTF-32 and
  /// UTF-7 among them.
  ///
  /// As in browsers a label means the superset that is in use: GB2312 is GB 18030, ISO-8859-1 is windows-1252.
  /// `UTF-16` alone is the little-endian one; a byte order mark says otherwise.
  package init?(label: String) {
    let key = String(
      label.unicodeScalars.lazy.filter {
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
      .map { Character($0.properties.isUppercase ? Unicode.Scalar($0.value | 0x20) ?? $0 : $0) })
    guard let encoding = Self.byLabel[key] else { return nil }
    self = encoding
  }

  /// Usual labels beside the encodings' own names, in lower case.
  package static let labels: [(label: String, encoding: TextEncoding)] = table.flatMap { encoding, labels in
    labels.split { $0 == " " || $0 == "\n" }.map { (String($0), encoding) }
  }

  private static let byLabel: [String: TextEncoding] = {
    var map: [String: TextEncoding] = [:]
    for (label, encoding) in labels + allCases.map({ ($0.rawValue.lowercased(), $0) }) {
      map[label.filter { $0.isLetter || $0.isNumber }] = encoding
    }
    return map
  }()

  private static let table: [(TextEncoding, String)] = [
    (.utf8, "utf8 utf-8-bom utf-8-sig utf8mb4 cp65001 unicode-1-1-utf-8 x-unicode20utf8 ascii us-ascii"),
    (.utf16LittleEndian, "utf-16 utf16 ucs-2 ucs-2le iso-10646-ucs-2 unicode csunicode unicodefeff cp1200"),
    (.utf16BigEndian, "ucs-2be unicodefffe cp1201"),
    (
      .gb18030,
      """
      gbk gb2312 gb gb_2312 gb_2312-80 gb2312-80 gb2312-1980 gb18030-2000 gb18030-2005 gb18030-2022 gb-18030 x-gbk cp936 936 \
      ms936 windows-936 ansi936 euc-cn euccn x-euc-cn chinese csgb2312 csgb231280 csgbk csiso58gb231280 iso-ir-58 cp54936
      """
    ),
    (
      .big5HKSCS,
      """
      big5 big-5 big5-eten big5-hk hkscs big5hkscs csbig5 cn-big5 x-x-big5 x-big5 cp950 950 ms950 windows-950 ansi950 \
      big5-2003 big5-uao
      """
    ),
    (
      .shiftJIS,
      "shift-jis shiftjis sjis s-jis x-sjis ms_kanji csshiftjis windows-31j cp932 932 ms932 windows-932 ansi932 shift_jis-2004"
    ),
    (.eucJP, "eucjp x-euc-jp cseucpkdfmtjapanese ujis cp51932 cp20932 eucjp-ms"),
    (
      .eucKR,
      """
      euckr x-euc-kr cseuckr cp949 949 ms949 windows-949 ansi949 uhc ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 \
      korean csksc56011987 iso-ir-149 x-windows-949
      """
    ),
    (
      .windows874,
      "cp874 874 ms874 dos-874 tis-620 tis620 iso-8859-11 iso8859-11 iso885911 x-windows-874 thai cstis620"
    ),
    (.windows1250, "cp1250 1250 x-cp1250 ansi1250"),
    (.windows1251, "cp1251 1251 x-cp1251 ansi1251 win1251"),
    (
      .windows1252,
      """
      cp1252 1252 x-cp1252 ansi1252 win1252 latin1 latin-1 l1 iso-8859-1 iso8859-1 iso88591 iso_8859-1:1987 cp819 ibm819 \
      iso-ir-100 csisolatin1 ansi_x3.4-1968 cp28591
      """
    ),
    (.windows1253, "cp1253 1253 x-cp1253 ansi1253 win1253"),
    (
      .windows1254,
      "cp1254 1254 x-cp1254 ansi1254 iso-8859-9 iso8859-9 iso_8859-9:1989 latin5 latin-5 l5 csisolatin5 iso-ir-148 cp28599"
    ),
    (.windows1255, "cp1255 1255 x-cp1255 ansi1255 win1255"),
    (.windows1256, "cp1256 1256 x-cp1256 ansi1256 win1256"),
    (.windows1257, "cp1257 1257 x-cp1257 ansi1257"),
    (.windows1258, "cp1258 1258 x-cp1258 ansi1258"),
    (.iso8859part2, "iso8859-2 iso_8859-2:1987 latin2 latin-2 l2 csisolatin2 iso-ir-101 cp912 cp28592"),
    (.iso8859part3, "iso8859-3 iso_8859-3:1988 latin3 latin-3 l3 csisolatin3 iso-ir-109 cp28593"),
    (.iso8859part4, "iso8859-4 iso_8859-4:1988 latin4 latin-4 l4 csisolatin4 iso-ir-110 cp28594"),
    (.iso8859part5, "iso8859-5 iso_8859-5:1988 cyrillic csisolatincyrillic iso-ir-144 cp28595"),
    (
      .iso8859part6,
      "iso8859-6 iso_8859-6:1987 iso-8859-6-i iso-8859-6-e arabic asmo-708 ecma-114 csisolatinarabic iso-ir-127 cp28596"
    ),
    (
      .iso8859part7,
      "iso8859-7 iso_8859-7:1987 greek greek8 ecma-118 elot_928 sun_eu_greek csisolatingreek iso-ir-126 cp28597"
    ),
    (
      .iso8859part8,
      """
      iso8859-8 iso_8859-8:1988 iso-8859-8-i iso-8859-8-e logical visual hebrew csisolatinhebrew csiso88598i csiso88598e \
      iso-ir-138 cp28598 cp38598
      """
    ),
    (.iso8859part10, "iso8859-10 latin6 latin-6 l6 csisolatin6 iso-ir-157"),
    (.iso8859part13, "iso8859-13 latin7 latin-7 cp28603"),
    (.iso8859part14, "iso8859-14 latin8 latin-8"),
    (.iso8859part15, "iso8859-15 latin9 latin-9 l9 csisolatin9 cp28605"),
    (.koi8R, "koi8 koi8r koi koi8_r cskoi8r cp20866"),
    (.koi8U, "koi8u koi8-ru cp21866"),
    (.ibm866, "866 cp866 csibm866 dos-866"),
    (.macintosh, "mac macroman mac-roman x-mac-roman csmacintosh cp10000"),
    (.macCyrillic, "mac-cyrillic maccyrillic x-mac-ukrainian cp10007"),
  ]
}
