# shellcheck shell=bash
# Running tests and checks, and counting them. Sourced by scripts/test after set_up.sh.

passed=0
failed=0
skipped=0

# The distribution's, for which the test packages are installed; another python on PATH knows nothing of them.
python=/usr/bin/python3

add_counts() { # FILE: adds "passed failed skipped"
  local more_passed more_failed more_skipped
  read -r more_passed more_failed more_skipped <"$1"
  passed=$((passed + more_passed)) failed=$((failed + more_failed)) skipped=$((skipped + more_skipped))
}

run_tests() { # PRESET LABEL [JOBS]: runs what carries the label; false where a test failed
  local folder=$root/build/$1 label=$2 jobs=${3:-$(nproc)} failed_before=$failed code=0
  local log=$folder/tests-$label.log results=$folder/tests-$label.xml counts=$folder/tests-$label.counts
  rm -f "$results" "$counts" "$folder/tests-$label.passed"
  (cd "$folder" && "${runner[@]}" ctest -L "^$label\$" -j "$jobs" --timeout 1200 --no-tests=error \
    --output-on-failure --test-output-size-passed 16384 --test-output-size-failed 65536 \
    --output-junit "$results") >"$log" 2>&1 </dev/null || code=$?
  "$python" "$root/scripts/lib/test_summary.py" "$results" "$counts"
  add_counts "$counts"
  if ((code == 0 && failed == failed_before)); then echo "${COMMONROOM_REGISTER:-}" >"$folder/tests-$label.passed"; fi
  if ((code != 0 && failed == failed_before)); then
    tail -n 20 "$log"
    echo "ctest ended with $code although no test failed; the whole log is $log"
    failed=$((failed + 1))
  fi
  ((failed == failed_before))
}

just_passed() { # PRESET LABEL: nothing was built or changed since these tests passed within the hour, with this register
  local mark=$root/build/$1/tests-$2.passed
  [[ -n $(find "$mark" -mmin -60 2>/dev/null) && $(<"$mark") == "${COMMONROOM_REGISTER:-}" ]] || return 1
  [[ -z $(find "$root" -newer "$mark" -type f ! -path "$root/.git/*" \( ! -path "$root/build/*" -o -path "$root/build/$1/*" -perm -u+x \) -print -quit) ]]
}

stage() { # NAME COMMAND...: one line with its seconds; what it prints follows only where it matters
  local name=$1 start=$SECONDS code=0 before=$((passed + failed + skipped)) failed_before=$failed verdict=ok
  local log=$root/build/stages/${name//[^a-z0-9]/-}.log
  shift
  mkdir -p "$root/build/stages"
  "$@" >"$log" 2>&1 || code=$?
  if ((passed + failed + skipped == before)); then # a check without tests of its own counts as one
    if ((code == 0)); then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  elif ((code != 0 && failed == failed_before)); then
    failed=$((failed + 1))
  fi
  if ((code != 0)); then verdict=FAILED; fi
  local tests=$((passed + failed + skipped - before))
  printf '%-34s %-7s %4d s %5d\n' "$name" "$verdict" $((SECONDS - start)) "$tests"
  if ((code != 0)); then
    tail -n 60 "$log" | sed 's/^/    /'
    echo "    the whole log is $log"
  else
    grep '^skipped ' "$log" | sed 's/^/    /' || true
  fi
}
