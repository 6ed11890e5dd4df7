"""`run` and `sweep` of results: they are made again out of themselves."""

import os
import shutil
import unittest
from pathlib import Path

import program

DESIGN = """
[design]
method = "latin_hypercube"
points = 3

[design.vary]
"regime.tables.league_table.strength" = { low = 0.3, high = 0.9 }
"run.burn_in" = { low = 1, high = 3 }
"regime.tables.league_table.measure" = { values = ["raw", "value_added"] }
"""


class Again(program.ProgramTest):
    def expect_same(self, one, other):
        self.assertEqual(self.expect(0, "diff", f"{one}/results.h5", f"{other}/results.h5").returncode, 0)

    def test_a_results_file_reproduces_itself_bit_for_bit_without_its_scenario(self):
        self.small_run("out", "--set", "run.years=2", "--seed", "99", "--set", "run.school_trajectories=true",
                       "--set", "population.synthetic.secondary_schools=3")
        self.assertGreater(len(self.expect(0, "export", "out", "authorities").stdout.splitlines()), 1)
        (self.folder / "small.toml").unlink()
        done = self.expect(0, "run", "out/results.h5", "-o", "again", "--threads", "1")
        self.expect_same("out", "again")
        self.assertIn("A small comparison", done.stderr)
        self.assertNotIn("numbers may differ", done.stderr)
        # The folder does as well as the file, and what was made again can be made again.
        self.expect(0, "run", "again", "-o", "third", "-q")
        self.expect_same("out", "third")

    def test_a_value_changed_on_top_changes_what_is_made(self):
        self.small_run("out")
        self.expect(0, "run", "out", "-o", "more", "-q", "--set", "run.replicates=4")
        self.assertEqual(self.expect(6, "diff", "out/results.h5", "more/results.h5").returncode, 6)
        rows = self.expect(0, "export", "more", "runs").stdout.splitlines()
        self.assertEqual(len(rows), 1 + 2 * 4)
        self.assertIn("unknown key", self.expect(3, "run", "out", "-o", "x", "--set", "run.yaers=3").stderr)

    def test_results_are_never_written_over_themselves(self):
        self.small_run("out")
        before = (self.folder / "out/results.h5").read_bytes()
        self.assertIn("over itself", self.expect(2, "run", "out", "-o", "./out").stderr)
        self.assertEqual((self.folder / "out/results.h5").read_bytes(), before)

    def test_an_experiment_is_made_again_with_all_its_points(self):
        self.write("study.toml", program.SMALL.replace("replicates = 3", "replicates = 2") + DESIGN)
        self.expect(0, "sweep", "study.toml", "-o", "study", "-q")
        (self.folder / "study.toml").unlink()
        self.expect(0, "run", "study", "-o", "again", "-q")
        self.expect_same("study", "again")
        self.expect(0, "sweep", "study/results.h5", "-o", "swept", "-q")
        self.expect_same("study", "swept")

    def test_points_of_a_file_are_found_in_the_results(self):
        points = "run.burn_in,regime.tables.league_table.measure\n1,raw\n2,value_added\n"
        self.write("points.csv", points)
        design = '\n[design]\nmethod = "csv"\nfile = "points.csv"\n[design.vary]\n"run.burn_in" = { whole = true }\n'
        design += '"regime.tables.league_table.measure" = { values = ["raw", "value_added"] }\n'
        self.write("study.toml", program.SMALL.replace("replicates = 3", "replicates = 1") + design)
        self.expect(0, "sweep", "study.toml", "-o", "study", "-q")
        (self.folder / "points.csv").unlink()
        self.expect(0, "run", "study", "-o", "again", "-q")
        self.expect_same("study", "again")

    def test_unfinished_work_goes_on_from_results_too(self):
        self.small_run("out")
        self.expect(75, "run", "out", "-o", "again", "-q", "--time-limit", "0.000001s", "--keep-every", "0.001s")
        self.expect(0, "run", "out", "-o", "again", "-q", "--resume")
        self.expect_same("out", "again")

    def register_run(self):
        """A run on a register that lies in a folder of its own."""
        (self.folder / "data").mkdir()
        shutil.copy(program.REGISTER, self.folder / "data" / "register.csv")
        population = "[population.synthetic]\nauthorities = 1\nprimary_schools = 6\nsecondary_schools = 2\n"
        self.assertIn(population, program.SMALL)
        text = program.SMALL.replace(population, '[population]\nregister = "../data/register.csv"\n')
        (self.folder / "scenarios").mkdir()
        self.write("scenarios/real.toml", text.replace("replicates = 3", "replicates = 1"))
        self.expect(0, "run", "scenarios/real.toml", "-o", "out", "-q")

    def test_a_register_is_found_where_it_was_or_beside_the_results_or_as_it_is_given(self):
        self.register_run()
        self.expect(0, "run", "out", "-o", "again", "-q")
        self.expect_same("out", "again")
        shutil.move(self.folder / "data" / "register.csv", self.folder / "moved.csv")
        missing = self.expect(4, "run", "out", "-o", "x", "-q").stderr
        self.assertIn("--set population.register=PATH", missing)
        self.expect(0, "run", "out", "-o", "given", "-q", "--set", "population.register=moved.csv")
        shutil.copy(self.folder / "moved.csv", self.folder / "out" / "register.csv")
        self.expect(0, "run", "out", "-o", "beside", "-q")
        for folder in ("given", "beside"):
            said = self.program("diff", "out/results.h5", f"{folder}/results.h5").stdout
            # Only where the register lay is told differently.
            self.assertRegex(said, "@resolved_scenario")
            self.assertNotRegex(said, r"(?m)^/[a-z0-9_/]+:")

    def test_another_register_does_not_match(self):
        self.register_run()
        with open(self.folder / "data" / "register.csv", "a", encoding="latin-1") as register:
            register.write("\n")
        done = self.expect(6, "run", "out", "-o", "again", "-q")
        self.assertIn("other files", done.stderr)
        self.assertFalse((self.folder / "again").exists())

    @unittest.skipUnless(os.environ.get("COMMONROOM_REGISTER"), "COMMONROOM_REGISTER is not set")
    def test_results_of_the_real_register_reproduce_themselves(self):
        register = Path(os.environ["COMMONROOM_REGISTER"])
        self.expect(0, "init", "--template", "suffolk", "-o", "county.toml")
        words = ["--set", f"population.register={register}", "--set", "run.replicates=1", "--set", "run.years=2"]
        self.expect(0, "run", "county.toml", "-o", "out", "-q", *words, "--set", "run.burn_in=2")
        self.expect(0, "run", "out", "-o", "again", "-q")
        self.expect_same("out", "again")

    def test_what_is_hdf5_and_not_ours_is_refused(self):
        self.small_run("out")
        data = (self.folder / "out/results.h5").read_bytes()
        (self.folder / "cut.h5").write_bytes(data[: len(data) // 2])
        self.expect(4, "run", "cut.h5", "-o", "x", "-q")
        self.expect(4, "run", "data", "-o", "x", "-q")


if __name__ == "__main__":
    program.main()
