extension AdapterSkeleton {
  /// Knows where each line's bytes are, so that Mingce can say of every byte what became of it.
  var pythonAdapter: String {
    #"""
    #!/usr/bin/env python3
    """Reads NAME files for Mingce: one record a line, name|phone|company; lines with # are notes."""
    import json
    import sys


    def show(**line):
        print(json.dumps(line, ensure_ascii=False))


    def read(line, place):
        """Prints what the bytes of one line are."""
        try:
            text = line.decode("utf-8").strip()
        except UnicodeDecodeError:
            show(type="reject", code="NAME-not-utf-8", message="The line is not UTF-8.",
                 remedy="Save the file as UTF-8.", **place)
            return
        if not text:
            show(type="bytes", **{"class": "blank"}, **place)
        elif text.startswith("#"):
            show(type="bytes", **{"class": "header"}, **place)
        elif text.count("|") != 2:
            show(type="reject", code="NAME-wrong-width", message="The line has not three parts.",
                 remedy="Write name|phone|company.", **place)
        else:
            name, phone, company = (part.strip() for part in text.split("|"))
            show(type="record", fields={"name": name, "phone": phone, "company": company}, **place)


    def main():
        sys.stdout.reconfigure(encoding="utf-8")
        at = 0
        for number, line in enumerate(sys.stdin.buffer, start=1):
            place = {"line": number, "byte_start": at, "byte_end": at + len(line)}
            at += len(line)
            read(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, place)


    main()

    """#.replacing("NAME", with: name)
  }

  var pythonExpected: String {
    let lines = sampleLines
    var at = 0
    var expected = ""
    for (i, line) in lines.enumerated() {
      let end = at + line.utf8.count + 1
      let place = #""line": \#(i + 1), "byte_start": \#(at), "byte_end": \#(end)}"#
      if line.hasPrefix("#") {
        expected += #"{"type": "bytes", "class": "header", \#(place)"# + "\n"
      } else if line.isEmpty {
        expected += #"{"type": "bytes", "class": "blank", \#(place)"# + "\n"
      } else {
        expected += #"{"type": "record", "fields": \#(fields(line, space: " ")), \#(place)"# + "\n"
      }
      at = end
    }
    return expected
  }

  var sampleLines: [Substring] {
    sampleText.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// The object of a line's parts, with `space` behind colons and commas.
  func fields(_ line: Substring, space: String) -> String {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
      "\"" + $0.replacing("\"", with: "\\\"") + "\""
    }
    let names = ["name", "phone", "company"]
    return "{" + zip(names, parts).map { "\"\($0)\":\(space)\($1)" }.joined(separator: ",\(space)") + "}"
  }
}
