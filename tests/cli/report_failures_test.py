"""A report of results in which runs failed says so, and leaves them out."""

import shutil
import unittest

import program
import report_page

try:
    import h5py
    import numpy
except ImportError:
    h5py = None

CAUSE = "year 3: practice is not finite"


def with_a_failed_run(path, regime, replicate):
    """Makes one run of a results file one that failed, as the program writes it."""
    with h5py.File(path, "r+") as file:
        place = (0, report_page.texts(file["regime"][()]).index(regime), replicate)
        file["status"][place] = 2
        file["failure_cause"][place] = CAUSE
        for dataset in file.values():
            if isinstance(dataset, h5py.Dataset) and dataset.ndim > 3 and dataset.dtype.kind == "f":
                dataset[place] = numpy.nan


@unittest.skipIf(h5py is None, "python3-h5py is not installed")
class ReportingFailures(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.small_run("out")
        with_a_failed_run(self.folder / "out" / "results.h5", "inspection", 1)

    def test_a_run_with_a_failed_replicate_has_a_report_that_says_so_and_leaves_it_out(self):
        done = self.expect(5, "run", "small.toml", "-o", "out", "--resume", "-q")
        self.assertIn("1 of 6 runs failed", done.stderr)
        page = report_page.Page(self.folder / "out" / "report.html")
        self.assertIn("1 of 6 runs failed and is left out", page.text)
        [failed] = [report_page.rows_of(figure) for figure in page.figures if figure["id"] == "failed-runs"]
        self.assertEqual(failed, [{"regime": "inspection", "count": 1, "cause": CAUSE}])
        with h5py.File(self.folder / "out" / "results.h5") as file:
            regimes = report_page.texts(file["regime"][()])
            last = file["attainment_16"][0, :, :, :, 0].mean(axis=2)  # by regime and replicate
        both_done = (last[regimes.index("inspection")] - last[regimes.index("tables")])[[0, 2]]
        [attained] = [figure for figure in page.figures if figure["id"] == "differences-what-pupils-attain"]
        [row] = [row for row in report_page.rows_of(attained) if row["row"] == "True attainment at 16"]
        self.assertEqual(row["observations"], 2)
        self.assertAlmostEqual(row["difference"], both_done.mean(), delta=1e-12)

    def test_a_run_tried_again_is_in_the_report(self):
        self.small_run("whole")
        self.expect(0, "run", "small.toml", "-o", "out", "--retry", "failed", "-q")
        self.assertEqual(
            (self.folder / "out" / "report.html").read_bytes(), (self.folder / "whole" / "report.html").read_bytes()
        )

    def test_an_experiment_with_points_that_fail_says_why(self):
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        start, end = text.index("[population.synthetic]"), text.index("[regime.tables")
        self.write("study.toml", text[:start] + '[population]\nregister = "one.csv"\n\n' + text[end:] + """
[design]
method = "list"
[design.vary]
"population.register" = { values = ["one.csv", "none <script>.csv"] }
""")
        shutil.copy(program.REGISTER, self.folder / "one.csv")
        self.expect(5, "sweep", "study.toml", "-o", "study", "-q", "--set", "run.years=1")
        page = report_page.Page(self.folder / "study" / "report.html")
        self.assertIn("6 of 12 runs failed and are left out", page.text)
        [failed] = [report_page.rows_of(figure) for figure in page.figures if figure["id"] == "failed-runs"]
        self.assertEqual([(row["regime"], row["count"]) for row in failed], [("tables", 3), ("inspection", 3)])
        for row in failed:
            self.assertIn("none <script>.csv", row["cause"])


if __name__ == "__main__":
    program.main()
