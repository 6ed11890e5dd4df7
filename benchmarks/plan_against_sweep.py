#!/usr/bin/env python3
"""Holds the time that `plan` expects against what a sweep takes: a ratio for each of some experiments.

Usage: plan_against_sweep.py PROGRAM. Takes some minutes on a machine that does nothing else; ends with 1 where
a ratio lies outside 1/1.5 to 1.5. With COMMONROOM_REGISTER, one authority and all of England are among them.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FACTOR = 1.5
EFFORT = '"effort.teaching_productivity" = { low = 0.05, high = 0.2 }'
GROUPS = '"regime.group.group_accountability.group_size" = { low = 2, high = 10, whole = true'
# name: (shipped scenario, what is set, its [design]); the sizes of a study, shortened to half a minute or so.
EXPERIMENTS = {
    "grid of the default authority": (
        "three_regimes",
        ["run.replicates=10"],
        f'method = "grid"\n[design.vary]\n{GROUPS}, steps = 6 }}\n',
    ),
    "Sobol' points of any size": (
        "three_regimes",
        ["run.replicates=2"],
        'method = "sobol"\npoints = 16\n[design.vary]\n'
        f'"population.synthetic.authorities" = {{ low = 1, high = 4, whole = true }}\n{EFFORT}\n',
    ),
    "Latin hypercube of burn-ins": (
        "three_regimes",
        ["run.replicates=2"],
        'method = "latin_hypercube"\npoints = 30\n[design.vary]\n'
        f'"run.burn_in" = {{ low = 5, high = 80, whole = true }}\n{EFFORT}\n',
    ),
    "one at a time, every mechanism on": (
        "policy_making",
        ["run.replicates=6"],
        f'method = "one_at_a_time"\n[design.vary]\n{EFFORT}\n',
    ),
}
OF_THE_REGISTER = {
    "Suffolk": ("suffolk", ["run.replicates=8"], f'method = "grid"\n[design.vary]\n{EFFORT[:-2]}, steps = 4 }}\n'),
    "England": (
        "england",
        ["run.replicates=1", "run.years=10", "run.burn_in=10"],
        f'method = "grid"\n[design.vary]\n{EFFORT[:-2]}, steps = 2 }}\n',
    ),
}
SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"


def run(program, folder, *words):
    done = subprocess.run([program, *words], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def ratio_of(program, shipped, settings, design, register):
    """Expected and actual seconds of an experiment."""
    with tempfile.TemporaryDirectory(prefix="commonroom-plan-") as folder:
        text = (SCENARIOS / f"{shipped}.toml").read_text(encoding="utf-8")
        (Path(folder) / "study.toml").write_text(f"{text}\n[design]\n{design}", encoding="utf-8")
        changes = [f"--set={setting}" for setting in settings]
        if register:
            changes.append(f"--set=population.register={register}")
        expected = json.loads(run(program, folder, "plan", "study.toml", "--json", "-q", *changes))["seconds"]
        begun = time.monotonic()
        run(program, folder, "sweep", "study.toml", "-o", "out", "-q", *changes)
        return expected, time.monotonic() - begun


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = str(Path(sys.argv[1]).resolve())
    register = os.environ.get("COMMONROOM_REGISTER")
    register = str(Path(register).resolve()) if register else None
    cases = [(name, *case, None) for name, case in EXPERIMENTS.items()]
    if register:
        cases += [(name, *case, register) for name, case in OF_THE_REGISTER.items()]
    print(f"{'experiment':36} {'expected':>9} {'actual':>9} {'ratio':>6}")
    within = True
    for name, *case in cases:
        expected, actual = ratio_of(program, *case)
        print(f"{name:36} {expected:7.1f} s {actual:7.1f} s {actual / expected:6.2f}", flush=True)
        within = within and 1 / FACTOR <= actual / expected <= FACTOR
    sys.exit(0 if within else 1)


if __name__ == "__main__":
    main()
