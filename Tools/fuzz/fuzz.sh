#!/bin/sh
# Attacks readers with libFuzzer under the address sanitizer: `fuzz.sh SECONDS [FORMAT…]`, all formats without one.
# Seeds are the samples and the inputs that once broke a reader; what is found grows in build/fuzz-corpus/FORMAT.
# An input that breaks a promise is written to build/fuzz-crashes/FORMAT-*: give it a name and move it to
# Tests/FuzzTests/Inputs/FORMAT/, where the tests replay it.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -eq 0 ] || shift

mkdir -p build
log=build/fuzz-build.log
# The entry point of executables and libFuzzer's own main are both linked; ours comes first.
if ! swift build -c release --product mingce-fuzz --scratch-path build/fuzz -Xswiftc -sanitize=fuzzer,address \
  -Xswiftc -DFUZZING -Xcc -fsanitize=fuzzer-no-link,address -Xlinker -z -Xlinker muldefs >"$log" 2>&1; then
  echo "The fuzzer could not be built: see $log." >&2
  exit 1
fi
program=build/fuzz/release/mingce-fuzz

formats=$*
[ -n "$formats" ] || formats=$(MINGCE_FUZZ_FORMAT='?' "$program" | head -n 1)

failed=0
for format in $formats; do
  corpus=build/fuzz-corpus/$format
  crashes=build/fuzz-crashes
  mkdir -p "$corpus" "$crashes"
  for seeds in "samples/$format" "Tests/FuzzTests/Inputs/$format"; do
    [ ! -d "$seeds" ] || find "$seeds" -type f -size -64k ! -name ORIGIN.md ! -name 'expected*' | while read -r seed; do
      cp "$seed" "$corpus/seed-$(printf %s "$seed" | cksum | cut -d ' ' -f 1)"
    done
  done
  echo "$format: $seconds seconds …"
  if MINGCE_FUZZ_FORMAT=$format "$program" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 \
    -max_len=8192 -artifact_prefix="$crashes/$format-" -print_final_stats=1 "$corpus" >"build/fuzz-$format.log" 2>&1; then
    sed -n 's/^stat::number_of_executed_units: */  inputs tried: /p' "build/fuzz-$format.log"
  else
    failed=1
    echo "  BROKEN: $(grep -m 1 -E 'ERROR|Fatal error' "build/fuzz-$format.log" || true)" >&2
    echo "  the input is in $crashes, the log is build/fuzz-$format.log" >&2
  fi
done
exit $failed
