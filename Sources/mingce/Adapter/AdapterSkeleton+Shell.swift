extension AdapterSkeleton {
  /// Awk does not see bytes as they are in every version, so this one names lines only.
  var shellAdapter: String {
    #"""
    #!/bin/sh
    # Reads NAME files for Mingce: one record a line, name|phone|company; lines with # are notes.
    # Mingce itself refuses what is not UTF-8.
    LC_ALL=C exec awk '
      # The text as JSON. Control characters that JSON does not allow become blanks.
      function quoted(text) {
        gsub(/\\/, "\\\\", text); gsub(/"/, "\\\"", text); gsub(/[[:cntrl:]]/, " ", text)
        return "\"" text "\""
      }
      function trimmed(text) { gsub(/^[ \t]+|[ \t]+$/, "", text); return text }
      { sub(/\r$/, "") }
      NR == 1 { sub(/^\357\273\277/, "") }
      /^[ \t]*$/ || /^#/ { next }
      split($0, part, "|") != 3 {
        printf "{\"type\":\"reject\",\"code\":\"NAME-wrong-width\",\"message\":\"The line has not three parts.\","
        printf "\"remedy\":\"Write name|phone|company.\",\"line\":%d}\n", NR
        next
      }
      {
        printf "{\"type\":\"record\",\"fields\":{\"name\":%s,", quoted(trimmed(part[1]))
        printf "\"phone\":%s,\"company\":%s},\"line\":%d}\n", quoted(trimmed(part[2])), quoted(trimmed(part[3])), NR
      }
    '

    """#.replacing("NAME", with: name)
  }

  var shellExpected: String {
    sampleLines.enumerated().filter { !$1.isEmpty && !$1.hasPrefix("#") }.map { i, line in
      #"{"type":"record","fields":\#(fields(line, space: "")),"line":\#(i + 1)}"# + "\n"
    }.joined()
  }
}
