"""Runs every command of the documentation: each line of the ```sh blocks of README.md and docs/*.md, and each
```python block as a whole.

Usage: readme_commands.py [--counts FILE] [DOCUMENT...]

Each document gets a scratch copy of the repository, in which its commands run one after the other, so that a
command may use what an earlier one left behind; `cd` lasts, variables do not. The copy's build/ is the
checkout's own: `scripts/run` is run for real and finds the program built. A command fails where its exit code
is not 0, or not the one a comment at its end names: `commonroom diff a.h5 b.h5  # exit 6`.
Exit code 1 where a command fails, or where README.md has none.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "architecture"))
sys.dont_write_bytecode = True
from source_tree import files_of  # noqa: E402

LONGEST_COMMAND_SECONDS = 600
LINES_OF_A_FAILURE = 30

# Commands that are not run here, and why.
EXCEPTIONS = (
    (re.compile(r"git clone\b"), "the scratch copy stands for the clone"),
    (re.compile(r"cd commonroom$"), "the scratch copy stands for the clone"),
    (re.compile(r"(\./)?scripts/test\b"), "it is what runs this"),
    (re.compile(r"(\./)?\.ci/run\b"), "it is what runs this"),
    (re.compile(r"(cmake|ninja|ctest) "), "scripts/test --all configures, builds and tests in the same way"),
    (re.compile(r"(sudo )?apt(-get)? "), "scripts/run installs the same packages"),
    (re.compile(r"(docker|podman|wsl) "), "for other systems, and marked untested"),
    (re.compile(r"(xdg-open|firefox) "), "needs a screen"),
)

_BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_HERE_DOCUMENT = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?")
_EXPECTED_EXIT = re.compile(r"\s#\s*exit (\d+)\s*$")


def commands_of(text):
    """(line number, command) of the sh and python blocks; a continued line, a here-document and a python block are
    one command each."""
    found = []
    for block in _BLOCK.finditer(text):
        number = text.count("\n", 0, block.start(2)) + 1
        if block.group(1) == "python":
            found.append((number, f"python3 - <<'END'\n{block.group(2)}END"))
            continue
        lines = block.group(2).splitlines()
        while lines:
            start, command = number, [lines.pop(0)]
            here = _HERE_DOCUMENT.search(command[0])
            while lines and (command[-1].endswith("\\") if here is None else command[-1].strip() != here[1]):
                command.append(lines.pop(0))
            number += len(command)
            joined = "\n".join(command).strip()
            if joined and not joined.startswith("#"):
                found.append((start, joined))
    return found


def reason_to_skip(command):
    """Why a command is left out: (is it a named exception, why), or None."""
    for pattern, why in EXCEPTIONS:
        if pattern.match(command):
            return True, why
    if "COMMONROOM_REGISTER" in command and not os.environ.get("COMMONROOM_REGISTER"):
        return False, "COMMONROOM_REGISTER is not set"
    return None


def scratch_copy(folder):
    """The files of the checkout in a new folder, with the checkout's build folder."""
    copy = Path(folder) / "commonroom"
    for path in files_of(ROOT):
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, copy / path)
    (copy / "build").symlink_to(ROOT / "build", target_is_directory=True)
    return copy


def environment():
    """The program by its name, and the distribution's tools before any others."""
    surroundings = dict(os.environ)
    program = ROOT / "build" / "release" / "bin"
    surroundings["PATH"] = f"{program}:/usr/sbin:/usr/bin:/sbin:/bin:" + surroundings.get("PATH", "")
    return surroundings


def run(command, where, scratch):
    """Runs one command in the folder `where`: (exit code, output, the folder it ended in)."""
    end = scratch.parent / "folder-at-the-end"
    script = f"trap 'pwd >\"{end}\"' EXIT\n{command}\n"
    log = scratch.parent / "output"
    with open(log, "wb") as output:
        try:
            code = subprocess.run(
                ["bash", "-c", script],
                cwd=where,
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                timeout=LONGEST_COMMAND_SECONDS,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            code = None
    said = log.read_text(encoding="utf-8", errors="replace")
    if code is None:
        return 124, said + f"\nstopped after {LONGEST_COMMAND_SECONDS} s", where
    return code, said, Path(end.read_text(encoding="utf-8").strip()) if end.exists() else where


def check_document(document, counts):
    """Runs the commands of one document, printing a line for each."""
    commands = commands_of(document.read_text(encoding="utf-8"))
    name = document.relative_to(ROOT) if document.is_relative_to(ROOT) else document
    if document.name == "README.md" and not commands:
        print(f"FAILED {name}: no command in a block marked sh")
        counts["failed"] += 1
    with tempfile.TemporaryDirectory(prefix="commonroom-commands-") as folder:
        scratch = scratch_copy(folder)
        where = scratch
        for line, command in commands:
            where = check_command(f"{name}:{line}", command, where, scratch, counts)


def check_command(place, command, where, scratch, counts):
    """Runs one command, prints and counts it; returns the folder the next one starts in."""
    left_out = reason_to_skip(command)
    if left_out:
        is_exception, why = left_out
        if is_exception:
            print(f"left out {place}: {command}: {why}")
        else:
            counts["skipped"] += 1
            print(f"skipped {place}: {command}: {why}")
        return where
    expected = _EXPECTED_EXIT.search(command)
    expected_code = int(expected[1]) if expected else 0
    start = time.monotonic()
    code, output, where = run(command, where, scratch)
    seconds = time.monotonic() - start
    if code == expected_code:
        counts["passed"] += 1
        print(f"ok {place} ({seconds:.1f} s): {command}")
        return where
    counts["failed"] += 1
    print(f"FAILED {place}: {command}\n  exit code {code}, expected {expected_code}")
    print("\n".join("  " + said for said in output.splitlines()[-LINES_OF_A_FAILURE:]))
    return where


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--counts", type=Path, help="write 'passed failed skipped' to this file")
    arguments.add_argument("documents", nargs="*", type=Path)
    options = arguments.parse_args()
    documents = options.documents or [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]

    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for document in documents:
        if document.exists():
            check_document(document.resolve(), counts)
        else:
            counts["failed"] += 1
            print(f"FAILED {document}: no such document")
        sys.stdout.flush()
    if options.counts:
        options.counts.write_text("{passed} {failed} {skipped}\n".format(**counts), encoding="utf-8")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
