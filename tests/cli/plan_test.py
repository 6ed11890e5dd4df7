"""What `plan` promises of an experiment holds: the count of its runs, and bounds on memory and disk.

Time is held against what happens by benchmarks/plan_against_sweep.py, on a machine that does nothing else.
"""

import json
import os
import subprocess

import plan_cases
import program

KILOBYTE = 1024


class Promises(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("points.csv", plan_cases.CSV)
        self.small = (self.folder / "small.toml").read_text()

    def measured(self, *words):
        """Most memory that a process of the program took, in bytes."""
        process = self.started(*words, stderr=subprocess.PIPE)
        said = process.stderr.read().decode()
        process.stderr.close()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0, said)
        return used.ru_maxrss * KILOBYTE

    def bytes_in(self, folder):
        return sum(file.stat().st_size for file in (self.folder / folder).rglob("*") if file.is_file())

    def check(self, name, text, *words):
        self.write(f"{name}.toml", text)
        expected = self.document("plan", f"{name}.toml", *words)
        shard = ["sweep", f"{name}.toml", "-o", name, "-q", "--shard", "0/1", *words]
        running = self.measured(*shard)
        parts = self.bytes_in(name)
        merging = self.measured("merge", name, "-o", f"{name}.h5", "-q")
        standing = json.loads(self.expect(0, "status", name, "--json").stdout)
        with self.subTest(design=name):
            self.assertEqual(standing["done"], expected["runs"])
            self.assertEqual((standing["failed"], standing["pending"]), (0, 0))
            self.assertLessEqual(running, expected["memory_bytes"])
            self.assertLessEqual(merging, expected["memory_bytes"])
            self.assertLessEqual(parts, expected["parts_bytes"])
            self.assertLessEqual((self.folder / f"{name}.h5").stat().st_size, expected["results_bytes"])
        return running, expected

    def test_a_design_of_every_method_runs_as_often_and_takes_no_more_than_was_said(self):
        for method, design in plan_cases.designs().items():
            start = "[parameters.effort]\nteaching_productivity = 0.1\n"
            self.check(method, self.small + start + design)

    def test_one_that_varies_no_population_takes_no_more_than_was_said(self):
        vary = {"regime.tables.league_table.strength": "{ low = 0.2, high = 3, steps = 4 }"}
        larger = self.small.replace("years = 3", "years = 15").replace("replicates = 3", "replicates = 40")
        self.check("study", larger + plan_cases.design("grid", "", vary))

    def test_a_bound_on_memory_is_kept_and_told(self):
        vary = {"population.synthetic.authorities": "{ low = 8, high = 24, whole = true, steps = 3 }"}
        sized = self.small.replace("primary_schools = 6", "primary_schools = 60").replace("secondary_schools = 2", "secondary_schools = 12")
        text = sized + plan_cases.design("grid", "", vary)
        _, six_threads = self.check("free", text, "--threads", "6")
        two_threads = self.document("plan", "free.toml", "--threads", "2")
        bound = two_threads["memory_bytes"] // 2**20 + 1
        kept, bounded = self.check("bound", text, "--threads", "6", "--memory", f"{bound}M")
        self.assertLess(bounded["memory_bytes"], six_threads["memory_bytes"])
        self.assertLessEqual(bounded["memory_bytes"], bound * 2**20)
        self.assertLessEqual(kept, bound * 2**20)


if __name__ == "__main__":
    program.main()
