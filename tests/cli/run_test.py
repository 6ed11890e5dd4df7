"""`run`, and what is done with its results."""

import csv
import io
import json
import re
import subprocess

import h5py

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


class Compare(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.small_run("out", "--set", "run.years=7")

    def test_compare_repeats_the_table_of_run(self):
        printed = self.small_run("again", "--set", "run.years=7").stdout
        self.assertEqual(self.expect(0, "compare", "out").stdout, printed)
        self.assertEqual(self.expect(0, "compare", "out/results.h5").stdout, printed)

    def test_compare_takes_another_baseline(self):
        done = self.expect(0, "compare", "out", "--baseline", "inspection")
        self.assertIn("inspection (baseline)", done.stdout)
        there = self.document("compare", "out")["outcomes"][0]["comparisons"]
        back = self.document("compare", "out", "--baseline", "inspection")["outcomes"][0]["comparisons"]
        self.assertEqual([one["difference"] for one in there], [-one["difference"] for one in back])
        self.assertIn(
            "did you mean `inspection`?", self.expect(3, "compare", "out", "--baseline", "inspecton").stderr
        )

    def test_compare_takes_any_recorded_years(self):
        for years, first, last in (
            ("2-6", 2, 6),
            ("all", 1, 7),
            ("last5", 3, 7),
            ("last2", 6, 7),
            ("4", 4, 4),
        ):
            period = self.document("compare", "out", "--years", years)["period"]
            self.assertEqual((period["first"], period["last"]), (first, last))
        self.assertIn("they have the years 1 to 7", self.expect(3, "compare", "out", "--years", "5-9").stderr)
        for years in ("nine", "5-3", "0-3", "last", "last0", "1-2-3"):
            self.expect(2, "compare", "out", "--years", years)

    def test_all_shows_every_outcome(self):
        every = {one["name"] for one in self.document("describe", "outcomes")["outcomes"]}
        self.assertEqual(
            {one["outcome"] for one in self.document("compare", "out", "--all")["outcomes"]},
            every | {"partnerships_by_type"},
        )

    def test_all_shows_partnerships_by_type_and_class_as_the_file_holds_them(self):
        rows = {
            row["label"]: row["comparisons"][0]
            for row in self.document("compare", "out", "--all")["outcomes"]
            if row["outcome"] == "partnerships_by_type"
        }
        classes = ["deal", "friendship", "committee", "clumsy", "hollow"]
        self.assertEqual(list(rows), ["informal", *(f"informal/{one}" for one in classes)])
        with h5py.File(self.folder / "out/results.h5") as results:
            regimes = [name.decode() for name in results["regime"]]
            last = results["partnerships_by_type"][0][:, :, -5:, 0, :].mean(axis=2)  # by regime, replicate and class
        inspection, tables = (last[regimes.index(name)] for name in ("inspection", "tables"))
        for place, row in enumerate(rows.values()):
            self.assertEqual((row["regime"], row["baseline"], row["replicates"]), ("inspection", "tables", 3))
            self.assertAlmostEqual(row["level"], inspection[:, place].mean(), places=9)
            self.assertAlmostEqual(row["difference"], (inspection - tables)[:, place].mean(), places=9)
        self.assertGreater(rows["informal"]["level"], 0)
        self.assertIn("partnerships_by_type, informal\n", self.expect(0, "compare", "out", "--all").stdout)

    def test_a_type_that_one_file_lacks_has_no_difference_there(self):
        self.small_run("federal", "--set", "run.years=7", "--set", "programme.federal.formation=assigned")
        rows = self.document("compare", "out", "federal", "--all")["outcomes"]
        federal = [row for row in rows if row["label"] == "federal"][0]["comparisons"]
        self.assertEqual({(one["difference"], one["baseline_level"]) for one in federal}, {(None, None)})
        self.assertTrue(all(one["level"] is not None for one in federal))

    def test_two_files_are_paired_by_seed(self):
        self.small_run("stronger", "--set", "run.years=7", "--set", "regime.tables.league_table.strength=2.0")
        self.assertIn("second file", self.expect(0, "compare", "out", "stronger").stdout)
        rows = self.document("compare", "out", "stronger")["outcomes"]
        inspection = [
            one["difference"] for row in rows for one in row["comparisons"] if "inspection" in one["regime"]
        ]
        self.assertTrue(inspection)
        self.assertEqual({value for value in inspection if value is not None}, {0})

    def test_files_of_another_seed_or_population_do_not_match(self):
        self.small_run("seed", "--set", "run.years=7", "--seed", "8")
        self.small_run("larger", "--set", "run.years=7", "--set", "population.synthetic.primary_schools=7")
        for other, what in (("seed", "seed"), ("larger", "schools")):
            done = self.expect(6, "compare", "out", other)
            self.assertIn(what, done.stderr)
            self.assertEqual(done.stdout, "")

    def test_a_damaged_file_is_a_file_problem(self):
        path = self.folder / "out/results.h5"
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
        self.assertIn("damaged", self.expect(4, "compare", "out").stderr)


class Export(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.small_run("out")

    def rows(self, table):
        return list(csv.DictReader(io.StringIO(self.expect(0, "export", "out", table).stdout)))

    def test_outcomes_have_a_row_for_each_value(self):
        rows = [row for row in self.rows("outcomes") if row["outcome"] == "gap_16"]
        self.assertEqual(len(rows), 2 * 3 * 3)
        self.assertEqual({row["regime"] for row in rows}, {"tables", "inspection"})
        for row in rows:
            self.assertLess(abs(float(row["value"])), 5)

    def test_every_table_that_help_lists_can_be_exported(self):
        listed = self.expect(0, "help", "export").stdout.split("\nTables\n")[1].split("\n\n")[0]
        tables = re.findall(r"(?m)^  (\w+) ", listed)
        self.assertGreaterEqual(len(tables), 5)
        for table in tables:
            self.assertTrue(self.expect(0, "export", "out", table).stdout.strip())

    def test_the_dictionary_has_every_column_of_every_table_and_every_outcome(self):
        self.small_run("out")
        known = {}
        for row in csv.DictReader(io.StringIO(self.expect(0, "export", "out", "dictionary").stdout)):
            self.assertTrue(row["meaning"], row)
            known.setdefault(row["table"], []).append(row["column"])
        listed = self.expect(0, "export", "--help").stdout.split("Tables\n")[1].split("\n\n")[0]
        for table in re.findall(r"^  (\w+)", listed, re.MULTILINE):
            header = self.expect(0, "export", "out", table).stdout.splitlines()[0]
            self.assertEqual(known[table], header.split(","), table)
        outcomes = self.document("describe", "outcomes")["outcomes"]
        self.assertEqual(known["outcome"], [one["name"] for one in outcomes])

    def test_partnerships_by_type_and_class_are_those_that_the_file_holds(self):
        self.small_run("out")
        with h5py.File(self.folder / "out/results.h5") as results:
            held = results["partnerships_by_type"][0]
            types = [name.decode() for name in results["partnership_type"][:]]
        rows = list(csv.DictReader(io.StringIO(self.expect(0, "export", "out", "partnerships").stdout)))
        self.assertEqual(len(rows), held.size)
        self.assertEqual([row["type"] for row in rows[:6]], types * 6)
        self.assertEqual([row["class"] for row in rows[:6]], ["all", "deal", "friendship", "committee", "clumsy", "hollow"])
        self.assertEqual([float(row["value"]) for row in rows], held.flatten().tolist())

    def test_paired_differences_are_those_that_the_file_holds(self):
        table = self.document("export", "out", "paired")
        rows = [dict(zip(table["columns"], row)) for row in table["rows"]]
        said = [
            [row[name] for name in ("mean", "lower", "upper", "same_sign", "replicates")]
            for row in rows
            if row["outcome"] == "stress"
        ]
        with h5py.File(self.folder / "out" / "results.h5") as file:
            other = [name.decode() for name in file["paired/regime"]].index("inspection")
            held = file["paired/stress"][0, other].tolist()  # by period and statistic
        self.assertEqual(said, held)

    def test_authorities_are_those_that_the_file_holds(self):
        self.small_run("wide", "--set", "population.synthetic.authorities=2", "--set",
                       "population.synthetic.secondary_schools=3")
        with h5py.File(self.folder / "wide/results.h5") as results:
            held = results["authorities/attainment_16"][()]  # by regime, replicate, year and authority
            names = [name.decode() for name in results["authorities/authority"]]
            of_all = results["attainment_16"][0, ..., 0]
        self.assertEqual(names, ["Made-up authority 1", "Made-up authority 2"])
        self.assertTrue(((held.min(axis=3) <= of_all) & (of_all <= held.max(axis=3))).all())
        rows = list(csv.DictReader(io.StringIO(self.expect(0, "export", "wide", "authorities").stdout)))
        self.assertEqual([float(row["value"]) for row in rows], held.flatten().tolist())
        self.assertEqual([row["authority"] for row in rows[:2]], names)

    def test_authorities_with_too_few_schools_are_said_to_be_missing(self):
        done = self.expect(0, "export", "out", "authorities")
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertIn("three schools", done.stderr)

    def test_schools_without_trajectories_are_said_to_be_missing(self):
        done = self.expect(0, "export", "out", "schools")
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertIn("--set run.school_trajectories=true", done.stderr)
        self.assertEqual(self.expect(0, "export", "out", "outcomes").stderr, "")

    def test_runs_say_what_became_of_each(self):
        self.assertEqual([row["status"] for row in self.rows("runs")], ["done"] * NUMBER_OF_RUNS)

    def test_json_has_the_rows_of_the_csv(self):
        document = self.document("export", "out", "paired")
        rows = self.rows("paired")
        self.assertEqual(document["columns"], list(rows[0]))
        self.assertEqual(len(document["rows"]), len(rows))
        mean = document["columns"].index("mean")
        for given, expected in zip(document["rows"], rows):
            if expected["mean"]:
                self.assertEqual(given[mean], float(expected["mean"]))
            else:
                self.assertIsNone(given[mean])

    def test_parameters_of_the_run_can_be_exported_with_their_sources(self):
        names = {row["name"] for row in self.rows("parameters")}
        described = json.loads(self.expect(0, "describe", "params", "--json").stdout)["parameters"]
        self.assertLessEqual({one["name"] for one in described}, names)

    def test_an_unknown_table_gets_a_suggestion(self):
        self.assertIn("did you mean `outcomes`?", self.expect(2, "export", "out", "outcoms").stderr)


if __name__ == "__main__":
    program.main()
