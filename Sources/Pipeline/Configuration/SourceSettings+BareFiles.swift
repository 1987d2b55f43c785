extension SourceSettings {
  /// One source for each name that files have without their endings, in order; naming a file twice changes nothing.
  package static func ofBareFiles(_ files: [String]) -> [SourceSettings] {
    var sources: [SourceSettings] = []
    for file in files {
      let name = FilePatterns.stem(of: file)
      if let i = sources.firstIndex(where: { $0.name == name }) {
        if !sources[i].files.contains(file) { sources[i].files.append(file) }
      } else {
        sources.append(SourceSettings(name: name, files: [file]))
      }
    }
    return sources
  }
}
