import ArgumentParser

/// The files of a new external adapter: it reads `name|phone|company` lines and is made to be changed.
struct AdapterSkeleton {
  enum Language: String, ExpressibleByArgument, CaseIterable {
    case python, sh
    var ending: String { self == .python ? "py" : "sh" }
  }

  struct File {
    var name: String
    var text: String
    var isProgram = false
  }

  let name: String
  let language: Language

  var program: String { "read-\(name).\(language.ending)" }
  var sample: String { "sample.\(name)" }

  var files: [File] {
    let adapter = language == .python ? pythonAdapter : shellAdapter
    let expected = language == .python ? pythonExpected : shellExpected
    return [
      File(name: program, text: adapter, isProgram: true),
      File(name: sample, text: sampleText),
      File(name: "expected.jsonl", text: expected),
      File(name: "test.sh", text: test, isProgram: true),
      File(name: "README.md", text: readme),
    ]
  }

  var sampleText: String {
    """
    # \(name): name|phone|company
    王小明|139 0000 0001|上海甲乙网络科技有限公司
    "李" 四|139 0000 0002|

    Chan Tai Man|+852 2000 0003|Sample Trading (HK) Ltd.

    """
  }

  private var test: String {
    """
    #!/bin/sh
    # Compares what the adapter prints with what it should print, then runs Mingce's own checks on it.
    set -eu
    cd "$(dirname "$0")"
    ./\(program) < \(sample) | diff expected.jsonl -
    mingce adapter test ./\(program) \(sample)

    """
  }

  private var readme: String {
    """
    # Adapter \(name)

    Reads \(name) files for Mingce. What it may print and what it owes: docs/adapters.md of Mingce.

    - `\(program)`: the adapter. It gets a file on standard input and prints one JSON object a line.
    - `\(sample)`, `expected.jsonl`: a file, and what the adapter prints for it. Put in what your files really hold.
    - `test.sh`: run it after each change.

    In a pipeline file:

    ```yaml
    sources:
      - name: \(name)
        files: lists/*.\(name)
        adapter: {command: [./\(program)], time_limit: 60}
    ```

    """
  }
}
