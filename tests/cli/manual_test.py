"""The manual page, the completions and the citation: they say what the table of commands says."""

import re
import shutil
import subprocess
import unittest
from pathlib import Path

import yaml

import program

ROOT = Path(__file__).resolve().parents[2]
# Asks for completions as bash does: the words of the line, the last of them unfinished.
ASK = """
source ./commonroom.bash
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_commonroom
printf '%s\\n' "${COMPREPLY[@]}"
"""


class Manual(program.ProgramTest):
    def commands(self):
        listed = self.expect(0, "--help").stdout.split("Commands\n")[1].split("\n\n")[0]
        return re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE)

    def options(self, command):
        return set(re.findall(r"--[a-z][a-z-]*", self.expect(0, command, "--help").stdout))

    def test_the_manual_page_has_every_command_and_option_and_no_warning(self):
        page = self.expect(0, "describe", "man").stdout
        self.write("commonroom.1", page)
        shown = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-rLL=80n", "commonroom.1"],
            cwd=self.folder, capture_output=True, text=True, check=True,
        )
        self.assertEqual(shown.stderr, "")
        text = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", shown.stdout)
        for command in self.commands():
            self.assertIn(f"commonroom {command}", text)
            help_text = self.expect(0, command, "--help").stdout
            for option in re.findall(r"^ .*?(--[a-z-]+)", help_text, re.MULTILINE):
                self.assertIn(option, text)
        self.assertIn("EXIT STATUS", text)

    def ask(self, *words):
        self.write("commonroom.bash", self.expect(0, "describe", "bash").stdout)
        done = subprocess.run(
            ["bash", "--norc", "-c", ASK, "ask", *words], cwd=self.folder, capture_output=True, text=True, check=True
        )
        self.assertEqual(done.stderr, "")
        return set(done.stdout.split())

    def test_bash_completes_commands_subjects_tables_and_choices(self):
        self.assertEqual(self.ask("commonroom", ""), set(self.commands()))
        self.assertEqual(self.ask("commonroom", "de"), {"describe"})
        self.assertIn("schema", self.ask("commonroom", "describe", "s"))
        self.assertEqual(self.ask("commonroom", "--color", "never", "export", "results", "pa"), {"paired", "parameters", "partnerships"})
        self.assertEqual(self.ask("commonroom", "analyze", "results", "mo"), {"morris"})
        self.assertEqual(self.ask("commonroom", "run", "--color", "a"), {"auto", "always"})
        self.assertEqual(self.ask("commonroom", "run", "--color", "=", "n"), {"never"})
        self.assertEqual(self.ask("commonroom", "help", "sta"), {"status"})
        self.assertEqual(self.ask("commonroom", "init", "--template", "lon"), {"london_challenge"})
        self.assertEqual(self.ask("commonroom", "run", "sm"), {"small.toml"})
        self.assertEqual(self.ask("commonroom", "run", "small.toml", "-o", "sm"), {"small.toml"})
        self.assertEqual(self.ask("commonroom", "run", "--threads", ""), set())

    def test_bash_completes_every_option_of_every_command(self):
        for command in self.commands():
            offered = self.ask("commonroom", command, "--")
            help_text = self.expect(0, command, "--help").stdout
            options = set(re.findall(r"^ {2}(?:-\w, |    )(--[a-z-]+)", help_text, re.MULTILINE))
            self.assertEqual(offered, options, command)

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh_reads_its_completions_and_they_name_every_command_and_option(self):
        text = self.expect(0, "describe", "zsh").stdout
        self.write("_commonroom", text)
        read = subprocess.run(["zsh", "-f", "-n", "_commonroom"], cwd=self.folder, capture_output=True, text=True, check=False)
        self.assertEqual((read.returncode, read.stderr), (0, ""))
        for command in self.commands():
            part = text.split(f"\n      {command}) _arguments")[1].split(";;")[0]
            help_text = self.expect(0, command, "--help").stdout
            for option in re.findall(r"^ {2}(?:-\w, |    )(--[a-z-]+)", help_text, re.MULTILINE):
                self.assertIn(f"'*{option}" if option == "--set" else f"'{option}", part)

    def test_the_citation_says_what_it_has_to_and_this_version(self):
        cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
        for key in ("cff-version", "message", "title", "authors", "license", "version"):
            self.assertTrue(cited.get(key), key)
        self.assertEqual(cited["cff-version"], "1.2.0")
        self.assertIn(cited["type"], ("software", "dataset"))
        for author in cited["authors"]:
            self.assertTrue("name" in author or {"family-names", "given-names"} <= set(author))
        self.assertIn(cited["version"], self.expect(0, "--version").stdout)


if __name__ == "__main__":
    program.main()
