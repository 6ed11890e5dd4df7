"""`run`, and runs made again."""

import re
import subprocess

import program

NUMBER_OF_RUNS = 6  # two regimes in three replicates


class Run(program.ProgramTest):
    def test_run_prints_the_table_on_standard_output_and_all_else_on_standard_error(self):
        done = self.expect(0, "run", "small.toml", "-o", "out")
        self.assertTrue((self.folder / "out" / "results.h5").is_file())
        self.assertIn("attainment_16", done.stdout)
        self.assertIn("inspection", done.stdout)
        self.assertIn("chance within the model only", done.stdout)
        for outcome in ("spending_per_pupil", "realised_stake"):
            self.assertIn(outcome, done.stdout)
        for said in (
            "A small comparison",
            "Does anything happen?",
            "2 regimes x 3 replicates x 3 years",
            "All of it is made up.",
            "Wrote out/results.h5.",
            "Wrote out/report.html.",
            "commonroom compare out",
            "commonroom export out",
            "xarray.open_dataset",
        ):
            self.assertIn(said, done.stderr)
            self.assertNotIn(said, done.stdout)

    def test_messages_come_in_the_order_of_the_work(self):
        log = self.folder / "log"
        with open(log, "w", encoding="utf-8") as both:
            subprocess.run(
                [program.PROGRAM, "run", "small.toml", "-o", "out"],
                cwd=self.folder,
                stdout=both,
                stderr=subprocess.STDOUT,
                env=program.surroundings(),
                timeout=program.LONGEST_SECONDS,
                check=True,
            )
        text = log.read_text(encoding="utf-8")
        places = [
            text.index(part)
            for part in ("A small comparison", "8 schools", "attainment_16", "Wrote out", "Next:")
        ]
        self.assertEqual(places, sorted(places), text)

    def test_quiet_leaves_only_the_data(self):
        done = self.small_run("out")
        self.assertEqual(done.stderr, "")
        self.assertIn("attainment_16", done.stdout)

    def test_run_makes_the_folder_and_those_above_it(self):
        self.small_run("new/and/deeper")
        self.assertTrue((self.folder / "new/and/deeper/results.h5").is_file())

    def test_run_in_json_has_the_numbers_of_the_table(self):
        document = self.document("run", "small.toml", "-o", "out", "-q")
        self.assertEqual(document["runs"], {"done": NUMBER_OF_RUNS, "failed": 0, "pending": 0})
        self.assertEqual(document["schools"], 8)
        self.assertGreater(document["pupils"], 1000)
        self.assertFalse(document["real_schools"])
        self.assertEqual(document["comparison"], self.document("compare", "out"))
        row = next(one for one in document["comparison"]["outcomes"] if one["outcome"] == "attainment_16")
        level = next(one["level"] for one in row["comparisons"] if one["regime"] == "inspection")
        shown = re.search(
            r"attainment_16.*\n.*\n  inspection +(-?[0-9.]+)", self.expect(0, "compare", "out").stdout
        )
        self.assertAlmostEqual(float(shown[1]), level, delta=0.5 * 10 ** -len(shown[1].split(".")[1]) * 1.001)

    def test_verbose_says_more(self):
        self.assertIn("to build", self.expect(0, "run", "small.toml", "-o", "out", "-v").stderr)

    def test_a_second_run_replaces_results_of_ours_and_says_so(self):
        self.small_run("out")
        done = self.expect(0, "run", "small.toml", "-o", "out", "--seed", "8")
        self.assertIn("out/results.h5 is there already and will be replaced.", done.stderr)
        self.assertEqual(self.document("run", "small.toml", "-o", "out", "--seed", "9", "-q")["seed"], 9)

    def test_a_results_file_of_somebody_else_is_never_replaced(self):
        (self.folder / "out").mkdir()
        self.write("out/results.h5", "a thesis")
        done = self.expect(4, "run", "small.toml", "-o", "out")
        self.assertIn("is not replaced", done.stderr)
        self.assertEqual((self.folder / "out/results.h5").read_text(encoding="utf-8"), "a thesis")

    def test_a_mistake_in_the_scenario_is_said_before_anything_is_made(self):
        done = self.expect(3, "run", "small.toml", "-o", "out", "--set", "run.years=0")
        self.assertTrue(done.stderr.endswith("1 error\n"), done.stderr)
        self.assertFalse((self.folder / "out").exists())

    def test_a_regime_that_set_adds_is_noted_by_run_and_check(self):
        words = ["small.toml", "--set", "regime.tabels.league_table.strength=1"]
        note = f"note: --set {words[2]}: this adds a regime called `tabels`: did you mean `tables`?\n"
        self.assertIn(note, self.expect(0, "check", *words).stderr)
        self.assertIn(note, self.expect(0, "run", *words, "-o", "out").stderr)
        self.assertEqual(len(self.document("check", *words)["files"][0]["notes"]), 1)

    def test_a_scenario_that_is_not_there_is_a_file_problem(self):
        self.assertIn("nothing.toml", self.expect(4, "run", "nothing.toml", "-o", "out").stderr)

    def test_one_replicate_says_that_there_is_no_interval(self):
        done = self.small_run("out", "--set", "run.replicates=1")
        self.assertIn("no interval", done.stdout)

    def test_a_real_register_says_what_was_left_out_and_that_single_schools_are_made_up(self):
        real = program.SMALL.replace(
            "[population.synthetic]\nauthorities = 1\nprimary_schools = 6\nsecondary_schools = 2",
            f'[population]\nregister = "{program.REGISTER}"',
        )
        self.write("real.toml", real)
        done = self.expect(0, "run", "real.toml", "-o", "out", "-v")
        said = re.sub(r"\s+", " ", done.stderr)
        self.assertIn("Results of single schools are made up", said)
        self.assertIn("Results of fewer than ten schools say nothing about those schools.", said)
        self.assertIn("Left out of the register:", said)
        self.assertIn("Generated or filled in:", said)
        document = self.document("run", "real.toml", "-o", "out", "-q")
        self.assertTrue(document["real_schools"])
        self.assertTrue(document["left_out"])


class Repeat(program.ProgramTest):
    def test_thread_counts_1_2_and_7_give_the_same_bits(self):
        for threads in ("1", "2", "7"):
            self.small_run("out" + threads, "--threads", threads)
        for threads in ("2", "7"):
            done = self.expect(0, "diff", "out1", "out" + threads)
            self.assertEqual(done.stdout, "")
            self.assertEqual(done.stderr, "equal, bit for bit\n")
        files = [(self.folder / f"out{threads}/results.h5").read_bytes() for threads in "127"]
        self.assertTrue(files[0] == files[1] == files[2])

    def test_another_seed_gives_other_results(self):
        self.small_run("a")
        self.small_run("b", "--seed", "8")
        done = self.expect(6, "diff", "a", "b")
        self.assertIn("/attainment_16: ", done.stdout)
        document = self.document("diff", "a", "b", code=6)
        self.assertFalse(document["equal"])
        for difference in document["differences"]:
            self.assertIn(f"{difference['object']}: {difference['what']}\n", done.stdout)

    def test_seed_as_an_option_is_the_seed_of_the_scenario(self):
        self.small_run("a", "--seed", "11")
        self.small_run("b", "--set", "run.seed=11")
        self.expect(0, "diff", "a/results.h5", "b/results.h5")

    def test_a_wide_tolerance_passes_numbers_but_not_texts(self):
        self.small_run("a")
        self.small_run("b", "--seed", "8")
        names = {
            one["object"]
            for one in self.document("diff", "a", "b", "--tolerance", "1e9", code=6)["differences"]
        }
        self.assertNotIn("/attainment_16", names)
        self.assertTrue(names)
        self.expect(2, "diff", "a", "b", "--tolerance", "-1")

    def test_diff_of_what_is_no_results_file_says_so(self):
        self.small_run("a")
        self.assertIn("small.toml", self.expect(3, "diff", "a", "small.toml").stderr)
        self.assertIn("nothing.h5", self.expect(4, "diff", "a", "nothing.h5").stderr)


if __name__ == "__main__":
    program.main()
