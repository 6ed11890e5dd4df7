"""The readers of results in Python and R say what `compare` and `export` say."""

import csv
import io
import math
import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

import program

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "analysis" / "python"
# So that results tell of authorities.
PLACES = ("--set", "population.synthetic.authorities=2", "--set", "population.synthetic.secondary_schools=3")

SECOND = "Made-up authority 2"


class PythonPackage(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.small_run("out")
        sys.path.insert(0, str(PACKAGE))
        self.addCleanup(sys.path.remove, str(PACKAGE))

    def test_paired_differences_are_those_of_compare(self):
        import commonroom

        results = commonroom.open(self.folder / "out")
        self.addCleanup(results.close)
        for words, options in (((), {}), (("--years", "1-2", "--baseline", "inspection"), {"years": (1, 2), "baseline": "inspection"})):
            compared = self.document("compare", "out", "--all", *words)["outcomes"]
            seen = {}
            for row in compared:
                name = row["outcome"]
                if name not in seen:
                    table = commonroom.paired_differences(results, name, **options)
                    seen[name] = {(one.regime, one.label): one for one in table.itertuples()}
                for other in row["comparisons"]:
                    one = seen[name][other["regime"], row["label"] or ""]
                    pairs = [(one.level, other["level"]), (one.mean, other["difference"])]
                    pairs += [(one.lower, other["lower"]), (one.upper, other["upper"])]
                    for mine, theirs in pairs:
                        if theirs is None:
                            self.assertTrue(math.isnan(mine), (name, mine))
                        else:
                            self.assertAlmostEqual(mine, theirs, delta=1e-9 * max(1, abs(theirs)), msg=name)
                    self.assertEqual((one.replicates, one.same_sign), (other["replicates"], other["same_sign"]), name)
            self.assertGreater(len(seen), 50)

    def test_tidy_tables_are_those_of_export(self):
        import commonroom

        results = commonroom.open(self.folder / "out/results.h5")
        self.addCleanup(results.close)
        mine = commonroom.tidy(results, ["attainment_16", "trust"])
        rows = csv.DictReader(io.StringIO(self.expect(0, "export", "out", "outcomes").stdout))
        theirs = {
            (row["regime"], int(row["replicate"]), int(row["year"]), row["outcome"], row["label"]): float(row["value"])
            for row in rows
            if row["outcome"] in ("attainment_16", "trust") and row["value"]
        }
        found = {(one.regime, one.replicate, one.year, one.outcome, one.label): one.value for one in mine.itertuples()}
        self.assertEqual(found, theirs)

    def test_authorities_are_those_of_export(self):
        import commonroom

        self.small_run("wide", *PLACES)
        authorities = commonroom.open(self.folder / "wide", "authorities")
        self.addCleanup(authorities.close)
        table = authorities.to_dataframe().reset_index()
        columns = ["authority", "schools", "regime", "replicate", "year", "attainment_16"]
        mine = sorted(tuple(str(value) for value in row) for row in table[columns].itertuples(index=False))
        rows = list(csv.DictReader(io.StringIO(self.expect(0, "export", "wide", "authorities").stdout)))
        self.assertAlmostEqual(float(authorities.x_km.sel(authority=SECOND)), float(rows[1]["x_km"]), places=4)
        theirs = sorted(tuple(row[name] for name in [*columns[:-1], "value"]) for row in rows)
        self.assertEqual(len(mine), 2 * 2 * 3 * 3)
        self.assertEqual(mine, theirs)

    def test_another_file_is_refused(self):
        import commonroom
        import xarray

        xarray.Dataset({"a": ("x", [1.0])}).to_netcdf(self.folder / "other.nc", engine="netcdf4")
        with self.assertRaisesRegex(ValueError, "not a results file"):
            commonroom.open(self.folder / "other.nc")

    def test_the_example_runs_and_draws(self):
        done = subprocess.run(
            ["/usr/bin/python3", "-B", PACKAGE / "examples" / "three_regimes.py", "out", "."],
            cwd=self.folder, capture_output=True, text=True, check=False,
            env=os.environ | {"PYTHONPATH": str(PACKAGE), "MPLCONFIGDIR": str(self.folder)},
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("inspection", done.stdout)
        for name in ("differences.png", "trajectories.svg", "trade_off.png"):
            self.assertGreater((self.folder / name).stat().st_size, 5000, name)


@unittest.skipUnless(shutil.which("Rscript"), "R is not installed")
class R(program.ProgramTest):
    def test_values_in_r_are_those_of_export(self):
        self.small_run("out", *PLACES)
        tables = {"attainment_16": "outcomes", "trust": "outcomes", "authorities/attainment_16": "authorities"}
        for outcome, table in tables.items():
            done = subprocess.run(
                ["Rscript", "--vanilla", ROOT / "tests/r/read_results.R", ROOT / "analysis/r/commonroom.R", "out", outcome],
                cwd=self.folder, capture_output=True, text=True, check=False,
            )
            self.assertEqual(done.returncode, 0, done.stderr)
            found = {tuple(line.split()[:3]): float(line.split()[3]) for line in done.stdout.splitlines()}
            rows = csv.DictReader(io.StringIO(self.expect(0, "export", "out", table).stdout))
            wanted = {
                (row["regime"], row["replicate"], row["year"]): float(row["value"])
                for row in rows
                if row["outcome"] == outcome.split("/")[-1] and row["value"]
                and row.get("label", "") in ("", "all") and row.get("authority", SECOND) == SECOND
            }
            self.assertGreater(len(wanted), 0)
            self.assertEqual(found, wanted)


if __name__ == "__main__":
    program.main()
