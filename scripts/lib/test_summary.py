"""Reads a JUnit file written by ctest: prints what failed and why tests were skipped, each reason once.

Usage: test_summary.py JUNIT COUNTS
Writes "passed failed skipped" to the file COUNTS. Exit code 0 also when tests failed: the counts say it.
"""

import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter

MOST_FAILURES_SHOWN = 10
LINES_OF_A_FAILURE = 40


def outcome(case):
    """'passed', 'failed' or 'skipped'. A test whose program is missing was not skipped: it failed."""
    status = case.get("status")
    if status == "run":
        return "passed"
    if status == "disabled":
        return "skipped"
    skip = case.find("skipped")
    if status == "notrun" and skip is not None and skip.get("message", "").startswith("SKIP_"):
        return "skipped"
    return "failed"


def skip_reason(case):
    """What the test says after GoogleTest's ': Skipped', or after 'skipped: ' in a script's output."""
    if case.get("status") == "disabled":
        return "disabled"
    lines = (case.findtext("system-out") or "").splitlines()
    for number, line in enumerate(lines):
        if line.startswith("skipped: "):
            return line.removeprefix("skipped: ")
        if line.endswith(": Skipped"):
            said = []
            for following in lines[number + 1 :]:
                if not following.strip() or "[  SKIPPED ]" in following:
                    break
                said.append(following.strip())
            return " ".join(said) or "no reason given"
    return "no reason given"


def print_failure(case):
    lines = (case.findtext("system-out") or "").splitlines()
    print(f"FAILED {case.get('name')}")
    if len(lines) > LINES_OF_A_FAILURE:
        print(f"  ... {len(lines) - LINES_OF_A_FAILURE} lines before")
    for line in lines[-LINES_OF_A_FAILURE:]:
        print(f"  {line}")


def main(junit, counts_file):
    try:
        cases = list(ElementTree.parse(junit).getroot().iter("testcase"))
    except (OSError, ElementTree.ParseError) as problem:
        print(f"ctest left no readable results: {problem}")
        cases = []
    by_outcome = {"passed": [], "failed": [], "skipped": []}
    for case in cases:
        by_outcome[outcome(case)].append(case)

    for case in by_outcome["failed"][:MOST_FAILURES_SHOWN]:
        print_failure(case)
    for case in by_outcome["failed"][MOST_FAILURES_SHOWN:]:
        print(f"FAILED {case.get('name')}")
    for reason, number in Counter(map(skip_reason, by_outcome["skipped"])).items():
        print(f"skipped {number} {'test' if number == 1 else 'tests'}: {reason}")

    with open(counts_file, "w", encoding="utf-8") as counts:
        counts.write(" ".join(str(len(by_outcome[key])) for key in ("passed", "failed", "skipped")) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
