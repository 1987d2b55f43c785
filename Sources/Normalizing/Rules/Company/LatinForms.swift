/// Legal forms in Latin letters. Sources: docs/data-sources.md.
enum LatinForms {
  /// Forms as written with blanks, dots and commas removed, and their one spelling.
  static let all: [(written: String, form: String)] = parse(
    """
    coltd=Co., Ltd.|companylimited=Co., Ltd.|companyltd=Co., Ltd.|colimited=Co., Ltd.|compltd=Co., Ltd.|coltdco=Co., Ltd.
    limitedliabilitycompany=LLC|llc=LLC|limitedcompany=Limited|limited=Limited|ltd=Limited|limitd=Limited|ltdco=Co., Ltd.
    inc=Inc.|incorporated=Inc.|coinc=Inc.|corp=Corp.|corporation=Corp.|corpltd=Corp., Ltd.|corporationlimited=Corp., Ltd.|corporationltd=Corp., Ltd.
    company=Company|co=Co.|llp=LLP|limitedliabilitypartnership=LLP|lp=LP|limitedpartnership=LP|plc=PLC|publiclimitedcompany=PLC|lllp=LLLP|pllc=PLLC
    gmbh=GmbH|gmbhcokg=GmbH & Co. KG|gmbhcokgaa=GmbH & Co. KGaA|cokg=Co. KG|kg=KG|kgaa=KGaA|ag=AG|ug=UG|ek=e.K.|ev=e.V.|aktiengesellschaft=AG|ohg=OHG|gbr=GbR
    sa=S.A.|sas=S.A.S.|sarl=S.à r.l.|sàrl=S.à r.l.|sca=S.C.A.|snc=S.N.C.|eurl=EURL|bv=B.V.|nv=N.V.|bvba=BVBA|spa=S.p.A.|srl=S.r.l.|srls=S.r.l.s.|sl=S.L.|slu=S.L.U.
    sau=S.A.U.|ltda=Ltda.|lda=Lda.|limitada=Limitada|sociedadeunipessoallimitada=Sociedade Unipessoal Limitada|sociedadeunipessoallda=Sociedade Unipessoal Limitada
    unipessoallda=Unipessoal Lda.|sociedadeanonima=S.A.|sociedadeanónima=S.A.|sadecv=S.A. de C.V.
    pteltd=Pte. Ltd.|ptelimited=Pte. Ltd.|privateltd=Pte. Ltd.|pteltdco=Pte. Ltd.|pte=Pte. Ltd.|privatelimited=Pvt. Ltd.|pvtltd=Pvt. Ltd.|pvtlimited=Pvt. Ltd.|pltd=Pvt. Ltd.
    sdnbhd=Sdn. Bhd.|sendirianberhad=Sdn. Bhd.|sdnberhad=Sdn. Bhd.|bhd=Bhd.|berhad=Bhd.|plt=PLT|ptyltd=Pty. Ltd.|ptylimited=Pty. Ltd.|proprietarylimited=Pty. Ltd.
    kk=K.K.|kabushikikaisha=K.K.|gk=G.K.|godokaisha=G.K.|yk=Y.K.|jsc=JSC|ojsc=OJSC|cjsc=CJSC|pjsc=PJSC|ooo=OOO|zao=ZAO|oao=OAO|ab=AB|oy=Oy|oyj=Oyj|oyab=Oy Ab|as=A/S|asa=ASA
    aps=ApS|spzoo=Sp. z o.o.|sro=s.r.o.|doo=d.o.o.|dooel=d.o.o.e.l.|kft=Kft.|zrt=Zrt.|nyrt=Nyrt.|ehf=ehf.|hf=hf.|pt=PT|tbk=Tbk|cv=CV|fzco=FZCO|fze=FZE|fzllc=FZ-LLC|wll=W.L.L.
    unlimited=Unlimited|unlimitedcompany=Unlimited Company|unltd=Unlimited|ultd=Unlimited|cic=CIC|cio=CIO|se=SE|eood=EOOD|ood=OOD|ad=AD|ead=EAD|sia=SIA|uab=UAB|ou=OÜ|oü=OÜ|saoc=S.A.O.C.|sal=S.A.L.|npc=NPC|cc=CC
    """)

  private static func parse(_ list: String) -> [(written: String, form: String)] {
    list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { entry in
      let parts = entry.split(separator: "=", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
  }

  private static let suffixes = ScalarTrie(
    all.enumerated().map { ($0.element.written, $0.offset) }, reversed: true)

  /// Forms that are also the end of a person's name or of a plain phrase: `Li Co`, `Tran As`, `Day Spa`.
  private static let weak: Set<String> = [
    "co", "sa", "as", "ag", "ab", "oy", "spa", "lp", "pte", "kk", "kg", "company", "ug", "ek", "ev", "sas",
    "sl", "pt", "cv",
    "se", "ad", "sia", "ou", "sal", "cc", "cic", "gk", "yk", "hf", "sca", "sau", "doo", "as", "asa",
    "ood", "limitd", "unlimited", "npc", "plt", "sro",
  ]
  /// Words of English among them: a form only with dots or a slash inside.
  private static let needsDots: Set<String> = [
    "spa", "as", "se", "ad", "sal", "cc", "ev", "ek", "pt", "cv", "ou", "hf", "sau", "sl", "gk", "yk", "ood",
    "doo", "sca", "ug", "cic",
  ]
  private static let isWeakForm = all.map { weak.contains($0.written) }
  private static let needsDotsForm = all.map { needsDots.contains($0.written) }

  static func isWeak(_ form: Int) -> Bool { isWeakForm[form] }

  /// The form that ends at `end`, whatever marks and blanks stand inside it; where it begins.
  static func atEnd(_ text: UnsafeBufferPointer<UInt32>, _ first: Int, _ end: Int) -> (
    start: Int, index: Int
  )? {
    let room = 32
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { letters in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: room) { places in
        // Only the last words can be a form: written from the end of the room backward.
        var free = room
        var i = end
        while i > first && free > 0 && end - i < 48 {
          i -= 1
          if isLatinLetter(text[i]) {
            free -= 1
            letters[free] = text[i]
            places[free] = i
          } else if isDigit(text[i]) || isLetter(text[i]) {
            break
          }
        }
        let match = suffixes.longestSuffix(UnsafeBufferPointer(letters), free, room)
        guard match.length > 0 else { return nil }
        var (index, length) = (match.payload, match.length)
        // The longest form must begin a word (Cisco is no `Cis co`); a shorter one may.
        while true {
          let start = places[room - length]
          let beginsWord = start == first || !isLetter(text[start - 1]) && !isDigit(text[start - 1])
          if beginsWord && !(needsDotsForm[index] && !hasMarkInside(text, start, end)) {
            return (start, index)
          }
          let shorter = suffixes.longestSuffix(UnsafeBufferPointer(letters), room - length + 1, room)
          guard shorter.length > 0, shorter.length < length else { return nil }
          (index, length) = (shorter.payload, shorter.length)
        }
      }
    }
  }

  private static func hasMarkInside(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
    for i in start..<end where text[i] == u(".") || text[i] == u("/") { return true }
    return false
  }
}
