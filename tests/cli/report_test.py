"""The report of a run: every number of its text is one of the results file, and names are shown as they are."""

import csv
import html.parser
import json
import re
import shutil
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
        self.figures, self.in_title = [], False  # each: title, fields of its table, rows of cells
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        if tag == "span" and attributes.get("class") == "n":
            self.quantities.append(attributes)
        if tag == "main":
            self.years = attributes["data-years"]
        self.cells += tag == "td"
        if tag == "figure":
            self.figures.append({"id": attributes["id"], "title": "", "fields": [], "rows": []})
        self.in_title = tag == "h3" and bool(self.figures) and not self.figures[-1]["title"]
        if tag == "th":
            self.figures[-1]["fields"].append(attributes["data-field"])
        if tag == "tr" and self.figures[-1]["fields"]:
            self.figures[-1]["rows"].append([])
        if tag == "td":
            value = attributes.get("data-value")
            self.figures[-1]["rows"][-1].append("" if value is None else float(value))

    def handle_endtag(self, tag):
        self.in_title = self.in_title and tag != "h3"

    def handle_data(self, data):
        self.text += data
        if self.in_title:
            self.figures[-1]["title"] += data
        elif self.lasttag == "td" and self.figures and self.figures[-1]["rows"] and self.figures[-1]["rows"][-1]:
            if self.figures[-1]["rows"][-1][-1] == "":
                self.figures[-1]["rows"][-1][-1] = data


def rows_of(figure):
    return [dict(zip(figure["fields"], row)) for row in figure["rows"]]


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


# Of the figures of outcomes that have a unit for which a scenario sets it.
WORTH_NOTICING = {"differences-what-pupils-attain": 0.001, "differences-stress": 0.001,
                  "differences-what-is-counted-in-per-cent": 0.3}


def is_claimed(row, worth):
    return (row["lower"] > 0 or row["upper"] < 0) and abs(row["difference"]) >= worth


def counts_by_the_table(figure, worth):
    """What the numbers of a title must be, by the rows of its table: those of a title that has none are none."""
    rows, title = rows_of(figure), figure["title"]
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
        regimes, baseline = texts(file["regime"][()]), texts([file.attrs["baseline"]])[0]
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
        self.page = Page(self.folder / "out" / "report.html")

    def clear_run(self):
        """A regime that leaves schools alone, in two authorities: differences that no luck hides."""
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        self.write("clear.toml", text.replace("[regime.inspection.inspection]\nstrength = 1.0",
                                              "[regime.inspection.inspection]\nstrength = 0.0")
                   + '[outcomes]\nprimary = ["realised_stake", "test_preparation_16", "measured_16"]\n'
                   + "worth_noticing_sd = 0.001\nworth_noticing_points = 0.3\n")
        self.expect(0, "run", "clear.toml", "-o", "long", "-q", "--set", "run.years=8", "--set", "run.replicates=6",
                    "--set", "population.synthetic.authorities=2", "--set", "population.synthetic.secondary_schools=3")
        return Page(self.folder / "long" / "report.html")

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


CAUSE = "year 3: practice is not finite"


def with_a_failed_run(path, regime, replicate):
    """Makes one run of a results file one that failed, as the program writes it."""
    with h5py.File(path, "r+") as file:
        place = (0, texts(file["regime"][()]).index(regime), replicate)
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
        page = Page(self.folder / "out" / "report.html")
        self.assertIn("1 of 6 runs failed and is left out", page.text)
        [failed] = [rows_of(figure) for figure in page.figures if figure["id"] == "failed-runs"]
        self.assertEqual(failed, [{"regime": "inspection", "count": 1, "cause": CAUSE}])
        with h5py.File(self.folder / "out" / "results.h5") as file:
            regimes = texts(file["regime"][()])
            last = file["attainment_16"][0, :, :, :, 0].mean(axis=2)  # by regime and replicate
        both_done = (last[regimes.index("inspection")] - last[regimes.index("tables")])[[0, 2]]
        [attained] = [figure for figure in page.figures if figure["id"] == "differences-what-pupils-attain"]
        [row] = [row for row in rows_of(attained) if row["row"] == "True attainment at 16"]
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
        page = Page(self.folder / "study" / "report.html")
        self.assertIn("6 of 12 runs failed and are left out", page.text)
        [failed] = [rows_of(figure) for figure in page.figures if figure["id"] == "failed-runs"]
        self.assertEqual([(row["regime"], row["count"]) for row in failed], [("tables", 3), ("inspection", 3)])
        for row in failed:
            self.assertIn("none <script>.csv", row["cause"])


MARKUP = """</script><script>alert(1)</script> & "two" 'one'"""


@unittest.skipIf(h5py is None, "python3-h5py is not installed")
class ReportingMarkup(program.ProgramTest):
    """Texts of a user that look like a page's own are shown as they are, and obeyed nowhere."""

    def scripts_of(self, path):
        """Each script of a page by its type; those of charts hold JSON."""
        source = path.read_text(encoding="utf-8")
        return re.findall(r"<script([^>]*)>(.*?)</script>", source, re.DOTALL)

    def expect_harmless(self, path, plain):
        """The page has the scripts that one without markup has, and its charts are whole."""
        scripts = self.scripts_of(path)
        self.assertEqual([kind for kind, _ in scripts], [kind for kind, _ in self.scripts_of(plain)])
        for kind, text in scripts:
            if "json" in kind:
                self.assertIn("$schema", json.loads(text))
        self.assertEqual([name for name, _ in Page(path).tags], [name for name, _ in Page(plain).tags])

    def test_titles_and_questions(self):
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        quoted = json.dumps(MARKUP)
        self.write("odd.toml", text.replace('"A small comparison"', quoted).replace('"Does anything happen?"', quoted))
        self.small_run("plain")
        self.expect(0, "run", "odd.toml", "-o", "odd", "-q")
        self.expect_harmless(self.folder / "odd" / "report.html", self.folder / "plain" / "report.html")
        self.assertEqual(Page(self.folder / "odd" / "report.html").text.count(MARKUP), 3)  # title, heading, question

    def test_names_of_regimes_and_programmes_cannot_hold_any(self):
        for name in ("<script>", "a&b", 'a"b'):
            done = self.expect(3, "run", "small.toml", "-o", "odd", "-q", "--set", f"regime.'{name}'.inspection.strength=1")
            self.assertIn("letters, digits", done.stderr)

    def test_names_of_authorities(self):
        odd = self.on_a_register("odd", MARKUP)
        self.expect_harmless(odd, self.on_a_register("plain", "Norfolk"))
        maps = [figure for figure in Page(odd).figures if figure["id"].startswith("map-of-authorities-")]
        self.assertEqual([row["authority"] for row in rows_of(maps[0])].count(MARKUP), 1)

    def on_a_register(self, folder, authority):
        """The report of a run on a register of two authorities, one of them of this name."""
        with program.REGISTER.open(encoding="cp1252", newline="") as file:
            known = {row["EstablishmentName"]: row for row in csv.DictReader(file)}
        rows = []
        for place in range(20):  # each authority has ten schools, three of them to 16
            row = dict(known["Hazel School" if place % 10 < 3 else "Oak Primary School"])
            row |= {"URN": 100100 + place, "EstablishmentName": f"School {place}", "Easting": 600000 + 2000 * place}
            rows.append(row | ({"LA (name)": authority, "LA (code)": 926} if place < 10 else {}))
        with (self.folder / f"{folder}.csv").open("w", encoding="cp1252", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        start, end = text.index("[population.synthetic]"), text.index("[regime.tables")
        self.write("real.toml", text[:start] + f'[population]\nregister = "{folder}.csv"\n\n' + text[end:])
        self.expect(0, "run", "real.toml", "-o", folder, "-q")
        return self.folder / folder / "report.html"


if __name__ == "__main__":
    program.main()
