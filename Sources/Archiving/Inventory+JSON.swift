import Records

extension Inventory {
  /// The bytes of `inventory.json`.
  func bytes() -> [UInt8] {
    let versions = self.versions.enumerated().map { index, version in
      JSONMember(
        "v\(index + 1)",
        .object([
          JSONMember("created", .string(version.created)),
          JSONMember("message", .string(version.message)),
          JSONMember("state", Self.lists(version.state)),
          JSONMember(
            "user", .texts(["address": Self.address(of: version.user), "name": version.user])),
        ]))
    }
    return JSONValue.object([
      JSONMember("digestAlgorithm", .string("sha512")),
      JSONMember("head", .string("v\(head)")),
      JSONMember("id", .string(identifier)),
      JSONMember("manifest", Self.lists(manifest)),
      JSONMember("type", .string(Self.type)),
      JSONMember("versions", .object(versions)),
    ]).canonicalBytes()
  }

  /// The bytes of the sidecar that belongs to an inventory.
  static func sidecar(of inventory: [UInt8]) -> [UInt8] {
    Array("\(ContentDigest.sha512Hex(inventory)) inventory.json\n".utf8)
  }

  private static func lists(_ lists: [String: [String]]) -> JSONValue {
    .object(lists.map { JSONMember($0.key, .array($0.value.map { .string($0) })) })
  }

  /// OCFL asks for an address beside the name; ours is a URN made of the name, since no mail address is known.
  private static func address(of user: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in user.utf8 {
      let isPlain =
        byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
      if isPlain || byte == UInt8(ascii: "-") {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return "urn:mingce:user:" + String(decoding: out, as: UTF8.self)
  }

  /// Reads an inventory; `nil` where it is not one of ours. What it says is checked by `problems()`, how
  /// it says it by comparing with `bytes()`.
  init?(bytes: [UInt8]) {
    guard let json = try? JSONValue.parse(bytes), let identifier = json["id"]?.text,
      let manifest = Self.lists(json["manifest"]), let named = json["versions"]?.members
    else { return nil }
    var versions = [Version?](repeating: nil, count: named.count)
    for member in named {
      guard let number = Self.versionNumber(member.name), number <= named.count,
        let version = Version(member.value)
      else { return nil }
      versions[number - 1] = version
    }
    guard !versions.isEmpty, json["head"]?.text == "v\(versions.count)" else { return nil }
    self.init(identifier: identifier, manifest: manifest, versions: versions.compactMap { $0 })
    guard self.versions.count == named.count else { return nil }
  }

  fileprivate static func lists(_ json: JSONValue?) -> [String: [String]]? {
    guard let members = json?.members else { return nil }
    var lists: [String: [String]] = [:]
    for member in members {
      guard let elements = member.value.elements else { return nil }
      let texts = elements.compactMap(\.text)
      guard texts.count == elements.count else { return nil }
      lists[member.name] = texts
    }
    return lists
  }
}

extension Inventory.Version {
  fileprivate init?(_ json: JSONValue) {
    guard let created = json["created"]?.text, let message = json["message"]?.text,
      let user = json["user"]?["name"]?.text, let state = Inventory.lists(json["state"])
    else { return nil }
    self.init(created: created, message: message, user: user, state: state)
  }
}
