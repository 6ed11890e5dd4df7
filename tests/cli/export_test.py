"""`export` gives the tables of results."""

import csv
import io
import json
import re

import h5py

import program

NUMBER_OF_RUNS = 6  # two regimes in three replicates


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
