# shellcheck shell=bash
# The stages of scripts/test --all, in order. A stage that fails does not keep the next from running.

fast_tests() { # not once more where they have just passed: `scripts/test`, then `scripts/test --all`
  build release || return 1
  if just_passed release fast; then
    echo "passed before with this build: not run again"
    add_counts "$root/build/release/tests-fast.counts"
  else
    run_tests release fast
  fi
}

benchmarks() { # the release build has warnings as errors; this adds what its tests do not need
  cmake -S "$root" -B "$root/build/release" -DCOMMONROOM_BENCHMARKS=ON >"$root/build/release/configure.log" 2>&1 &&
    build release
}

slow_tests() {
  build release && run_tests release slow
}

in_a_browser() {
  build release bin/commonroom && run_tests release browser
}

under_address_sanitizer() { # built with clang and its warnings as errors
  local -x ASAN_OPTIONS=detect_leaks=1:check_initialization_order=1:strict_string_checks=1
  local -x UBSAN_OPTIONS=print_stacktrace=1
  build asan && run_tests asan fast
}

under_thread_sanitizer() {
  local -x TSAN_OPTIONS="halt_on_error=1 suppressions='$root/scripts/lib/thread_sanitizer.txt'"
  # The thread sanitizer does not start where the kernel spreads addresses widely.
  if setarch "$(uname -m)" -R true 2>/dev/null; then
    local runner=(setarch "$(uname -m)" -R)
  fi
  build tsan && run_tests tsan fast
}

formatting() {
  local sources unformatted
  mapfile -t sources < <(git -c safe.directory='*' -C "$root" ls-files '*.cpp' '*.hpp')
  ((${#sources[@]})) || { echo "git lists no C++ files"; return 1; }
  unformatted=$(cd "$root" && clang-format --dry-run -Werror "${sources[@]}" 2>&1) && return 0
  grep -o '^[^ :]*:[0-9]*:' <<<"$unformatted" | cut -d: -f1 | sort | uniq -c |
    while read -r places file; do echo "$file: $places places; clang-format -i would change them"; done
  return 1
}

commands_of_the_documentation() {
  local counts=$root/build/stages/commands.counts
  build release bin/commonroom || return 1
  rm -f "$counts"
  local code=0
  "$python" "$root/tests/cli/readme_commands.py" --counts "$counts" || code=$?
  if [[ -f $counts ]]; then add_counts "$counts"; fi
  return "$code"
}

printf '%-34s %-7s %6s %5s\n' stage "" time tests
stage "fast tests" fast_tests
stage "benchmarks build" benchmarks
stage "slow tests" slow_tests
stage "reports in a browser" in_a_browser
stage "fast tests, asan and ubsan" under_address_sanitizer
stage "fast tests, tsan" under_thread_sanitizer
stage "formatting" formatting
stage "commands of the documentation" commands_of_the_documentation
