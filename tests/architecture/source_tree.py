"""What the checks of the architecture share: the files of a tree, and C++ without its comments."""

import re
import shutil
import subprocess
from pathlib import Path

NOT_OURS = {".git", "build", "results", ".cache", "__pycache__"}

_COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'',
    re.DOTALL,
)


def _listed_by_git(root):
    """None where there is no git, or the tree is no checkout."""
    if not (root / ".git").exists() or shutil.which("git") is None:
        return None
    # A checkout that belongs to somebody else is read all the same.
    command = ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z"]
    command += ["--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, capture_output=True, text=True, check=False)
    if listing.returncode != 0:
        return None
    return map(Path, filter(None, listing.stdout.split("\0")))


def files_of(root):
    """Paths, relative to the root, of what git tracks or would track; of everything outside git."""
    paths = _listed_by_git(root)
    if paths is None:
        paths = (path.relative_to(root) for path in root.rglob("*"))
    return sorted(path for path in paths if not NOT_OURS.intersection(path.parts) and (root / path).is_file())


def is_cpp(path):
    return path.suffix in {".cpp", ".hpp", ".h"}


def without_comments(text):
    """The same lines with the comments of C++ blanked; strings stay, so that includes can be read."""

    def blank(match):
        found = match.group()
        return re.sub(r"[^\n]", " ", found) if found.startswith("/") else found

    return _COMMENT_OR_STRING.sub(blank, text)


def numbered_lines(text):
    return enumerate(text.splitlines(), start=1)
