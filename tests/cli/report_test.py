"""The report of a run: every number of its text is one of the results file, and names are shown as they are."""

import json
import re
import unittest

import program
import report_page

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


def last_years(file, outcome, label):
    """An outcome at a label by regime and replicate, averaged over the last five years."""
    axes = [next(iter(dimension.values())).name.strip("/") for dimension in file[outcome].dims]
    assert axes[:4] == ["point", "regime", "replicate", "year"], axes
    values = file[outcome][0]
    if len(axes) > 4:
        values = values[..., report_page.texts(file[axes[4]][()]).index(label)]
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
        regimes, baseline = report_page.texts(file["regime"][()]), report_page.texts([file.attrs["baseline"]])[0]
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


# Of the figures of outcomes that have a unit for which a scenario sets it.
WORTH_NOTICING = {"differences-what-pupils-attain": 0.001, "differences-stress": 0.001,
                  "differences-what-is-counted-in-per-cent": 0.3}


def is_claimed(row, worth):
    return (row["lower"] > 0 or row["upper"] < 0) and abs(row["difference"]) >= worth


def counts_by_the_table(figure, worth):
    """What the numbers of a title must be, by the rows of its table: those of a title that has none are none."""
    rows, title = report_page.rows_of(figure), figure["title"]
    if "outcomes, compared with" in title:
        words = [column for column in figure["fields"] if column.startswith("taken_")]
        counts = [len(rows)]
        for column in words:
            counts += [sum(row[column] == word for row in rows) for word in ("better", "worse")]
        return counts
    if "differences are worth noticing" in title:
        return [sum(is_claimed(row, worth) for row in rows), len(rows)]
    if "local authorities" in title:
        return [sum(row["taken"] == word for row in rows) for word in ("higher", "lower")] + [len(rows)]
    if "runs under" in title:
        counts = []
        for regime in dict.fromkeys(row["regime"] for row in rows):
            runs = [row["difference"] for row in rows if row["regime"] == regime]
            counts += [sum(run * sum(runs) > 0 for run in runs), len(runs)]
        return counts
    if "pounds per pupil" in title:
        regimes = list(dict.fromkeys(row["regime"] for row in rows))
        sums = [round(sum(row["value"] for row in rows if row["regime"] == regime)) for regime in regimes]
        return sums if len(set(sums)) > 1 else sums[:1]
    if "intervals are wider" in title:
        known = [row for row in rows if row["worth_noticing"] != "–"]
        return [sum(row["half_width"] > row["worth_noticing"] for row in known), len(rows)]
    if "parameters are assumed" in title:
        counts = {row["mark"]: row["count"] for row in rows}
        return [counts["assumed"], sum(counts.values())]
    return []


def years_of_parting(path, outcome):
    """From which years on the regimes' differences leave out zero for good, by the trajectories of six runs."""
    t_of_six = 2.570582
    with h5py.File(path) as file:
        regimes, baseline = report_page.texts(file["regime"][()]), report_page.texts([file.attrs["baseline"]])[0]
        values = file[outcome][0]
        values = values[..., 0] if values.ndim > 3 else values  # of one with labels the first
    years = []
    for regime, name in enumerate(regimes):
        differences = values[regime] - values[regimes.index(baseline)]
        half = t_of_six * differences.std(axis=0, ddof=1) / len(differences) ** 0.5
        signs = numpy.where(abs(differences.mean(axis=0)) > half, numpy.sign(differences.mean(axis=0)), 0)
        from_year = len(signs) + 1
        while from_year > 1 and signs[from_year - 2] != 0 and signs[from_year - 2] == signs[-1]:
            from_year -= 1
        if name != baseline and from_year <= len(signs):
            years.append(from_year)
    return sorted(set(years))


@unittest.skipIf(h5py is None, "python3-h5py is not installed")
class Reporting(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.small_run("out")
        self.page = report_page.Page(self.folder / "out" / "report.html")

    def clear_run(self):
        """A regime that leaves schools alone, in two authorities: differences that no luck hides."""
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        self.write("clear.toml", text.replace("[regime.inspection.inspection]\nstrength = 1.0",
                                              "[regime.inspection.inspection]\nstrength = 0.0")
                   + '[outcomes]\nprimary = ["realised_stake", "test_preparation_16", "measured_16"]\n'
                   + "worth_noticing_sd = 0.001\nworth_noticing_points = 0.3\n")
        self.expect(0, "run", "clear.toml", "-o", "long", "-q", "--set", "run.years=8", "--set", "run.replicates=6",
                    "--set", "population.synthetic.authorities=2", "--set", "population.synthetic.secondary_schools=3")
        return report_page.Page(self.folder / "long" / "report.html")

    def test_every_number_of_the_reports_text_is_in_the_results(self):
        quantities = self.clear_run().quantities
        self.assertGreater(len(quantities), 2)
        for quantity in quantities:
            expected = in_the_results(self.folder / "long" / "results.h5", quantity)
            self.assertAlmostEqual(float(quantity["data-value"]), expected, delta=1e-9, msg=str(quantity))

    def test_every_number_of_a_title_is_that_of_its_table(self):
        checked, maps = 0, 0
        for figure in self.clear_run().figures:
            title = re.sub(r"“[^”]*”|at 1[16]|year 11", "", figure["title"])
            numbers = [float(number) for number in re.findall(r"\d+", title)]
            if figure["id"].startswith("over-time-"):
                outcome = figure["id"].removeprefix("over-time-").replace("-", "_")
                expected = years_of_parting(self.folder / "long" / "results.h5", outcome)
            else:
                expected = counts_by_the_table(figure, WORTH_NOTICING.get(figure["id"], 0))
            self.assertEqual(numbers, expected, figure["title"])
            checked += len(numbers)
            maps += figure["id"].startswith("map-of-authorities-")
        self.assertGreater(checked, 20)
        self.assertEqual(maps, 1)

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
        page = report_page.Page(self.folder / "odd" / "report.html")
        self.assertIn("Schools & <b>bold</b> 学校", page.text)
        self.assertNotIn("b", [tag for tag, _ in page.tags])

    def test_a_report_of_one_run_of_one_regime_claims_nothing(self):
        text = (self.folder / "small.toml").read_text(encoding="utf-8").replace("replicates = 3", "replicates = 1")
        self.write("one.toml", text)
        self.expect(0, "run", "one.toml", "-o", "one", "-q")
        page = report_page.Page(self.folder / "one" / "report.html")
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
        page = report_page.Page(self.folder / "study" / "report.html")
        self.assertIn("Over the 3 settings of this experiment", page.text)
        self.assertIn("regime.tables.league_table.strength", page.text)
        self.assertIn("How much better the best regime does at the same point", page.text)
        self.assertIn("commonroom sweep results.h5", page.text)
        self.expect(0, "report", "study", "--point", "1", "-o", "one.html")
        self.assertIn("Year by year", report_page.Page(self.folder / "one.html").text)

    def test_what_an_analysis_finds_comes_into_the_next_report(self):
        self.expect(0, "analyze", "out", "explain", "-q")
        self.expect(0, "report", "out", "-o", "more.html")
        self.assertIn("analysis-explain", (self.folder / "more.html").read_text(encoding="utf-8"))

    def test_a_folder_without_results_has_no_report(self):
        self.expect(4, "report", "nowhere")


if __name__ == "__main__":
    program.main()
