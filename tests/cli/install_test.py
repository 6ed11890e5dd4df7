"""What is installed works without the source tree: the package, and the library in a program of somebody else."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import program

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(program.PROGRAM).resolve().parents[1]


class Installed(program.ProgramTest):
    def command(self, *words, **options):
        done = subprocess.run(words, cwd=self.folder, capture_output=True, text=True, check=False, **options)
        self.assertEqual(done.returncode, 0, f"{words}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done

    def test_another_program_runs_a_scenario_through_the_installed_library(self):
        self.command("cmake", "--install", BUILD, "--component", "library", "--prefix", self.folder / "there")
        shutil.copytree(ROOT / "docs" / "example", self.folder / "example")
        self.command("cmake", "-S", "example", "-B", "built", f"-DCMAKE_PREFIX_PATH={self.folder / 'there'}", "-DCMAKE_CXX_FLAGS=-O0")
        self.command("cmake", "--build", "built")
        done = self.command("built/example", "small.toml")
        self.assertIn("100 %", done.stderr)
        self.small_run("out", "--set", "run.replicates=2")
        rows = [line.split(",") for line in self.expect(0, "export", "out", "outcomes").stdout.splitlines()]
        wanted = [f"{row[1]} {row[2]} {float(row[6]):.17g}" for row in rows if row[4:6] == ["attainment_16", "all"] and row[3] == "3"]
        self.assertEqual(done.stdout.split("\n")[:-1], wanted)
        # Nothing of what the library is made with is needed to compile against it.
        for header in (self.folder / "there").rglob("*.hpp"):
            self.assertNotIn(str(ROOT), header.read_text(encoding="utf-8"))
        used = self.command("c++", "-std=c++20", "-M", "-I", "there/include", "-I", "there/include/commonroom/engine", "example/example.cpp")
        self.assertEqual(re.findall(r"\S*/(?:boost|toml\+\+|hdf5|fmt|tbb|nlohmann|Random123)/\S*|\S*/hdf5\.h", used.stdout), [])

    def test_the_package_holds_a_program_that_works_by_itself(self):
        self.command("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", self.folder / "packed")
        package = next((self.folder / "packed").glob("commonroom_*.deb"))
        fields = self.command("dpkg-deb", "-f", package).stdout
        self.assertRegex(fields, r"Depends: .*libhdf5")
        there = self.folder / "root"
        self.command("dpkg-deb", "-x", package, there)
        for file in ("man/man1/commonroom.1", "bash-completion/completions/commonroom", "zsh/vendor-completions/_commonroom"):
            self.assertTrue((there / "usr/share" / file).exists(), file)
        self.assertEqual(
            {path.name for path in (there / "usr/share/commonroom/scenarios").iterdir()},
            {path.name for path in (ROOT / "scenarios").glob("*.toml")},
        )
        installed = there / "usr/bin/commonroom"
        self.assertNotIn(str(ROOT).encode() + b"/scenarios", installed.read_bytes())
        surroundings = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        few = [word for key in ("replicates=2", "years=2", "burn_in=2") for word in ("--set", f"run.{key}")]
        self.command(installed, "init", "--template", "three_regimes", env=surroundings)
        done = self.command(installed, "run", "three_regimes.toml", "-o", "out", *few, env=surroundings)
        self.assertIn("attainment_16", done.stdout)


if __name__ == "__main__":
    program.main()
