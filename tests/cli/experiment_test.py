"""Experiments stop, go on, are shared out and joined, and lose nothing that is finished."""

import os
import random
import re
import shutil
import signal
import subprocess
import time
import unittest

import program

# Small enough for the slowest build; what is waited for is measured against how long a whole run takes there.
TINY = ["--set", "run.years=1", "--set", "run.burn_in=1", "-q"]
MANY = ["--set", "run.replicates=24"]


class Resuming(program.ProgramTest):
    def words(self, folder, *more):
        return ["run", "small.toml", "-o", folder, *TINY, *MANY, "--keep-every", f"{self.seconds / 8:.4f}s", *more]

    def setUp(self):
        super().setUp()
        begun = time.monotonic()
        self.expect(0, "run", "small.toml", "-o", "whole", *TINY, *MANY)
        self.seconds = time.monotonic() - begun

    def killed_after(self, seconds, *words):
        """Whether a run was killed before it ended."""
        process = self.started(*words)
        try:
            process.wait(seconds)
            return False
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True

    def results(self, folder):
        return (self.folder / folder / "results.h5").read_bytes()

    def parts(self, folder):
        parts = self.folder / folder / "experiment" / "parts"
        return sorted(parts.glob("*.part.h5")) if parts.is_dir() else []

    def killed_on_the_way(self, folder):
        """A folder with some parts of an experiment that was killed."""
        for attempt in range(40):
            if not self.killed_after(self.seconds * (0.5 + 0.05 * (attempt % 10)), *self.words(folder, "--resume")):
                shutil.rmtree(self.folder / folder)
            elif self.parts(folder):
                return
        self.fail("it was never killed with some parts closed and some work left")

    def test_twenty_kills_at_random_moments_change_no_byte_of_the_results(self):
        moments = random.Random(5)
        kills = 0
        while kills < 20 and self.killed_after(
            self.seconds * moments.uniform(0.1, 0.9), *self.words("killed", "--resume")
        ):
            kills += 1
        self.assertGreater(kills, 0)
        self.expect(0, *self.words("killed", "--resume"))
        self.assertEqual(self.results("killed"), self.results("whole"))
        self.assertEqual(sorted(os.listdir(self.folder / "killed")), ["report.html", "results.h5"])

    def test_what_is_unfinished_is_not_overwritten_without_resume(self):
        self.killed_on_the_way("out")
        done = self.expect(4, *self.words("out"))
        self.assertIn("--resume", done.stderr)
        self.assertTrue(self.parts("out"))

    def test_what_a_killed_process_left_half_written_is_removed(self):
        self.killed_on_the_way("out")
        (self.folder / "out" / ".results.h5.99.partial").write_bytes(b"half")
        self.expect(0, *self.words("out", "--resume"))
        self.assertEqual(sorted(os.listdir(self.folder / "out")), ["report.html", "results.h5"])

    def test_a_damaged_part_is_run_again(self):
        self.killed_on_the_way("out")
        part = self.parts("out")[0]
        content = bytearray(part.read_bytes())
        content[len(content) // 2] ^= 0x40
        part.write_bytes(content)
        self.expect(0, *self.words("out", "--resume"))
        self.assertEqual(self.results("out"), self.results("whole"))

    def test_a_journal_cut_anywhere_costs_nothing(self):
        self.killed_on_the_way("begun")
        journal = (self.folder / "begun" / "experiment" / "journal").read_bytes()
        for cut in (0, len(journal) // 2, len(journal) - 1):
            shutil.rmtree(self.folder / "out", ignore_errors=True)
            shutil.copytree(self.folder / "begun", self.folder / "out")
            (self.folder / "out" / "experiment" / "journal").write_bytes(journal[:cut])
            self.expect(0, *self.words("out", "--resume"))
            self.assertEqual(self.results("out"), self.results("whole"))

    def test_another_scenario_does_not_match_and_is_named(self):
        self.killed_on_the_way("out")
        changed = ["--set", "regime.tables.league_table.strength=0.5"]
        done = self.expect(6, *self.words("out", "--resume", *changed))
        self.assertIn("[regime.tables.league_table] strength = 0.5", done.stderr)
        done = self.expect(6, *self.words("out", "--resume", "--seed", "8"))
        self.assertIn("seed = 8", done.stderr)

    def test_more_replicates_add_what_is_missing_to_unfinished_and_finished_work(self):
        larger = ["--set", "run.replicates=30"]
        self.expect(0, *self.words("large", *larger))
        self.killed_on_the_way("out")
        self.expect(0, *self.words("out", "--resume", *larger))
        self.assertEqual(self.results("out"), self.results("large"))
        done = self.expect(0, "run", "small.toml", "-o", "whole", *TINY[:-1], "--resume", *larger)
        self.assertIn("24 of 30 tasks are finished already", done.stderr)
        self.assertEqual(self.results("whole"), self.results("large"))

    def test_a_changed_input_is_named(self):
        shutil.copy(program.REGISTER, self.folder / "register.csv")
        on_register = ["--set", "population.register=register.csv"]
        scenario = (self.folder / "small.toml").read_text()
        start = scenario.index("[population.synthetic]")
        end = scenario.index("[regime.tables")
        (self.folder / "real.toml").write_text(scenario[:start] + scenario[end:])
        self.expect(0, "run", "real.toml", "-o", "out", *on_register, *TINY)
        with open(self.folder / "register.csv", "ab") as register:
            register.write(b"\n")
        done = self.expect(6, "run", "real.toml", "-o", "out", "--resume", *on_register, *TINY)
        self.assertIn("register.csv has changed", done.stderr)

    def test_a_second_process_is_refused(self):
        long = ["--set", "run.years=100", "--set", "run.replicates=2000"]
        first = self.started(*self.words("out", *long))
        for _ in range(200):
            if self.parts("out"):
                break
            try:
                first.wait(0.05)
            except subprocess.TimeoutExpired:
                pass
        done = self.expect(4, *self.words("out", "--resume", *long))
        self.assertIn("another process is running", done.stderr)

    def test_the_time_limit_ends_with_75_and_resume_finishes(self):
        long = ["--set", "run.replicates=400"]
        begun = time.monotonic()
        self.expect(0, *self.words("long", *long))
        seconds = time.monotonic() - begun
        for share in (0.5, 0.6, 0.7, 0.4, 0.8, 0.3, 0.9, 0.2) * 3:
            shutil.rmtree(self.folder / "out", ignore_errors=True)
            done = self.program(*self.words("out", *long, "--time-limit", f"{seconds * share:.3f}s"))
            if done.returncode == 75 and "--resume" in done.stderr:
                break
        else:
            self.fail(f"it never stopped half-way: {done.returncode}, {done.stderr}")
        self.expect(0, *self.words("out", *long, "--resume"))
        self.assertEqual(self.results("out"), self.results("long"))

    def test_status_counts_what_is_there(self):
        self.killed_on_the_way("out")
        standing = self.document("status", "out")
        self.assertEqual(standing["done"] + standing["failed"] + standing["pending"], standing["runs"])
        self.assertGreater(standing["done"], 0)
        self.assertGreater(standing["runs_a_minute"], 0)
        left = 60 * standing["pending"] / standing["runs_a_minute"]
        self.assertAlmostEqual(standing["seconds_left"], left, delta=1e-6 * left)
        self.assertIn("runs a minute", self.expect(0, "status", "out").stdout)
        self.expect(4, "status", "nowhere")

    def test_options_that_make_no_sense_are_usage(self):
        for words in (["--time-limit", "soon"], ["--memory", "8"], ["--retry", "all"], ["--keep-every", "0s"]):
            self.expect(2, "run", "small.toml", "-o", "out", *words)


STUDY = """
[design]
method = "saltelli"
points = 3

[design.vary]
effort.teaching_productivity = {}
"regime.tables.league_table.strength" = { low = 0.5, high = 3, distribution = "log_uniform" }
"regime.tables.league_table.measure" = { values = ["raw", "value_added"] }
"""


class Sweeping(program.ProgramTest):
    def setUp(self):
        super().setUp()
        tiny = (self.folder / "small.toml").read_text().replace("years = 3", "years = 1").replace("replicates = 3", "replicates = 2")
        (self.folder / "study.toml").write_text(tiny + STUDY)

    def results(self, folder):
        return (self.folder / folder / "results.h5").read_bytes()

    def test_a_sweep_has_all_its_points_and_plan_counts_them(self):
        expected = self.document("plan", "study.toml")
        self.assertEqual(expected["points"], 3 * (2 + 3))
        swept = self.document("sweep", "study.toml", "-o", "out")
        self.assertEqual(swept["runs"], {"done": expected["runs"], "failed": 0, "pending": 0})
        self.assertEqual(self.document("status", "out")["done"], expected["runs"])
        size = (self.folder / "out" / "results.h5").stat().st_size
        self.assertLessEqual(size, expected["results_bytes"])

    def test_an_extendable_design_grows_and_another_does_not(self):
        self.expect(0, "sweep", "study.toml", "-o", "large", "-q", "--set", "design.points=5")
        self.expect(0, "sweep", "study.toml", "-o", "out", "-q")
        self.expect(0, "sweep", "study.toml", "-o", "out", "-q", "--set", "design.points=5", "--resume")
        self.assertEqual(self.results("out"), self.results("large"))
        self.assertIn("would lose", self.expect(6, "sweep", "study.toml", "-o", "out", "-q", "--resume").stderr)
        self.assertEqual(self.results("out"), self.results("large"))
        hypercube = ["--set", "design.method=latin_hypercube"]
        self.expect(0, "sweep", "study.toml", "-o", "fixed", "-q", *hypercube)
        done = self.expect(6, "sweep", "study.toml", "-o", "fixed", "--resume", "--set", "design.points=4", *hypercube)
        self.assertIn("cannot grow", done.stderr)

    def with_points(self, header, rows):
        """The name of a scenario whose design is a file with these points."""
        (self.folder / "points.csv").write_text("\n".join([header, *rows]) + "\n")
        keys = "".join(f'"{key}" = {{}}\n' for key in header.split(","))
        design = f'[design]\nmethod = "csv"\nfile = "points.csv"\n[design.vary]\n{keys}'
        (self.folder / "given.toml").write_text((self.folder / "small.toml").read_text() + design)
        return "given.toml"

    def test_a_setting_that_the_scenario_refuses_is_found_before_anything_runs(self):
        given = self.with_points("effort.teaching_productivity", ["0.1", "-5", "0.2"])
        for words in (["check", given], ["sweep", given, "-o", "out", "-q"]):
            self.assertIn("teaching_productivity = -5", self.expect(3, *words).stderr)
        self.assertFalse((self.folder / "out").exists())

    def test_a_point_that_cannot_be_run_fails_alone_with_its_cause(self):
        # Each number is allowed and both together are too many schools; this point is none of those tried first.
        rows = ["1,3"] * 15 + ["40,1000"] + ["1,3"] * 2
        keys = "population.synthetic.authorities,population.synthetic.primary_schools"
        self.expect(5, "sweep", self.with_points(keys, rows), "-o", "out", "-q")
        standing = self.document("status", "out")
        self.assertEqual(standing["done"], 17 * standing["failed"])
        self.assertIn("40080 schools", standing["failures"][0]["cause"])

    def test_analyses_read_an_experiment_and_say_when_a_design_does_not_fit(self):
        self.expect(0, "sweep", "study.toml", "-o", "out", "-q")
        for analysis in ("sobol", "converge", "regret", "prim", "map"):
            found = self.document("analyze", "out", analysis)
            self.assertEqual(found["analysis"], analysis)
            self.assertTrue(self.expect(0, "analyze", "out", analysis).stdout)
        self.assertIn(",", self.expect(0, "analyze", "out", "sobol", "--csv").stdout)
        self.assertIn("saltelli", self.expect(3, "analyze", "out", "morris").stderr)
        self.assertIn("sobol", self.expect(2, "analyze", "out", "sobl").stderr)
        self.assertIn("attainment_16", self.expect(3, "analyze", "out", "map", "--outcome", "atainment_16").stderr)
        self.assertIn("15 points", self.expect(2, "compare", "out").stderr)
        self.expect(0, "compare", "out", "--point", "14")
        self.expect(3, "compare", "out", "--point", "15")
        self.small_run("plain")
        self.assertIn("no design", self.expect(3, "analyze", "plain", "map").stderr)

    def threshold(self, outcome):
        """By how much a regime has to lead to win."""
        said = " ".join(self.document("analyze", "out", "map", "--outcome", outcome)["notes"])
        return float(re.search(r"better than every other regime by more than (\d+(?:\.\d+)?)", said).group(1))

    def test_what_is_worth_noticing_goes_by_the_unit_of_the_outcome(self):
        self.expect(0, "sweep", "study.toml", "-o", "out", "-q")
        for outcome, least in (("attainment_16", 0.01), ("teachers_leaving", 0.2), ("trust", 0)):
            self.assertEqual(self.threshold(outcome), least, outcome)
        done = self.expect(2, "analyze", "out", "converge", "--outcome", "trust")
        self.assertIn("nothing says how narrow an interval of `trust` is to be", done.stderr)
        self.assertIn("give half its width as --wish", done.stderr)
        self.assertIn("+-0.03", self.expect(0, "analyze", "out", "converge", "--outcome", "trust", "--wish", "0.03").stdout)

    def test_what_is_worth_noticing_is_what_the_scenario_says(self):
        says = ["--set", "outcomes.worth_noticing_sd=0.05", "--set", "outcomes.worth_noticing_points=0"]
        self.expect(0, "sweep", "study.toml", "-o", "out", "-q", *says)
        self.assertEqual(self.threshold("attainment_16"), 0.05)
        self.assertEqual(self.threshold("teachers_leaving"), 0)
        self.assertIn("+-0.025", self.expect(0, "analyze", "out", "converge", "--outcome", "attainment_16").stdout)
        self.expect(2, "analyze", "out", "converge", "--outcome", "teachers_leaving")

    def test_tables_of_an_experiment_have_all_points_and_what_varies_there(self):
        self.expect(0, "sweep", "study.toml", "-o", "out", "-q")
        lines = self.expect(0, "export", "out", "runs").stdout.splitlines()
        self.assertEqual(
            lines[0],
            "point,parameters.effort.teaching_productivity,regime.tables.league_table.strength,"
            "regime.tables.league_table.measure,regime,replicate,status,cause,reproduce",
        )
        self.assertEqual(len(lines), 1 + 15 * 2 * 2)
        self.assertEqual([line.split(",")[0] for line in lines[1::4]], [str(point) for point in range(15)])
        one = self.expect(0, "export", "out", "runs", "--point", "14").stdout.splitlines()
        self.assertEqual(one, [lines[0], *lines[-4:]])
        self.assertEqual(len(self.document("export", "out", "runs")["rows"]), 60)

    def test_a_scenario_without_a_design_is_no_experiment(self):
        self.assertIn("no [design]", self.expect(3, "sweep", "small.toml", "-o", "out").stderr)

    def test_ends_that_the_scenario_does_not_allow_are_said_before_the_work(self):
        wrong = '[design]\nmethod = "sobol"\npoints = 4\n[design.vary]\n"run.burn_in" = { low = -5, high = 9999, whole = true }\n'
        (self.folder / "wrong.toml").write_text((self.folder / "small.toml").read_text() + wrong)
        done = self.expect(3, "sweep", "wrong.toml", "-o", "out")
        self.assertIn("2 errors", done.stderr)


if __name__ == "__main__":
    unittest.main()
