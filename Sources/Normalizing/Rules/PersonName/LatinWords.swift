/// Words that Latin names are told apart by; all lower case, without dots and apostrophes.
enum LatinNameWords {
  static let prefixTitles = ByteWords(
    """
    mr mrs ms miss mx mdm madam madame sir dr doctor prof professor rev reverend hon engr ir datuk dato datin encik puan tansri lt capt captain col gen sgt
    herr frau monsieur mme mlle senor sr manager director president ceo cto cfo dear attn attention contact name
    """)
  static let suffixTitles = ByteWords(
    """
    phd md jr sr ii iii iv esq mba cpa cfa dds dvm bsc msc ba bs ma ms jd llb llm frcs pe pmp mbbs edd dba
    ceo cto cfo coo cmo cio vp svp evp gm md manager director president chairman sales engineer
    """)
  /// Capitals in brackets that are a remark.
  static let remarks = ByteWords(
    "vip ceo cfo cto coo hr pm it gm vp md boss sales manager director mr ms mrs dr male female new old tel qq wx crm ok test cn hk tw china hongkong usa uk f m a b c d x"
  )
  /// Words that only names from elsewhere have.
  static let particles = ByteWords(
    "van von de der del della di da dos bin binti bte ibn al el la le mac st san")

  /// Chinese family names that look like Western words or names.
  static let sharedFamilies = ByteWords(
    "lee young long law low may park kim moon king ko so to do sun day han shin sin mo ray ross fan lang lam lim chin ho mar go co sy ty dy ang song hu tan lay ma an shaw dean joe lu hong ting wan pan ran dan ban gan can yang"
  )
  /// What people type into a field for names that is no name.
  static let junk = ByteWords(
    """
    asd asdf asdfg asdfgh asdfasdf qwe qwer qwert qwerty zxc zxcv zxcvb zxcvbn qaz wsx qazwsx abc abcd abcde aaa bbb xyz test tester testing testuser user username admin administrator
    root guest demo sample example foo bar foobar hello none noname anonymous unknown nobody somebody someone customer client staff sales office reception info support service webmaster
    undefined null nil name fullname firstname lastname contact n/a na tbd blah hehe haha hahaha ok yes no
    """)

  /// Four letters and more in the order in which they lie on the keyboard.
  static func isKeyRow(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 3 else { return false }
    for row in keyRows {
      guard let start = row.firstIndex(of: word[0]), start + word.count <= row.count else { continue }
      if row[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }

  private static let keyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  static let vietnamese = ByteWords(
    "nguyen tran pham huynh vu vo dang bui ngo duong truong dinh trinh luong hoang phan doan luu mai thi quach"
  )
  /// Family names that Vietnamese and Chinese share, told by a middle name that only Vietnamese have.
  static let vietnameseShared = ByteWords("le ho ly do to cao lam ha luu thai dao chu ta kieu tong mac dam")
  static let korean = ByteWords(
    "kim park pak bak jung jeong jeon jun yoon yun jang shin seo kwon hwang ahn yoo bae baek heo noh moon nam oh cho choi kang song hong jo won chung koo byun bang eom lim lee yang ryu son ko"
  )
  /// Syllables of Korean given names that no Chinese romanization has.
  static let koreanGiven = ByteWords(
    """
    hyun hyeon hyung hyuk hyo hye hee soo woo young yeon yeong yeol jae eun kyu kyung kyeong gyu seung seong seok sook suk jeong jong joon joo jin ji min sung sang hoon
    chul cheol ki gi dong geun geon mi na rae ri seo sun soon tae taek won ye yong yoon yu bin beom byung byeong chan do eon ha haeng ho un eun eul eum il nam hun hyeok ok bong bok hwa hwan ik in il ja jung kwang kyo mun myung myeong nam ok rin ryul sik sol su wook yul
    """)
  /// Those of them that make it certain.
  static let clearlyKorean = ByteWords(
    "hyun hyeon hyung hyuk hyo hye hee soo woo young yeon yeong yeol jae eun kyu kyung kyeong gyu seung seong seok sook joon joo hoon chul cheol geun geon byung byeong haeng myung myeong wook taek hwan beom jeong jong byung hyeok"
  )
  /// Syllables of given names as Hokkien, Teochew and Hakka people in Singapore, Malaysia and Taiwan spell them.
  static let southern = ByteWords(
    """
    ah aik bee beng bin boon boo bock cheng chia chiew chin ching chok choo choon chor chua chuan chwee eng ee ean gek geok guan guat hai heng hian hiang hin ho hoe hong hoon hua huat hui hwa hwee hock
    jin joo kah kai keat keng kew khim khoon kia kian kiat kim kok koon kuan kuang kwang kwee lai lan lay leng li lian liang lin ling leong mee meng mei mui moi nam ngiam ngoh peck peng phaik pin poh
    quee san say seng seok sew siang siew siok sim sin siong soh soo soon suan sui swee tat teck tee tek thiam thong tian tien tiong tong tuan wah wan wee wei weng wooi yam yan yee yen yew yeok yin ying yock yoke yong yoon yuen zhi
    """)
}
