# Sourced by ./check: the steps it takes. Each adds to what passed and failed, and keeps its log in build/check.

jobs=${BATON_JOBS:-$(nproc)}
logs=build/check
coverage_floor=${BATON_COVERAGE_FLOOR:-90}
fuzz_seconds=${BATON_FUZZ_SECONDS:-20}
passed=0 failed=0 skipped=0
mkdir -p "$logs"

count() { passed=$((passed + $1)) failed=$((failed + $2)); }
say() { printf '%s\n' "$*"; }
show_end() { sed 's/^/  | /' "$1" | tail -n "${2:-40}"; }

step() {
  local begin=$SECONDS before=$failed
  say "== $1"
  "step_$1"
  say "   $([ "$failed" = "$before" ] && echo ok || echo FAILED), $((SECONDS - begin)) s"
}

finish() {
  [ "$skipped" = 0 ] || say "$skipped skipped (their names: $logs/*.log)"
  say "$passed passed, $failed failed"
  [ "$failed" = 0 ]
  exit
}

sources() {
  find engine connectors service designer-export tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print 2>/dev/null | sort
}

step_format() {
  if sources | xargs -r clang-format --dry-run -Werror >"$logs/format.log" 2>&1; then count 1 0; return; fi
  count 0 1
  grep -oE '^[^:]+:[0-9]+' "$logs/format.log" | cut -d: -f1 | sort | uniq -c | sort -rn | head -n 20
  say "   to mend: clang-format -i FILE"
}

# build PRESET [TARGET ...]: quiet when it works.
build() {
  local preset=$1; shift
  local log=$logs/build-$preset.log
  if cmake --preset "$preset" >"$log" 2>&1 && cmake --build --preset "$preset" -j "$jobs" ${1:+--target "$@"} -- -k 0 >>"$log" 2>&1; then return 0; fi
  grep -E '(error|FAILED|Error):? ' "$log" | head -n 30
  say "   the whole log: $log"
  return 1
}

# count_junit FILE LOG: what a JUnit report says; a report that is not there is a failure.
count_junit() {
  local total bad off
  total=$(grep -o '<testcase ' "$1" 2>/dev/null | wc -l) bad=$(grep -oE '<(failure|error)[ >]' "$1" 2>/dev/null | wc -l) off=$(grep -o '<skipped' "$1" 2>/dev/null | wc -l)
  if [ "$total" = 0 ]; then count 0 1; show_end "$2"; return; fi
  skipped=$((skipped + off))
  count $((total - bad - off)) "$bad"
  [ "$bad" = 0 ] || show_end "$2" 120
}

# The pages: their types, their unit tests, and their build, which the binary then carries.
step_pages() {
  local report=$PWD/$logs/pages-unit.xml log=$logs/pages.log
  rm -f "$report"
  if ! tools/pages >"$log" 2>&1; then count 0 1; show_end "$log"; return; fi
  count 1 0
  (cd console && npx vitest run --reporter=default --reporter=junit --outputFile.junit="$report") >"$log" 2>&1
  count_junit "$report" "$log"
}

# The pages in a browser, against the service that has just been built.
step_browser() {
  local results=$PWD/$logs/browser log=$logs/browser.log
  [ -e console/dist/pages.stamp ] || { count 0 1; say "   the pages are not built"; return; }
  rm -rf "$results"
  (cd console && BATON_RESULTS=$results npx playwright test) >"$log" 2>&1
  count_junit "$results/pages.xml" "$log"
}

step_build() { if build dev; then count 1 0; else count 0 1; fi; }

# The service as ./run builds it: optimised, where the compiler sees more than in the build for tests. It plays the day of the demo.
step_release() {
  local data log=$logs/release.log
  if build release; then count 1 0; else count 0 1; return; fi
  data=$(mktemp -d)
  if build/release/service/baton demo --data "$data" --port 0 >"$log" 2>&1; then count 1 0; else count 0 1; show_end "$log"; fi
  rm -rf "$data"
}

# A test that hangs is ended and named, and the others still run; and whatever hangs, the step ends.
test_seconds=${BATON_TEST_SECONDS:-600}
tests_minutes=${BATON_TESTS_MINUTES:-35}

step_tests() {
  [ -e build/dev/CTestTestfile.cmake ] || { count 0 1; say "   nothing is built"; return; }
  local junit=$PWD/$logs/tests.xml log=$logs/tests.log
  rm -f "$junit"
  ctest --test-dir build/dev -j "$jobs" --timeout "$test_seconds" --stop-time "$(date -d "+$tests_minutes minutes" +%T)" --output-on-failure --no-tests=error ${quick:+-LE 'slow|faults|bench|e2e'} \
    --output-junit "$junit" >"$log" 2>&1 </dev/null
  local code=$? total bad off
  number() { sed -nE "/<testsuite /,/>/s/.*[[:space:]]$1=\"([0-9]+)\".*/\1/p" "$junit" 2>/dev/null | head -n 1; }
  total=$(number tests) bad=$(number failures) off=$(number skipped)
  if [ -z "$total" ]; then count 0 1; show_end "$log"; return; fi
  skipped=$((skipped + ${off:-0}))
  count $((total - bad - ${off:-0})) "$bad"
  if [ "$bad" != 0 ]; then
    grep -vE '^ +Start +[0-9]+: | Passed +[0-9.]+ sec|^Running main|^Note: Google' "$log" >"$log.bad"
    show_end "$log.bad" 120
  elif [ $code != 0 ]; then count 0 1; show_end "$log"; fi
}

# run_programs NAME FOLDER PATTERN: each GoogleTest program once, as a whole.
run_programs() {
  local program report log ok bad
  for program in $(find "$2" -type f -perm -u+x -name "$3" | sort); do
    log=$logs/$1-$(basename "$program").log report=$logs/$1-$(basename "$program").json
    rm -f "$report"
    (cd "$(dirname "$program")" && timeout 1800 nice "./$(basename "$program")" --gtest_brief=1 --gtest_output="json:$OLDPWD/$report") >"$log" 2>&1
    local code=$?
    bad=$(jq '.failures + .errors' "$report" 2>/dev/null) ok=$(jq '.tests - .failures - .errors - .disabled' "$report" 2>/dev/null)
    # A sanitizer's finding ends the program before it can report.
    if [ -z "$bad" ] || { [ $code != 0 ] && [ "$bad" = 0 ]; }; then bad=1 ok=0; fi
    count "$ok" "$bad"
    [ "$bad" = 0 ] || { say "   $(basename "$program") failed"; show_end "$log"; }
  done
}

# The engine under the address and undefined-behaviour sanitizers, with its lines counted in the same run. There each process by chance takes
# ten times as long, so that a fifth of them has to do.
step_proof() {
  build proof || { count 0 1; return; }
  find build/proof -name '*.gcda' -delete
  export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
  BATON_PROCESSES=${BATON_PROCESSES:-300} run_programs proof build/proof '*_tests'
  unset ASAN_OPTIONS UBSAN_OPTIONS
  step_coverage
}

step_coverage() {
  local report=$logs/coverage.json percent
  gcovr -r . --object-directory build/proof -f 'engine/' --exclude-throw-branches --exclude-unreachable-branches -j "$jobs" \
    --json-summary "$report" --txt "$logs/coverage.txt" build/proof >"$logs/coverage.log" 2>&1
  percent=$(jq -r '.line_percent' "$report" 2>/dev/null)
  if [ -z "$percent" ]; then count 0 1; show_end "$logs/coverage.log"; return; fi
  say "   $percent % of the engine's lines run under its tests; the floor is $coverage_floor %"
  if jq -e --argjson floor "$coverage_floor" '.line_percent >= $floor' "$report" >/dev/null; then count 1 0; else
    count 0 1
    say "   least covered:"
    jq -r '.files | sort_by(-(.line_total - .line_covered)) | .[:12][] | "   \(.line_total - .line_covered) lines missing  \(.line_percent) %  \(.filename)"' "$report"
  fi
}

# What runs on threads, under the thread sanitizer.
step_threads() {
  [ -d tests/unit/runtime ] || { say "   nothing runs on threads yet"; return; }
  build tsan runtime_tests || { count 0 1; return; }
  export TSAN_OPTIONS=halt_on_error=1:suppressions=$PWD/tools/tsan.supp
  run_programs threads build/tsan 'runtime_tests'
  unset TSAN_OPTIONS
}

# Bounded fuzzing: a crash keeps its input in build/check, to be made a test.
step_fuzz() {
  compgen -G 'tests/fuzz/*_fuzz.cpp' >/dev/null || { say "   no fuzz programs"; return; }
  build fuzz || { count 0 1; return; }
  local program name corpus
  for program in build/fuzz/tests/fuzz/*_fuzz; do
    name=$(basename "$program") corpus=build/fuzz/corpus/$(basename "$program")
    mkdir -p "$corpus"
    if nice "$program" -max_total_time="$fuzz_seconds" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$logs/$name-" -print_final_stats=1 \
      "$corpus" $([ -d "tests/fuzz/seeds/${name%_fuzz}" ] && echo "tests/fuzz/seeds/${name%_fuzz}") >"$logs/$name.log" 2>&1; then
      count 1 0
      say "   $name: $(sed -nE 's/^stat::number_of_executed_units: *([0-9]+)/\1 inputs/p' "$logs/$name.log")"
    else
      count 0 1; say "   $name failed"; show_end "$logs/$name.log"
    fi
  done
}

step_tidy() {
  local log=$logs/tidy.log
  if tools/tidy build/dev "$jobs" >"$log" 2>&1; then count 1 0; else count 0 1; grep -E '(error|warning):' "$log" | sed "s|$PWD/||" | sort -u | head -n 40; fi
  say "   $(tail -n 1 "$log")"
}

run_suite() {
  local name=$1 target=suite_${1//-/_} folder=${BATON_SUITES:-$PWD/../shared/suites}
  case $name in betsy | dmn-tck | miwg) ;; *) say "check: there is no suite '$name'; known are betsy, dmn-tck and miwg" >&2; return 2 ;; esac
  if [ ! -d "$folder/$name" ]; then
    say "{\"suite\":\"$name\",\"passed\":0,\"failed\":0,\"skipped\":1,\"not_passed\":[]}"
    return 0
  fi
  # That of the designer runs in a browser.
  if [ "$name" = miwg ]; then
    if ! tools/pages >"$logs/pages.log" 2>&1; then show_end "$logs/pages.log" >&2; return 2; fi
    (cd console && BATON_SUITES=$(cd "$OLDPWD" && realpath "$folder") npx vite-node tests/miwg/run.ts)
    return
  fi
  if ! build dev "$target"; then say "check: the suite '$name' has no runner that builds" >&2; return 2; fi
  BATON_SUITES=$folder build/dev/tests/conformance/"$target"
}
