"""The program as tests start it, and a scenario small enough to run in a blink."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

PROGRAM = os.environ.get("COMMONROOM_PROGRAM", "")
REGISTER = Path(__file__).resolve().parents[1] / "data" / "register" / "made_up_register.csv"

# Sanitizers speak on standard error and make everything slower.
LONGEST_SECONDS = 100

SMALL = """\
schema = 1

[meta]
title = "A small comparison"
question = "Does anything happen?"

[run]
years = 3
burn_in = 2
replicates = 3
seed = 7
baseline = "tables"
burn_in_regime = "inspection"

[population.synthetic]
authorities = 1
primary_schools = 6
secondary_schools = 2

[regime.tables.league_table]
strength = 1.0

[regime.inspection.inspection]
strength = 1.0

[programme.informal]
formation = "by_consent"
"""


def surroundings(**changes):
    """The environment without what would change how the program speaks."""
    plain = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "TERM"}}
    return plain | {"TERM": "xterm", "LC_ALL": "C.UTF-8"} | changes


class ProgramTest(unittest.TestCase):
    """Each test has an empty folder of its own, with the small scenario in it."""

    maxDiff = None

    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="commonroom-cli-")
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.write("small.toml", SMALL)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def program(self, *words, environment=None, **options):
        """Runs the program in the test's folder: the finished process, with its outputs as text."""
        done = subprocess.run(
            [PROGRAM, *words],
            cwd=self.folder,
            env=environment or surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=options.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            timeout=LONGEST_SECONDS,
            check=False,
            **options,
        )
        # Not text=True, which turns the carriage returns of a bar into line breaks.
        done.stdout = (done.stdout or b"").decode()
        done.stderr = done.stderr.decode()
        return done

    def started(self, *words, stderr=subprocess.DEVNULL):
        """The program at work in the test's folder, killed at the end of the test."""
        process = subprocess.Popen(
            [PROGRAM, *words],
            cwd=self.folder,
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )
        self.addCleanup(process.kill)
        return process

    def expect(self, code, *words, **options):
        done = self.program(*words, **options)
        self.assertEqual(done.returncode, code, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}")
        return done

    def document(self, *words, code=0):
        """What the program prints as JSON."""
        return json.loads(self.expect(code, *words, "--json").stdout)

    def small_run(self, folder, *words):
        return self.expect(0, "run", "small.toml", "-o", folder, "-q", *words)


def main():
    if not PROGRAM or not Path(PROGRAM).is_file():
        sys.exit("COMMONROOM_PROGRAM names no program")
    ended = unittest.main(exit=False).result
    for _, reason in ended.skipped:  # for the summary of all tests
        print(f"skipped: {reason}", flush=True)
    sys.exit(not ended.wasSuccessful())
