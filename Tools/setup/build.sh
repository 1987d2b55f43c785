#!/bin/sh
# Builds quietly: `build.sh LOG ARGUMENTS…` runs `swift build ARGUMENTS…`, keeps everything it says in build/LOG,
# and on failure prints the first error and one line that says what to do.
set -eu

log="build/$1"
shift
mkdir -p build
if [ ! -d .build ]; then
  echo "Building. The first time takes some minutes; build/ has the log." >&2
fi
if ! swift build "$@" >"$log" 2>&1; then
  grep -m 1 -E '^[^ |].*(error|fatal):' "$log" >&2 || tail -n 1 "$log" >&2
  if grep -qiE 'failed to clone|could not resolve host|unable to access|failed to fetch' "$log"; then
    echo "The packages Mingce depends on could not be fetched: check the network, then run make again (whole log: $log)." >&2
  else
    echo "The build failed: the whole log is in $log; \`make clean\` and make again helps after a change of compiler." >&2
  fi
  exit 1
fi
