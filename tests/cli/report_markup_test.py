"""Texts of a user that look like markup come to nothing in a report."""

import csv
import json
import re
import unittest

import program
import report_page

try:
    import h5py
except ImportError:
    h5py = None

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
        self.assertEqual([name for name, _ in report_page.Page(path).tags], [name for name, _ in report_page.Page(plain).tags])

    def test_titles_and_questions(self):
        text = (self.folder / "small.toml").read_text(encoding="utf-8")
        quoted = json.dumps(MARKUP)
        self.write("odd.toml", text.replace('"A small comparison"', quoted).replace('"Does anything happen?"', quoted))
        self.small_run("plain")
        self.expect(0, "run", "odd.toml", "-o", "odd", "-q")
        self.expect_harmless(self.folder / "odd" / "report.html", self.folder / "plain" / "report.html")
        self.assertEqual(report_page.Page(self.folder / "odd" / "report.html").text.count(MARKUP), 3)  # title, heading, question

    def test_names_of_regimes_and_programmes_cannot_hold_any(self):
        for name in ("<script>", "a&b", 'a"b'):
            done = self.expect(3, "run", "small.toml", "-o", "odd", "-q", "--set", f"regime.'{name}'.inspection.strength=1")
            self.assertIn("letters, digits", done.stderr)

    def test_names_of_authorities(self):
        odd = self.on_a_register("odd", MARKUP)
        self.expect_harmless(odd, self.on_a_register("plain", "Norfolk"))
        maps = [figure for figure in report_page.Page(odd).figures if figure["id"].startswith("map-of-authorities-")]
        self.assertEqual([row["authority"] for row in report_page.rows_of(maps[0])].count(MARKUP), 1)

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
