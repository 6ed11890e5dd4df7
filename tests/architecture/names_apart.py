"""Files that are compiled together (cmake/precompiled.cmake) give no name twice, and no two headers
give one name in one namespace to two types, which no compiler would see.

Usage: names_apart.py ROOT. Prints each name that two files of one library give in nameless namespaces, or one there and
a header to a type, or two headers to types; exit code 1 where there is one.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from source_tree import files_of, numbered_lines, without_comments

_VALUE_OR_TYPE = re.compile(
    r"(?:(?:constexpr|const) [^=({;]*?\b(\w+)(?:\[\])?\s*(?:=|\{|;)|(?:struct|class|enum|enum class) (\w+)\b)"
)
_FUNCTION = re.compile(r"(?!template|using)[\w:<>,&*\s]*?[\s&*](\w+)\((.*?)\)\s*\{", re.DOTALL)
_NAMELESS = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.DOTALL | re.MULTILINE)


def _types_of(parameters):
    """The parameters without their names, so that overloads do not count as the same."""
    return tuple(re.sub(r"\b\w+\s*(=.*)?$", "", " ".join(p.split())).strip() for p in parameters.split(","))


def _functions(text):
    for start in re.finditer(r"^(?=[A-Za-z])", text, re.MULTILINE):
        found = _FUNCTION.match(text, start.end())
        if found and "\n\n" not in found.group():
            yield start.end(), (found.group(1), _types_of(found.group(2)))


def _names(text):
    """(place in the text, what identifies it) of all that stands at the beginning of a line."""
    place = 0
    for line in text.splitlines(keepends=True):
        found = _VALUE_OR_TYPE.match(line)
        if found:
            yield place, (found.group(1) or found.group(2), None)
        place += len(line)
    yield from _functions(text)


def _given_in(path, text):
    """What a source gives in nameless namespaces, and the types of a header."""
    if path.suffix == ".hpp":
        bare = without_comments(text)
        for found in re.finditer(r"^(?:struct|class|enum class) (\w+)\b(?!.*;$)", bare, re.MULTILINE):
            yield found.start(), (found.group(1), None)
        return
    for nameless in _NAMELESS.finditer(text):
        for place, name in _names(without_comments(nameless.group(1))):
            yield nameless.start(1) + place, name


def _compiled_together(root, paths):
    """Lists of files: those of a library that says so, and those of each test program."""
    for path in paths:
        if path.name != "CMakeLists.txt":
            continue
        text = re.sub(r"#[^\n]*", "", (root / path).read_text(encoding="utf-8"))
        if path.parts[0] in {"engine", "analysis"} and re.search(r"\bTOGETHER\b", text):
            yield [file for file in paths if path.parent in file.parents and file.suffix in {".cpp", ".hpp"}]
        for sources in re.findall(r"commonroom_test\(\w+\s+SOURCES\s+([^)]*?)\s+(?:USES|LABEL|COMPUTES)\b", text):
            yield [path.parent / name for name in sources.split() if (root / path.parent / name).is_file()]


def _types_given_twice(root, paths):
    """Types of headers by their whole names: two of one name are one to the linker."""
    given = {}
    for path in paths:
        if path.suffix != ".hpp" or path.parts[0] not in {"engine", "analysis", "include"}:
            continue
        bare = without_comments((root / path).read_text(encoding="utf-8"))
        namespace = ""
        for line, text in enumerate(bare.splitlines(), start=1):
            if found := re.match(r"namespace ([\w:]+) \{", text):
                namespace = found.group(1)
            found = re.match(r"(?:struct|class|enum class) (\w+)\b(?!.*;$)", text)
            if not found:
                continue
            name = f"{namespace}::{found.group(1)}"
            if name in given:
                yield f"{path}:{line}: `{name}` is also in {given[name]}"
            given.setdefault(name, f"{path}:{line}")


def check(root):
    """Every name that is given twice, as `file:line: problem`."""
    problems = list(_types_given_twice(root, files_of(root)))
    for files in _compiled_together(root, files_of(root)):
        given = defaultdict(list)
        for path in files:
            text = (root / path).read_text(encoding="utf-8")
            for place, name in _given_in(path, text):
                given[name].append((path, text.count("\n", 0, place) + 1))
        for (name, _), places in given.items():
            for path, line in places[1:]:
                if path != places[0][0]:
                    problems.append(f"{path}:{line}: `{name}` is also in {places[0][0]}:{places[0][1]}")
    return problems


if __name__ == "__main__":
    finds = check(Path(sys.argv[1]))
    print("\n".join(finds))
    sys.exit(1 if finds else 0)
