"""Designs go out to other programs and come back as the same points."""

import csv
import io
import json
import re
import unittest
from pathlib import Path

import program

try:
    import numpy
except ImportError:
    numpy = None

KEYS = {
    "effort.teaching_productivity": "{ low = 0.001, high = 0.3, distribution = \"log_uniform\", steps = 3 }",
    "regime.tables.league_table.strength": "{ low = 0, high = 3, distribution = \"truncated_normal\", mean = 1, sd = 1, steps = 2 }",
    "run.burn_in": "{ low = 1, high = 9, whole = true, steps = 2 }",
    "regime.tables.league_table.measure": '{ values = ["raw", "value_added"] }',
}
METHODS = {
    "grid": "",
    "one_at_a_time": "",
    "latin_hypercube": "points = 7",
    "monte_carlo": "points = 7",
    "sobol": "points = 7",
    "saltelli": "points = 2",
    "morris": "trajectories = 2",
}


def design(method, more, vary):
    keys = "".join(f'"{key}" = {value}\n' for key, value in vary.items())
    return f'\n[design]\nmethod = "{method}"\n{more}\n[design.vary]\n{keys}'


class Designs(program.ProgramTest):
    def scenario(self, name, method, more, vary=None):
        vary = vary or dict(KEYS)
        small = (self.folder / "small.toml").read_text().replace("strength = 1.0", 'strength = 1.0\nmeasure = "raw"', 1)
        start = "[parameters.effort]\nteaching_productivity = 0.1\n"
        self.write(name, small + start + design(method, more, vary))
        return name

    def points(self, name, form="csv"):
        return self.expect(0, "plan", name, "--design", form, "-q").stdout

    def test_a_design_of_every_method_comes_back_as_the_same_points_from_a_csv(self):
        for method, more in METHODS.items():
            sent = self.points(self.scenario("study.toml", method, more))
            self.write("points.csv", sent)
            back = self.scenario("given.toml", "csv", 'file = "points.csv"')
            self.assertEqual(self.points(back), sent, method)
            self.assertEqual(sent.splitlines()[0].split(",")[-1], "regime.tables.league_table.measure")

    def test_a_design_of_every_method_comes_back_as_the_same_points_from_a_matrix(self):
        for method, more in METHODS.items():
            name = self.scenario("study.toml", method, more)
            sent = self.points(name, "matrix")
            self.write("points.txt", sent)
            back = self.scenario("given.toml", "csv", 'file = "points.txt"')
            self.assertEqual(self.points(back), self.points(name), method)
            self.assertEqual(self.points(back, "matrix"), sent, method)

    def test_the_points_come_back_as_lists_too(self):
        sent = self.points(self.scenario("study.toml", "sobol", "points = 5"))
        rows = list(csv.DictReader(io.StringIO(sent)))
        numbers = {key: f"{{ values = [{', '.join(row[key] for row in rows)}] }}" for key in rows[0]}
        measures = [row["regime.tables.league_table.measure"] for row in rows]
        numbers["regime.tables.league_table.measure"] = f"{{ values = {json.dumps(measures)} }}"
        back = self.points(self.scenario("given.toml", "list", "", numbers))
        self.assertEqual(back, sent)

    @unittest.skipIf(numpy is None, "numpy is not installed")
    def test_numpy_reads_the_matrix_and_what_it_writes_is_a_design(self):
        name = self.scenario("study.toml", "sobol", "points = 6")
        self.write("points.txt", self.points(name, "matrix"))
        matrix = numpy.loadtxt(self.folder / "points.txt")
        self.assertEqual(matrix.shape, (6, 4))
        self.assertTrue(set(matrix[:, 3]) <= {0, 1})
        numpy.savetxt(self.folder / "again.txt", matrix)
        self.assertEqual(self.points(self.scenario("given.toml", "csv", 'file = "again.txt"')), self.points(name))

    def test_results_know_the_points_that_plan_printed(self):
        name = self.scenario("study.toml", "latin_hypercube", "points = 3")
        sent = self.points(name).splitlines()
        self.expect(0, "sweep", name, "-o", "out", "-q")
        kept = self.expect(0, "export", "out", "points").stdout.splitlines()
        self.assertEqual([line.split(",", 1)[1] for line in kept], sent)
        self.assertEqual([line.split(",", 1)[0] for line in kept], ["point", "0", "1", "2"])
        rows = self.document("plan", name, "--design", "csv")["rows"]
        self.assertEqual([",".join(str(cell) for cell in row[3:]) for row in rows], [line.split(",")[3] for line in sent[1:]])

    def test_the_methods_and_distributions_described_are_those_that_scenarios_know_and_the_documentation_lists(self):
        described = self.document("describe", "designs")
        page = (Path(__file__).resolve().parents[2] / "docs" / "experiments.md").read_text(encoding="utf-8")
        text = self.expect(0, "describe", "designs").stdout
        for kind, word in (("methods", "method"), ("distributions", "distribution")):
            names = [one["name"] for one in described[kind]]
            table = page[page.index(f"\n| {word} |") :].split("\n\n")[0]
            self.assertEqual(re.findall(r"(?m)^\| `(\w+)` \|", table), names)
            for one in described[kind]:
                self.assertIn(one["name"], text)
                for key in re.findall(r"\w+", one["takes"]):
                    self.assertIn(f"`{key}`", re.search(rf"(?m)^\| `{one['name']}` .*$", table)[0])
        refused = self.expect(3, "check", self.scenario("study.toml", "no_such", "")).stderr
        for one in described["methods"]:
            self.assertIn(one["name"], refused)

    def test_what_no_number_stands_for_is_said(self):
        vary = {"regime.tables.league_table.measure": '{ values = ["value_added", "threshold"] }'}
        done = self.expect(3, "plan", self.scenario("study.toml", "one_at_a_time", "", vary), "--design", "matrix")
        self.assertIn("no number stands for `raw`", done.stderr)
        self.assertIn("csv", done.stderr)


if __name__ == "__main__":
    program.main()
