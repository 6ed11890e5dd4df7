"""The check of the documentation's commands reads blocks as a reader does, and can fail."""

import contextlib
import io
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import readme_commands


def run_document(text):
    """(passed, failed, skipped) and what is printed for one made-up document."""
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(said):
        document = Path(folder) / "README.md"
        document.write_text(text, encoding="utf-8")
        readme_commands.check_document(document, counts)
    return (counts["passed"], counts["failed"], counts["skipped"]), said.getvalue()


def block(*lines):
    return "\n".join(["```sh", *lines, "```", ""])


class ReadmeCommandsTest(unittest.TestCase):
    def test_only_blocks_marked_sh_hold_commands(self):
        text = "```\nfalse\n```\n" + block("true") + "```toml\nyears = 3\n```\n"
        self.assertEqual(readme_commands.commands_of(text), [(5, "true")])

    def test_a_python_block_is_run_as_a_whole(self):
        text = "```python\nx = 6\nraise SystemExit(x - 6)\n```\n" + "```python\nassert not 6\n```\n"
        counts, said = run_document(block("true") + text)
        self.assertEqual(counts, (2, 1, 0), said)

    def test_a_continued_line_and_a_here_document_are_one_command(self):
        text = block("echo a \\", "  b", "cat >x <<'END'", "one", "END", "# a remark", "", "ls")
        commands = [command for _, command in readme_commands.commands_of(text)]
        self.assertEqual(commands, ["echo a \\\n  b", "cat >x <<'END'\none\nEND", "ls"])

    def test_a_command_that_fails_is_a_failure(self):
        counts, said = run_document(block("true", "ls /nowhere-at-all"))
        self.assertEqual(counts, (1, 1, 0))
        self.assertIn("README.md:3: ls /nowhere-at-all", said)

    def test_the_exit_code_a_comment_names_is_expected(self):
        counts, _ = run_document(block("(exit 6)  # exit 6", "true  # exit 6", "(exit 3)  # exit 6"))
        self.assertEqual(counts, (1, 2, 0))

    def test_commands_of_one_document_share_a_copy_of_the_repository(self):
        counts, said = run_document(
            block("mkdir new", "cd new", "touch x", "test -f ../new/x", "test -f ../LICENSE")
        )
        self.assertEqual(counts, (5, 0, 0), said)

    def test_a_readme_without_commands_is_a_failure(self):
        self.assertEqual(run_document("Nothing here.\n")[0], (0, 1, 0))

    def test_without_the_register_its_commands_are_skipped_and_with_it_run(self):
        text = block('test "$COMMONROOM_REGISTER" = somewhere')
        with mock.patch.dict(os.environ):
            os.environ.pop("COMMONROOM_REGISTER", None)
            counts, said = run_document(text)
            self.assertEqual(counts, (0, 0, 1))
            self.assertIn("COMMONROOM_REGISTER is not set", said)
            os.environ["COMMONROOM_REGISTER"] = "somewhere"
            self.assertEqual(run_document(text)[0], (1, 0, 0))

    def test_what_is_left_out_is_named_with_its_reason(self):
        counts, said = run_document(block("git clone https://example.org/commonroom", "true"))
        self.assertEqual(counts, (1, 0, 0))
        self.assertIn("left out", said)


if __name__ == "__main__":
    unittest.main()
