import Testing
import Text

/// Lists in other scripts; all people and companies are invented.
private let lists: [(TextEncoding, String)] = [
  (
    .windows1251,
    """
    Имя;Фамилия;Компания;Телефон;Город
    Мирослава;Тихорецкая;ООО «Северный Клён»;+7 (000) 555-01-02;Новоозёрск
    Пётр;Заречный;ЗАО Лазурит;8 (000) 555-03-04;Краснолесье
    """
  ),
  (
    .windows1253,
    """
    Όνομα;Επώνυμο;Εταιρεία;Τηλέφωνο;Πόλη
    Ευρυδίκη;Καλοκαιρινού;Φωτεινή Ακτή Α.Ε.;+30 000 555 0102;Αθήνα
    Αχιλλέας;Πετρόπουλος;Εμπορική Βορρά Ο.Ε.;000 5550304;Πάτρα
    """
  ),
  (
    .windows1255,
    """
    שם פרטי,שם משפחה,חברה,טלפון,עיר
    נועה,שדמתי,גלי הצפון בע"מ,000-5550102,חיפה
    איתמר,הררי,אור השקד תעשיות,000-5550304,באר שבע
    """
  ),
  (
    .windows1256,
    """
    الاسم,الشركة,الهاتف,المدينة
    ليلى البستاني,شركة النجم الساطع للتجارة,000-5550102,القاهرة
    يوسف الحكيم,مؤسسة الواحة الخضراء,000-5550304,دمشق
    """
  ),
  (
    .windows874,
    """
    ชื่อ,บริษัท,โทรศัพท์,จังหวัด
    ดาริกา สุขสบาย,บริษัท ฟ้าใสการค้า จำกัด,000-555-0102,เชียงใหม่
    ธนา ใจดีงาม,ห้างหุ้นส่วน ลมทะเล,000-555-0304,ภูเก็ต
    """
  ),
  (
    .eucKR,
    """
    이름,회사,전화,주소
    김하늘,새별상사 주식회사,000-555-0102,서울특별시 강남구 가온로 12
    박다온,주식회사 푸른물산,000-555-0304,부산광역시 해운대구 바다로 8
    """
  ),
  (
    .eucJP,
    """
    氏名,会社名,電話,住所
    山田花子,ほしぞら商事株式会社,000-555-0102,東京都千代田区みどり町1-2
    佐藤太郎,有限会社あおば工業,000-555-0304,大阪市北区さくら3-4
    """
  ),
  (
    .windows1250,
    """
    Jméno;Příjmení;Firma;Město
    Božena;Říhová;Modrá Střecha s.r.o.;Český Důl
    Zdeněk;Květoň;Železářství U Dvou Dubů;Hůrka nad Loučkou
    """
  ),
  (
    .windows1252,
    """
    Prénom;Nom;Société;Ville
    Hélène;Dufrêne;Crème Légère SARL;Besançon-sur-Mer
    François;Lémery;Générale des Forêts à la française;Évreuil
    """
  ),
  (
    .windows1252,
    """
    Vorname;Nachname;Firma;Straße
    Jürgen;Großkötter;Müller & Söhne Bäckerei;Königsstraße 7
    Käthe;Übelacker;Grün Möbelhaus für Büros;Am Stößel 3
    """
  ),
]

struct ScriptDetectionTests {
  @Test(arguments: lists)
  func `recognizes lists in other scripts, with a runner-up`(_ encoding: TextEncoding, _ text: String) throws
  {
    let bytes = Encoder.encode(text, encoding)
    #expect(!bytes.contains(UInt8(ascii: "?")))
    let guess = try #require(bytes.withUnsafeBufferPointer { EncodingDetector.detect($0, isWholeFile: true) })
    #expect(guess.encoding == encoding)
    #expect(guess.confidence >= 0.7)
    #expect(guess.runnerUp != nil)
  }

  @Test(arguments: [TextEncoding.koi8R, .iso8859part5, .ibm866])
  func `tells the Cyrillic charsets apart`(_ encoding: TextEncoding) {
    let bytes = Encoder.encode(lists[0].1.filter { !"«»".contains($0) }, encoding)
    #expect(
      bytes.withUnsafeBufferPointer { EncodingDetector.detect($0, isWholeFile: true)?.encoding } == encoding)
  }
}
