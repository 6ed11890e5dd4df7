"""What makes the difference between two regimes is shared out, and analyses are kept with the results."""

import resource
import shutil
import unittest

import program

try:
    import h5py
except ImportError:
    h5py = None

# A third regime that is the first but for one instrument, and a fourth with one that does nothing.
MORE_REGIMES = """
[regime.both]
extends = "tables"
[regime.both.inspection]
strength = 1.0

[regime.idle]
extends = "tables"
[regime.idle.inspection]
strength = 2.0
[regime.idle.group_accountability]
strength = 0.0
unit = "area"
"""

SUM = 1e-12


def rows(found, table):
    """The rows of a table by what stands in their first column."""
    return {row["part" if table == "parts" else "mechanism"]: row for row in found["tables"][table]}


class Explaining(program.ProgramTest):
    def setUp(self):
        super().setUp()
        small = (self.folder / "small.toml").read_text() + MORE_REGIMES
        self.write("small.toml", small)
        self.small_run("out")

    def explain(self, *words):
        return self.document("analyze", "out", "explain", "-q", *words)

    def difference(self, regime):
        """The difference that the runs themselves show, averaged over all years and replicates."""
        means = {"tables": [], regime: []}
        lines = self.expect(0, "export", "out", "outcomes").stdout.splitlines()
        columns = lines[0].split(",")
        for line in lines[1:]:
            row = dict(zip(columns, line.split(",")))
            if row["outcome"] == "attainment_16" and row["label"] == "all" and row["regime"] in means:
                means[row["regime"]].append(float(row["value"]))
        return sum(means[regime]) / len(means[regime]) - sum(means["tables"]) / len(means["tables"])

    def test_the_parts_of_a_difference_add_up_to_what_the_runs_show(self):
        found = self.explain("--regime", "inspection", "--years", "all")
        parts = {name: row["effect"] for name, row in rows(found, "parts").items()}
        whole = parts.pop("difference")
        self.assertEqual(set(parts), {"league_table", "inspection", "interaction", "other than these"})
        self.assertAlmostEqual(sum(parts.values()), whole, delta=SUM)
        self.assertAlmostEqual(whole, self.difference("inspection"), delta=SUM)
        self.assertEqual(parts["other than these"], 0)

    def test_the_only_part_that_differs_makes_all_of_the_difference_and_none_is_left_with_it_off(self):
        found = self.explain("--regime", "both", "--years", "all")
        parts = rows(found, "parts")
        self.assertEqual(parts["inspection"]["effect"], parts["difference"]["effect"])
        self.assertNotEqual(parts["difference"]["effect"], 0)
        self.assertAlmostEqual(parts["difference"]["effect"], self.difference("both"), delta=SUM)
        self.assertEqual(parts["interaction"]["effect"], 0)
        self.assertEqual(rows(found, "last")["inspection"]["when_off"], 0)

    def test_a_part_that_does_nothing_accounts_for_nothing(self):
        found = self.explain("--regime", "idle")
        self.assertEqual(rows(found, "parts")["group_accountability"]["effect"], 0)
        self.assertEqual(rows(found, "parts")["group_accountability"]["effect_upper"], 0)
        last = rows(found, "last")["group_accountability"]
        self.assertEqual(last["last"], 0)
        self.assertEqual(last["when_off"], rows(found, "parts")["difference"]["effect"])

    def test_what_both_regimes_have_is_switched_off_in_both(self):
        found = self.explain("--regime", "both", "--years", "all")
        shared = {row["mechanism"]: row for row in found["tables"]["shared"]}
        self.assertEqual(set(shared), {"league_table", "publication", "informal"})
        whole = rows(found, "parts")["difference"]["effect"]
        for row in shared.values():
            self.assertAlmostEqual(row["through"] + row["when_off"], whole, delta=SUM)
        off = (self.folder / "small.toml").read_text().replace('[programme.informal]\nformation = "by_consent"\n', "")
        self.write("off.toml", off)
        # Only the years after burn-in are without it in `explain`, and without burn-in all are.
        begin = ["--set", "run.burn_in=0"]
        for name in ("small", "off"):
            self.expect(0, "run", f"{name}.toml", "-o", name, "-q", *begin)
        left = self.document("analyze", "small", "explain", "-q", "--regime", "both")["tables"]["shared"]
        alone = self.document("analyze", "off", "explain", "-q", "--regime", "both")
        [without] = [row["when_off"] for row in left if row["mechanism"] == "informal"]
        self.assertEqual(without, rows(alone, "parts")["difference"]["effect"])

    def test_it_says_the_same_with_any_number_of_threads_and_of_fewer_replicates(self):
        one = self.explain("--regime", "inspection", "--threads", "1")
        self.assertEqual(one, self.explain("--regime", "inspection", "--threads", "3"))
        self.assertIn("2 replicates", self.explain("--regime", "inspection", "--replicates", "2")["notes"][0])

    def test_regimes_that_cannot_be_told_apart_are_refused(self):
        self.assertIn("itself", self.expect(2, "analyze", "out", "explain", "--regime", "tables").stderr)
        self.assertIn("itself", self.expect(2, "analyze", "out", "explain", "--regime", "both", "--baseline", "both").stderr)
        self.write("twins.toml", (self.folder / "small.toml").read_text() + '\n[regime.twin]\nextends = "tables"\n')
        self.expect(0, "run", "twins.toml", "-o", "twins", "-q")
        done = self.expect(3, "analyze", "twins", "explain", "--regime", "twin")
        self.assertIn("the same instruments", done.stderr)
        self.expect(2, "analyze", "out", "explain", "--replicates", "0")
        self.expect(2, "analyze", "out", "explain", "--point", "1")

    def test_it_explains_a_point_of_an_experiment(self):
        design = '[design]\nmethod = "list"\n[design.vary]\n"regime.both.inspection.strength" = { values = [0, 3] }\n'
        self.write("study.toml", (self.folder / "small.toml").read_text() + design)
        self.expect(0, "sweep", "study.toml", "-o", "study", "-q")
        words = ["analyze", "study", "explain", "-q", "--regime", "both"]
        nothing = self.document(*words, "--point", "0")
        self.assertEqual(rows(nothing, "parts")["inspection"]["effect"], 0)
        self.assertIn("At point 0", " ".join(nothing["notes"]))
        self.assertNotEqual(rows(self.document(*words, "--point", "1"), "parts")["inspection"]["effect"], 0)
        self.assertIn("none of the points", " ".join(self.document(*words)["notes"]))


class Keeping(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.small_run("out")

    def results(self):
        return self.folder / "out" / "results.h5"

    def explain(self, code=0, *words, **options):
        return self.expect(code, "analyze", "out", "explain", "-q", "--regime", "inspection", *words, **options)

    @unittest.skipIf(h5py is None, "h5py is not installed")
    def test_an_analysis_is_kept_with_its_question_and_replaced_by_the_next(self):
        for replicates in ("2", "3"):
            found = self.document("analyze", "out", "explain", "-q", "--regime", "inspection", "--replicates", replicates)
        with h5py.File(self.results(), "r") as file:
            self.assertEqual(list(file["sensitivity"]), ["explain"])
            kept = file["sensitivity/explain"]
            self.assertEqual(kept.attrs["asked_regime"], "inspection")
            self.assertEqual(kept.attrs["asked_outcome"], "attainment_16")
            self.assertEqual(list(kept.attrs["notes"]), found["notes"])
            parts = kept["parts"]
            self.assertEqual(
                list(parts["part"].asstr()[:]), [row["part"] for row in found["tables"]["parts"]]
            )
            self.assertEqual(list(parts["effect"][:]), [row["effect"] for row in found["tables"]["parts"]])

    def test_the_runs_stay_as_they_were(self):
        shutil.copytree(self.folder / "out", self.folder / "before")
        self.explain()
        self.assertIn("/sensitivity", self.expect(6, "diff", "before/results.h5", "out/results.h5").stdout)
        for table in ("outcomes", "paired", "runs"):
            self.assertEqual(
                self.expect(0, "export", "before", table).stdout, self.expect(0, "export", "out", table).stdout
            )

    def test_no_save_leaves_the_file_alone(self):
        before = self.results().read_bytes()
        self.explain(0, "--no-save")
        self.assertEqual(self.results().read_bytes(), before)

    def test_where_it_cannot_be_kept_it_is_printed_and_the_results_stay(self):
        before = self.results().read_bytes()
        limit = len(before) // 2

        def few_bytes():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        done = self.explain(4, preexec_fn=few_bytes)
        self.assertIn("interaction", done.stdout)
        self.assertIn("not kept", done.stderr)
        self.assertEqual(self.results().read_bytes(), before)
        names = sorted(path.name for path in (self.folder / "out").iterdir())
        self.assertEqual(names, ["report.html", "results.h5"])

    def test_tables_come_as_csv(self):
        lines = self.explain(0, "--csv").stdout.splitlines()
        self.assertEqual(lines[0], "part,effect,effect_lower,effect_upper,share")
        self.assertIn("mechanism,last,last_lower,last_upper,last_share,when_off,when_off_lower,when_off_upper", lines)


class Seeding(program.ProgramTest):
    def test_the_seed_of_an_analysis_is_that_of_its_bootstrap(self):
        design = """
[design]
method = "saltelli"
points = 4
[design.vary]
"regime.tables.league_table.strength" = { low = 0.5, high = 3 }
"regime.inspection.inspection.strength" = { low = 0.5, high = 3 }
"""
        self.write("study.toml", (self.folder / "small.toml").read_text() + design)
        self.expect(0, "sweep", "study.toml", "-o", "out", "-q")
        words = ["analyze", "out", "sobol", "--seed"]
        first = self.expect(0, *words, "5")
        self.assertNotIn("no effect", first.stderr)
        self.assertEqual(first.stdout, self.expect(0, *words, "5").stdout)
        self.assertNotEqual(first.stdout, self.expect(0, *words, "6").stdout)


if __name__ == "__main__":
    program.main()
