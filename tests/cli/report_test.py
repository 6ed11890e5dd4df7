"""The report of a run: every number of its text is one of the results file, and names are shown as they are."""

import html.parser
import json
import unittest

import program

try:
    import h5py
    import numpy
except ImportError:
    h5py = None

ODD_NAMES = """
[meta]
title = "Schools & <b>bold</b> 学校"
question = "Is 1 < 2?"
"""


class Page(html.parser.HTMLParser):
    """Numbers of the text, tables by figure, scripts, and all text of a report."""

    def __init__(self, path):
        super().__init__()
        self.quantities, self.cells, self.tags, self.text = [], 0, [], ""
        self.years = None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        if tag == "span" and attributes.get("class") == "n":
            self.quantities.append(attributes)
        if tag == "main":
            self.years = attributes["data-years"]
        self.cells += tag == "td"

    def handle_data(self, data):
        self.text += data


def texts(values):
    return [value.decode() if isinstance(value, bytes) else str(value) for value in values]


def last_years(file, outcome, label):
    """An outcome at a label by regime and replicate, averaged over the last five years."""
    axes = [next(iter(dimension.values())).name.strip("/") for dimension in file[outcome].dims]
    assert axes[:4] == ["point", "regime", "replicate", "year"], axes
    values = file[outcome][0]
    if len(axes) > 4:
        values = values[..., texts(file[axes[4]][()]).index(label)]
    return numpy.nanmean(values[:, :, -5:], axis=2)


def months_of_progress(difference):
    """The Toolkit's table: the least effect of each month, in hundredths of an SD."""
    size = round(abs(difference) * 100)
    months = sum(size >= least for least in (5, 10, 19, 27, 36, 45, 53, 62, 70, 79, 88, 96))
    return -months if difference < 0 else months


def in_the_results(path, quantity):
    """What the trajectories in a results file say of a number of the text."""
    regime, outcome, label, statistic = (quantity[f"data-{part}"] for part in ("regime", "outcome", "label", "statistic"))
    with h5py.File(path) as file:
        regimes, baseline = texts(file["regime"][()]), texts([file.attrs["baseline"]])[0]
        last = last_years(file, outcome, label)
    differences = last[regimes.index(regime)] - last[regimes.index(baseline)]
    return {
        "level": last[regimes.index(regime)].mean(),
        "difference": differences.mean(),
        "same_sign": (differences * differences.mean() > 0).sum(),
        "replicates": len(differences),
        "grades": differences.mean() * 1.92 / 0.09,  # Burgess, Wilson and Worth 2013
        "months": months_of_progress(differences.mean()),
    }[statistic]


@unittest.skipIf(h5py is None, "python3-h5py is not installed")
class Reporting(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.small_run("out")
        self.page = Page(self.folder / "out" / "report.html")

    def test_every_number_of_the_reports_text_is_in_the_results(self):
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        # A regime that leaves schools alone: differences that no luck hides.
        self.write("clear.toml", text.replace("[regime.inspection.inspection]\nstrength = 1.0",
                                              "[regime.inspection.inspection]\nstrength = 0.0")
                   + '[outcomes]\nprimary = ["realised_stake", "test_preparation_16", "measured_16"]\n'
                   + "worth_noticing_sd = 0.0001\n")
        self.expect(0, "run", "clear.toml", "-o", "long", "-q", "--set", "run.years=8", "--set", "run.replicates=6")
        quantities = Page(self.folder / "long" / "report.html").quantities
        self.assertGreater(len(quantities), 2)
        for quantity in quantities:
            expected = in_the_results(self.folder / "long" / "results.h5", quantity)
            self.assertAlmostEqual(float(quantity["data-value"]), expected, delta=1e-9, msg=str(quantity))

    def test_a_report_needs_nothing_from_elsewhere(self):
        for tag, attributes in self.page.tags:
            for name in ("src", "href", "action", "data"):
                self.assertTrue(attributes.get(name, "#").startswith("#"), (tag, attributes))
        self.assertLess((self.folder / "out" / "report.html").stat().st_size, 2_000_000)
        self.assertGreater(self.page.cells, 100)

    def test_a_report_written_again_is_the_same(self):
        self.expect(0, "report", "out", "-o", "again.html")
        self.assertEqual((self.folder / "out" / "report.html").read_bytes(), (self.folder / "again.html").read_bytes())
        self.assertEqual(json.loads(self.expect(0, "report", "out", "--json").stdout), {"report": "out/report.html"})

    def test_a_report_shows_odd_names_and_obeys_none(self):
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        start, end = text.index("[meta]"), text.index("[run]")
        self.write("odd.toml", text[:start] + ODD_NAMES.lstrip() + "\n" + text[end:])
        self.expect(0, "run", "odd.toml", "-o", "odd", "-q")
        page = Page(self.folder / "odd" / "report.html")
        self.assertIn("Schools & <b>bold</b> 学校", page.text)
        self.assertNotIn("b", [tag for tag, _ in page.tags])

    def test_a_report_of_one_run_of_one_regime_claims_nothing(self):
        text = (self.folder / "small.toml").read_text(encoding="utf-8").replace("replicates = 3", "replicates = 1")
        self.write("one.toml", text)
        self.expect(0, "run", "one.toml", "-o", "one", "-q")
        page = Page(self.folder / "one" / "report.html")
        self.assertIn("There is one run of each regime", page.text)

    def test_a_report_of_an_experiment_is_over_its_settings(self):
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        self.write("study.toml", text + """
[design]
method = "grid"
[design.vary]
"regime.tables.league_table.strength" = { low = 0.5, high = 3.0, steps = 3 }
""")
        self.expect(0, "sweep", "study.toml", "-o", "study", "-q")
        page = Page(self.folder / "study" / "report.html")
        self.assertIn("Over the 3 settings of this experiment", page.text)
        self.assertIn("regime.tables.league_table.strength", page.text)
        self.assertIn("How much better the best regime does at the same point", page.text)
        self.assertIn("commonroom sweep results.h5", page.text)
        self.expect(0, "report", "study", "--point", "1", "-o", "one.html")
        self.assertIn("Year by year", Page(self.folder / "one.html").text)

    def test_what_an_analysis_finds_comes_into_the_next_report(self):
        self.expect(0, "analyze", "out", "explain", "-q")
        self.expect(0, "report", "out", "-o", "more.html")
        self.assertIn("analysis-explain", (self.folder / "more.html").read_text(encoding="utf-8"))

    def test_a_folder_without_results_has_no_report(self):
        self.expect(4, "report", "nowhere")


if __name__ == "__main__":
    program.main()
