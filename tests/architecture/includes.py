"""Dependencies run one way, and each outside library comes in by one door.

Usage: includes.py ROOT. Prints each arrow that runs back; exit code 1 where there is one.
"""

import posixpath
import re
import sys
from pathlib import Path

from source_tree import files_of, is_cpp, numbered_lines, without_comments

# Each library may include those before it, and itself.
ORDER = (
    "core",
    "random",
    "parameters",
    "world",
    "model",
    "measures",
    "simulation",
    "scenario",
    "output",
    "experiments",
    "analysis",
    "app",
)

# What an include of an outside library begins with, and the only library that may include it.
DOORS = (
    (re.compile(r"toml\+\+/|toml\.hpp"), "scenario"),
    (re.compile(r"hdf5|H5|hdf5_hl"), "output"),
    (re.compile(r"boost/program_options"), "app"),
    (re.compile(r"tbb/|oneapi/"), "core"),
    (re.compile(r"Random123/"), "random"),
)

_INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def library_of(path):
    """The library a file of the repository belongs to, or None where it belongs to none."""
    parts = path.parts
    if parts[0] == "engine" and len(parts) > 2:
        return parts[1]
    return "analysis" if parts[0] == "analysis" else None


def included_library(path, included, files):
    """The library that an include in quotes leads to: None for a public header; ValueError for nowhere."""
    for base in (posixpath.dirname(path.as_posix()), "engine", "", "include"):
        target = Path(posixpath.normpath(posixpath.join(base, included)))
        if target in files:
            return library_of(target)
    raise ValueError(f'"{included}" is no file of the project')


def problem_of(path, bracket, included, files):
    """What is wrong with one include, or None."""
    library = library_of(path)
    for beginning, door in DOORS:
        if beginning.match(included) and library != door:
            return f"{library} includes {included}, which only {door} may"
    if bracket == "<":
        return None
    try:
        target = included_library(path, included, files)
    except ValueError as nowhere:
        return str(nowhere)
    if target is None:
        return None
    if target not in ORDER:
        return f"{target} has no place in the order of libraries"
    if ORDER.index(target) > ORDER.index(library):
        return f"{library} includes {included}, but {target} comes after {library}"
    return None


def check(root):
    """Every problem of the tree, as `file:line: problem`."""
    files = set(files_of(root))
    problems = []
    for path in sorted(files):
        library = library_of(path)
        if library is None or not is_cpp(path):
            continue
        if library not in ORDER:
            problems.append(f"{path}:1: {library} has no place in the order of libraries")
            continue
        text = without_comments((root / path).read_text(encoding="utf-8"))
        for number, line in numbered_lines(text):
            include = _INCLUDE.match(line)
            problem = include and problem_of(path, include[1], include[2], files)
            if problem:
                problems.append(f"{path}:{number}: {problem}")
    return problems


if __name__ == "__main__":
    found = check(Path(sys.argv[1]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
