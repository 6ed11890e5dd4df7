"""Runs that fail are told with their cause and the command that shows it, and can be tried again."""

import csv
import html
import io
import re
import shlex
import shutil

import program

DESIGN = """
[design]
method = "list"
[design.vary]
"population.register" = { values = ["one.csv", "the other.csv"] }
"regime.tables.league_table.strength" = { values = [1.0, 2.5] }
"""


class Failing(program.ProgramTest):
    """A register that is not there yet makes the second of two points fail."""

    def setUp(self):
        super().setUp()
        small = (self.folder / "small.toml").read_text()
        start, end = small.index("[population.synthetic]"), small.index("[regime.tables")
        self.write("study.toml", small[:start] + '[population]\nregister = "one.csv"\n\n' + small[end:] + DESIGN)
        shutil.copy(program.REGISTER, self.folder / "one.csv")

    def sweep(self, code, folder, *words):
        return self.expect(code, "sweep", "study.toml", "-o", folder, "-q", "--set", "run.years=1", *words)

    def give_the_register(self):
        shutil.copy(program.REGISTER, self.folder / "the other.csv")

    def results(self, folder):
        return (self.folder / folder / "results.h5").read_bytes()

    def command_in(self, text):
        """The words behind `commonroom` of the command that is shown."""
        shown = [line.split(": ", 1)[1] for line in text.splitlines() if line.strip().startswith("to see it again")]
        self.assertEqual(len(shown), 1, text)
        words = shlex.split(shown[0])
        self.assertEqual(words[0], "commonroom")
        return words[1:]

    def test_sweep_and_status_show_the_command_and_it_fails_in_the_same_way(self):
        done = self.sweep(5, "out")
        self.assertIn("6 of 12 runs failed", done.stderr)
        self.assertIn("--retry failed", done.stderr)
        words = self.command_in(done.stderr)
        self.assertEqual(self.command_in(self.expect(0, "status", "out").stdout), words)
        [failure] = self.document("status", "out")["failures"]
        self.assertEqual(failure["runs"], 6)
        self.assertEqual(shlex.split(failure["reproduce"])[1:], words)
        for setting in ("run.years=1", "population.register=the other.csv", "regime.tables.league_table.strength=2.5"):
            self.assertIn(setting, words)
        runs = list(csv.DictReader(io.StringIO(self.expect(0, "export", "out", "runs").stdout)))
        failed = [run for run in runs if run["status"] == "failed"]
        self.assertEqual(shlex.split(failed[0]["reproduce"])[1:], words)
        self.assertIn("run.replicates=3", failed[2]["reproduce"])
        self.assertEqual({run["reproduce"] for run in runs if run["status"] == "done"}, {""})
        again = self.program(*words)
        self.assertNotEqual(again.returncode, 0)
        self.assertIn(failure["cause"], again.stderr)

    def test_the_command_gives_the_very_runs_once_the_reason_is_gone(self):
        words = self.command_in(self.sweep(5, "out").stderr)
        self.give_the_register()
        self.sweep(0, "out", "--retry", "failed")
        self.expect(0, *words, "-q", "--set", "run.replicates=3")
        swept = self.expect(0, "export", "out", "outcomes", "--point", "1").stdout.splitlines()
        alone = self.expect(0, "export", "again", "outcomes").stdout.splitlines()
        for line, other in zip(swept[1:], alone[1:], strict=True):
            self.assertEqual(line.split(",")[3:], other.split(",")[1:])

    def text_of_report(self, folder):
        page = (self.folder / folder / "report.html").read_text(encoding="utf-8")
        return html.unescape(re.sub(r"<[^>]*>", "", page.partition("<main")[2].partition("</main>")[0]))

    def test_the_report_says_what_failed_and_leaves_it_out(self):
        self.sweep(5, "out")
        left_out = "6 of 12 runs failed and are left out"
        self.assertIn(left_out, self.text_of_report("out"))
        self.expect(0, "report", "out", "-q")
        self.assertIn(left_out, self.text_of_report("out"))
        self.give_the_register()
        self.sweep(0, "out", "--retry", "failed")
        self.assertNotIn("failed", self.text_of_report("out"))

    def test_retry_runs_only_what_failed_and_ends_as_if_nothing_had(self):
        self.sweep(5, "out")
        self.sweep(5, "out", "--retry", "failed")
        self.sweep(5, "out", "--resume")
        self.give_the_register()
        self.sweep(5, "out", "--resume")
        done = self.expect(
            0, "sweep", "study.toml", "-o", "out", "--set", "run.years=1", "--retry", "failed", "--progress", "never"
        )
        self.assertIn("3 of 6 tasks are finished already", done.stderr)
        self.assertEqual(self.document("status", "out")["failures"], [])
        self.sweep(0, "whole")
        self.assertEqual(self.results("out"), self.results("whole"))

    def test_a_shard_tells_its_failures_and_retries_them_before_the_merge(self):
        self.sweep(5, "out", "--shard", "1/2")
        self.assertIn("the other.csv", str(self.command_in(self.expect(0, "status", "out").stdout)))
        self.give_the_register()
        self.sweep(0, "out", "--shard", "1/2", "--retry", "failed")
        self.sweep(0, "out", "--shard", "0/2")
        self.expect(0, "merge", "out", "-o", "merged.h5", "-q")
        self.sweep(0, "whole")
        self.assertEqual((self.folder / "merged.h5").read_bytes(), self.results("whole"))

    def test_analyses_say_what_they_leave_out(self):
        self.sweep(5, "out")
        found = self.document("analyze", "out", "converge", "--no-save")
        self.assertIn("6 of 12 runs failed", " ".join(found["notes"]))


if __name__ == "__main__":
    program.main()
