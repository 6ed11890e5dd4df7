"""`compare` shows what results hold, and pairs two of them."""


import h5py

import program


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


if __name__ == "__main__":
    program.main()
