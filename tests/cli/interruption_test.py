"""Ctrl-C, SIGTERM and the end of everything."""

import csv
import io
import os
import re
import signal
import subprocess
import time

import program

# Far more than can be finished before the signal comes; most of it burn-in, which results do not hold.
MANY_REPLICATES = ["--set", "run.replicates=300", "--set", "run.burn_in=300"]
# One piece of work that takes much longer than two signals.
LONG_REPLICATE = [
    "--set",
    "run.replicates=50",
    "--set",
    "population.synthetic.authorities=8",
    "--set",
    "population.synthetic.primary_schools=69",
    "--set",
    "run.burn_in=200",
]


def hear_signals():
    """Whoever started the tests may have had signals ignored."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


class Interruption(program.ProgramTest):
    def start(self, *words, **changes):
        """A run with its outputs at hand; `changes` are of its environment."""
        process = subprocess.Popen(
            [program.PROGRAM, "run", "small.toml", "-o", "out", "--progress=always", *words],
            cwd=self.folder,
            env=program.surroundings(**changes),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=hear_signals,
        )
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        return process

    def said_until(self, process, pattern):
        """Standard error up to the first match of `pattern`."""
        said = b""
        while not re.search(pattern, said):
            piece = os.read(process.stderr.fileno(), 4096)
            self.assertTrue(piece, f"it ended without {pattern}: {said.decode()}")
            said += piece
        return said.decode()

    def ended(self, process):
        out, said = process.communicate(timeout=program.LONGEST_SECONDS)
        return out.decode(), said.decode(), process.returncode

    def interrupted_run(self, number):
        process = self.start(*MANY_REPLICATES)
        self.said_until(process, rb" [1-9]%")
        process.send_signal(number)
        return self.ended(process)

    def check_what_is_kept(self):
        runs = self.expect(0, "export", "out", "runs").stdout
        states = [row["status"] for row in csv.DictReader(io.StringIO(runs))]
        self.assertGreater(states.count("done"), 0)
        self.assertGreater(states.count("pending"), 0)
        self.assertEqual(states.count("done") + states.count("pending"), len(states))
        self.assertIn("have not been made", self.expect(0, "compare", "out").stdout)
        self.assertEqual(sorted(os.listdir(self.folder / "out")), ["experiment", "results.h5"])

    def test_ctrl_c_keeps_what_is_finished_and_exits_130(self):
        out, said, code = self.interrupted_run(signal.SIGINT)
        self.assertEqual(code, 130, said)
        self.assertEqual(out, "")
        self.assertIn("a second Ctrl-C stops at once", said)
        self.assertRegex(said, r"Interrupted: out/results.h5 holds the \d+ of 600 runs that are finished")
        self.check_what_is_kept()

    def test_sigterm_keeps_what_is_finished_and_exits_143(self):
        _, said, code = self.interrupted_run(signal.SIGTERM)
        self.assertEqual(code, 143, said)
        self.check_what_is_kept()

    def test_a_second_ctrl_c_stops_at_once_and_leaves_no_file(self):
        # It stops at once by leaving threads at work, which the thread sanitizer would report, with an exit code of its own.
        options = ":".join(filter(None, [os.environ.get("TSAN_OPTIONS"), "report_thread_leaks=0"]))
        process = self.start(*LONG_REPLICATE, TSAN_OPTIONS=options)
        self.said_until(process, rb"\r\[|schools with about")
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        self.said_until(process, rb"a second Ctrl-C stops at once")
        second = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, said, code = self.ended(process)
        self.assertLess(time.monotonic() - second, 3)
        self.assertEqual(code, 130, said)
        self.assertNotIn("results.h5", os.listdir(self.folder / "out"))

    def test_ctrl_c_before_anything_is_finished_writes_nothing(self):
        process = self.start(
            *LONG_REPLICATE,
            "--set",
            "run.years=1",
            "--set",
            "run.burn_in=3",
            "--set",
            "population.synthetic.authorities=5",
        )
        self.said_until(process, rb"seed 7")
        process.send_signal(signal.SIGINT)
        _, said, code = self.ended(process)
        self.assertEqual(code, 130, said)
        if "nothing is written" in said:
            self.assertEqual(os.listdir(self.folder / "out"), [])
        else:
            self.check_what_is_kept()

    def test_a_killed_process_leaves_no_results(self):
        process = self.start(*MANY_REPLICATES)
        self.said_until(process, rb" [1-9]%")
        process.kill()
        self.ended(process)
        self.assertNotIn("results.h5", os.listdir(self.folder / "out"))

    def test_ctrl_c_is_ignored_where_it_was_ignored_before(self):
        process = subprocess.Popen(
            [program.PROGRAM, "run", "small.toml", "-o", "out", "--progress=always"],
            cwd=self.folder,
            env=program.surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
        )
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.said_until(process, rb"seed 7")
        process.send_signal(signal.SIGINT)
        _, said, code = self.ended(process)
        self.assertEqual(code, 0, said)


if __name__ == "__main__":
    program.main()
