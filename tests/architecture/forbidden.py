"""What may not be written: randomness past engine/random, arithmetic that is not reproducible, and the
names of places on somebody's machine.

Usage: forbidden.py ROOT. Prints each find; exit code 1 where there is one.
"""

import re
import sys
from pathlib import Path

from source_tree import files_of, is_cpp, numbered_lines, without_comments

# Draws differ between standard libraries, or hang on a hidden state: no result could be repeated.
FORBIDDEN_IN_CPP = (
    (re.compile(r"\bstd::\w+_distribution\b"), "distributions of the standard library are not reproducible"),
    (
        re.compile(r"\bstd::(?:ranges::)?(?:shuffle|sample)\b"),
        "std::shuffle and std::sample are not reproducible",
    ),
    (re.compile(r"\bstd::s?rand\b|(?<![\w.>:])s?rand\s*\("), "rand() has a hidden state"),
    (re.compile(r"\brandom_device\b"), "std::random_device cannot be repeated"),
    (re.compile(r"\b(?:mt19937|minstd_rand|default_random_engine)\w*"), "draws come from engine/random"),
)

FORBIDDEN_IN_BUILD = (
    (re.compile(r"-f?fast-math|-Ofast|-funsafe-math"), "sums must not depend on the compiler's mood"),
)

# Written in pieces, so that this file does not find itself.
FORBIDDEN_EVERYWHERE = (
    (re.compile(r"(?<![\w.])/" + r"(?:work|home|root|Users)/[\w.]"), "a path of one machine"),
    (re.compile("/tmp/" + "build"), "a path of one machine"),
    (re.compile("shared/" + r"(?:data|design)\b"), "a folder beside the checkout"),
    (re.compile(r"\bissues " + r"(?:show|list|close)\b"), "a tool of one workplace"),
)

# Continuous integration knows where it finds the register; nothing else does.
MAY_NAME_A_FOLDER_BESIDE = Path(".ci/run")


def is_build_file(path):
    return path.name in {"CMakeLists.txt", "CMakePresets.json"} or path.suffix == ".cmake"


def without_hash_comments(text):
    return re.sub(r"#[^\n]*", "", text)


def rules_and_text(path, text):
    """The rules for one file, each with the text it is held against."""
    if path.parts[0] in {"engine", "analysis", "include"} and is_cpp(path):
        bare = without_comments(text)
        yield from ((rule, bare) for rule in FORBIDDEN_IN_CPP)
    if is_build_file(path):
        bare = without_hash_comments(text)
        yield from ((rule, bare) for rule in FORBIDDEN_IN_BUILD)
    if path != MAY_NAME_A_FOLDER_BESIDE:
        yield from ((rule, text) for rule in FORBIDDEN_EVERYWHERE)


def check(root):
    """Every find in the tree, as `file:line: problem`."""
    problems = []
    for path in files_of(root):
        try:
            text = (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # not a text
        for (pattern, why), searched in rules_and_text(path, text):
            for number, line in numbered_lines(searched):
                found = pattern.search(line)
                if found:
                    problems.append(f"{path}:{number}: {found.group().strip()}: {why}")
    return problems


if __name__ == "__main__":
    finds = check(Path(sys.argv[1]))
    print("\n".join(finds))
    sys.exit(1 if finds else 0)
