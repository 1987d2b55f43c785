import Records

/// What to do with each column, worked out once: which cells are single values, which make one value
/// together (family and given name; province, city and street), and which tell where a record is from.
struct ColumnPlan: Sendable {
  enum Step: Sendable {
    case name(NameColumns)
    case company(Int)
    case phone(Int)
    case fax(Int)
    case email(Int)
    case address(AddressColumns)
    case text(ValueKind, Int)
  }

  /// The cells of one person's name; -1 where there is no such column.
  struct NameColumns: Sendable {
    var whole = -1
    var family = -1
    var given = -1
    var latin = -1
    var columns: [Int] { [whole, family, given, latin].filter { $0 >= 0 } }
  }

  /// The cells of one address from the largest division to the house; -1 where there is no such column.
  struct AddressColumns: Sendable {
    var province = -1
    var city = -1
    var district = -1
    var street = -1
    var address = -1
    var columns: [Int] { [province, city, district, street, address].filter { $0 >= 0 } }
  }

  private(set) var tasks: [Step] = []
  /// Columns that can tell the region of a local phone number, best first.
  private(set) var cityColumns: [Int] = []
  private(set) var addressColumns: [Int] = []
  private(set) var companyColumns: [Int] = []

  init(_ columns: [Column]) {
    var names: [NameColumns] = []
    var address = AddressColumns()
    var furtherAddresses: [Int] = []
    for (i, column) in columns.enumerated() {
      switch column.meaning {
      case .personName: Self.place(i, \.whole, &names)
      case .familyName: Self.place(i, \.family, &names)
      case .givenName: Self.place(i, \.given, &names)
      case .latinName: Self.place(i, \.latin, &names)
      case .province: if address.province < 0 { address.province = i }
      case .city: if address.city < 0 { address.city = i }
      case .district: if address.district < 0 { address.district = i }
      case .street: if address.street < 0 { address.street = i } else { furtherAddresses.append(i) }
      case .address: if address.address < 0 { address.address = i } else { furtherAddresses.append(i) }
      default: break
      }
    }
    cityColumns = [address.city, address.district, address.province].filter { $0 >= 0 }
    addressColumns = [address.address, address.street].filter { $0 >= 0 } + furtherAddresses
    companyColumns = columns.indices.filter { columns[$0].meaning == .company }

    var nextName = 0
    for (i, column) in columns.enumerated() {
      switch column.meaning {
      case .personName, .familyName, .givenName, .latinName:
        if nextName < names.count && names[nextName].columns.min() == i {
          tasks.append(.name(names[nextName]))
          nextName += 1
        }
      case .company: tasks.append(.company(i))
      case .phone, .mobile: tasks.append(.phone(i))
      case .fax: tasks.append(.fax(i))
      case .email: tasks.append(.email(i))
      case .province, .city, .district, .street, .address:
        if address.columns.min() == i { tasks.append(.address(address)) }
        if furtherAddresses.contains(i) {
          tasks.append(.address(AddressColumns(address: i)))
        }
      case .sourceKey: tasks.append(.text(.sourceKey, i))
      case .postcode: tasks.append(.text(.postcode, i))
      case .title: tasks.append(.text(.title, i))
      case .department: tasks.append(.text(.department, i))
      case .website: tasks.append(.text(.website, i))
      case .wechat: tasks.append(.text(.wechat, i))
      case .qq: tasks.append(.text(.qq, i))
      case .note: tasks.append(.text(.note, i))
      case .unmapped: break
      }
    }
  }

  /// Puts the column into the first name that lacks such a part, or starts the next person's name.
  private static func place(_ i: Int, _ part: WritableKeyPath<NameColumns, Int>, _ names: inout [NameColumns])
  {
    if let free = names.indices.first(where: { names[$0][keyPath: part] < 0 }) {
      names[free][keyPath: part] = i
    } else {
      var name = NameColumns()
      name[keyPath: part] = i
      names.append(name)
    }
  }
}
