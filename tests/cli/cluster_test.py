"""Shards of an experiment are run anywhere and joined in any order, and job scripts say how under Slurm."""

import os
import shutil
import subprocess
import unittest

import program

QUICK = ["--keep-every", "0.05s", "-q"]
TASK = {"SLURM_ARRAY_TASK_MIN": "5", "SLURM_ARRAY_TASK_COUNT": "3"}
DESIGN = """
[design]
method = "grid"

[design.vary]
"regime.tables.league_table.strength" = { values = [0.5, 1.0, 2.0] }
"""
AWKWARD = "it's $HOME `x` \"y\"\n#SBATCH --nice.toml"


class ExperimentTest(program.ProgramTest):
    """The small scenario at three points: 9 tasks."""

    def setUp(self):
        super().setUp()
        self.write("small.toml", program.SMALL + DESIGN)


class Shards(ExperimentTest):
    def sweep(self, folder, *more, code=0, **options):
        words = ["sweep", "small.toml", "-o", folder, *QUICK, *more]
        return self.expect(code, *words, **options)

    def shards(self, folder, count):
        for shard in range(count):
            self.sweep(folder, "--shard", f"{shard}/{count}")
        return [f"{folder}/shard-{shard}-of-{count}" for shard in range(count)]

    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def test_1_and_7_shards_in_any_order_give_the_bytes_of_an_unsharded_sweep(self):
        self.sweep("whole")
        for count in (1, 7):
            folders = self.shards(f"of{count}", count)
            for order in (folders, folders[::-1], folders[3:] + folders[:3], [f"of{count}"]):
                self.expect(0, "merge", *order, "-o", "merged.h5")
                self.assertEqual(self.bytes_of("merged.h5"), self.bytes_of("whole/results.h5"))

    def test_merging_twice_gives_the_same_file(self):
        folders = self.shards("out", 2)
        self.expect(0, "merge", "out", "-o", "out/results.h5")
        once = self.bytes_of("out/results.h5")
        self.expect(0, "merge", "out", "-o", "out/results.h5")
        self.assertEqual(self.bytes_of("out/results.h5"), once)
        self.expect(0, "merge", *folders, folders[0], "-o", "again.h5")
        self.assertEqual(self.bytes_of("again.h5"), once)

    def test_a_mixture_of_experiments_is_refused_and_what_differs_is_named(self):
        self.sweep("one", "--shard", "0/2")
        self.sweep("two", "--shard", "1/2", "--seed", "8")
        done = self.expect(6, "merge", "one", "two", "-o", "merged.h5")
        self.assertIn("seed", done.stderr)
        self.assertFalse((self.folder / "merged.h5").exists())

    def test_a_missing_shard_is_pending(self):
        self.shards("out", 3)
        shutil.rmtree(self.folder / "out/shard-1-of-3")
        done = self.expect(0, "merge", "out", "-o", "merged.h5")
        self.assertIn("12 done, 0 failed, 6 pending", done.stderr)

    def test_more_shards_than_tasks_are_no_mistake(self):
        self.sweep("whole")
        self.shards("out", 11)
        done = [folder.name for folder in (self.folder / "out").iterdir()]
        self.assertEqual(len(done), 9)
        self.expect(0, "merge", "out", "-o", "merged.h5")
        self.assertEqual(self.bytes_of("merged.h5"), self.bytes_of("whole/results.h5"))

    def test_the_shard_is_read_from_the_variables_of_an_array(self):
        for task in (5, 6, 7):
            environment = program.surroundings(SLURM_ARRAY_TASK_ID=str(task), **TASK)
            self.sweep("out", "--shard", "auto", environment=environment)
            self.assertTrue((self.folder / f"out/shard-{task - 5}-of-3").is_dir())
        self.sweep("whole")
        self.expect(0, "merge", "out", "-o", "merged.h5")
        self.assertEqual(self.bytes_of("merged.h5"), self.bytes_of("whole/results.h5"))
        for wrong in ({}, {"SLURM_ARRAY_TASK_ID": "8", **TASK}, {"SLURM_ARRAY_TASK_ID": "5"}):
            done = self.sweep("out", "--shard", "auto", code=2, environment=program.surroundings(**wrong))
            self.assertIn("SLURM_ARRAY_TASK_ID", done.stderr)


class DiskOfASweep(ExperimentTest):
    LONG = ["--set", "run.replicates=20", "--set", "run.years=30", "--keep-every", "0.1s", "-q"]

    def mount(self, disk, *options):
        mounted = shutil.which("mount") and subprocess.run(
            ["mount", *options, str(disk)], check=False, capture_output=True
        )
        if not mounted or mounted.returncode != 0:
            self.skipTest("cannot mount a small disk here")

    def small_disk(self, size):
        disk = self.folder / "disk"
        disk.mkdir()
        self.mount(disk, "-t", "tmpfs", "-o", f"size={size}", "tmpfs")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=True)
        return disk

    def test_a_full_disk_loses_nothing_and_the_sweep_goes_on_once_there_is_space(self):
        self.expect(0, "sweep", "small.toml", "-o", "whole", *self.LONG)
        disk = self.small_disk("700k")
        done = self.expect(4, "sweep", "small.toml", "-o", str(disk), *self.LONG)
        self.assertIn("No space left on device", done.stderr)
        standing = self.document("status", str(disk))
        self.assertGreater(standing["done"], 0)
        self.assertGreater(standing["pending"], 0)
        self.mount(disk, "-o", "remount,size=20m")
        self.expect(0, "sweep", "small.toml", "-o", str(disk), "--resume", *self.LONG)
        self.assertEqual(
            (disk / "results.h5").read_bytes(), (self.folder / "whole/results.h5").read_bytes()
        )

    def test_a_read_only_folder_is_said_before_the_work_and_changes_nothing(self):
        disk = self.small_disk("20m")
        self.expect(75, "sweep", "small.toml", "-o", str(disk), *self.LONG, "--time-limit", "0.5s")
        before = self.document("status", str(disk))
        self.mount(disk, "-o", "remount,ro")
        done = self.expect(4, "sweep", "small.toml", "-o", str(disk), "--resume", *self.LONG)
        self.assertIn("Read-only file system", done.stderr)
        self.assertEqual(self.document("status", str(disk)), before)
        self.mount(disk, "-o", "remount,rw")
        self.expect(0, "sweep", "small.toml", "-o", str(disk), "--resume", *self.LONG)


class JobScripts(ExperimentTest):
    def script(self, part, *more, scenario="small.toml"):
        return self.expect(0, "slurm", scenario, "--array", "3", "--part", part, *more).stdout

    def run_script(self, text, *, code, commonroom=None, **variables):
        """Runs the text of a script as Slurm would, with a scontrol that writes down what it is asked."""
        self.write("job.sh", text)
        self.write("scontrol", '#!/bin/sh\necho "$@" >>scontrol.said\n')
        (self.folder / "scontrol").chmod(0o755)
        path = f"{self.folder}:{os.environ['PATH']}"
        environment = program.surroundings(COMMONROOM=commonroom or program.PROGRAM, PATH=path, **variables)
        done = subprocess.run(
            ["bash", "job.sh"], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def test_a_script_asks_for_what_the_command_line_says(self):
        options = ["--time-limit", "26h", "--memory", "2G", "--cpus", "4", "-o", "out", "--seed", "9"]
        text = self.script("array", *options)
        for line in (
            "#SBATCH --array=0-2\n#SBATCH --time=1-02:00:00\n#SBATCH --cpus-per-task=4\n#SBATCH --mem=2048M\n",
            '"$commonroom" sweep small.toml -o "$folder" --resume --shard "$shard" \\\n',
            "  --time-limit 93000s --threads 4 --memory 1843M --progress never \\\n  --set run.seed=9\n",
            "folder=out\n",
            "#   sbatch --dependency=afterok:$job merge.sh\n",
        ):
            self.assertIn(line, text)
        self.assertIn('merge "$folder" -o "$folder/results.h5"\n', self.script("merge", *options))

    def test_scripts_are_sound_with_any_names(self):
        (self.folder / "small.toml").rename(self.folder / AWKWARD)
        for part in ("array", "merge"):
            text = self.script(part, "-o", "-it's\n#SBATCH $(x)", "--set", "meta.title='a b $c'", scenario=AWKWARD)
            self.write("script.sh", text)
            head = text[: text.index("\ncommonroom=")]
            self.assertNotIn("--nice", head)
            self.assertNotIn("$(x)", head)
            for checker in (["bash", "-n"], ["shellcheck", "--severity=warning"]):
                if shutil.which(checker[0]):
                    done = subprocess.run(
                        [*checker, "script.sh"], cwd=self.folder, capture_output=True, text=True, check=False
                    )
                    self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_scripts_run_an_experiment_with_awkward_names_to_its_end(self):
        self.expect(0, "sweep", "small.toml", "-o", "whole", "-q")
        (self.folder / "small.toml").rename(self.folder / AWKWARD)
        folder = "-it's\n#SBATCH $(x)"
        for task in ("2", "0", "1"):
            text = self.script("array", "-o", folder, scenario=AWKWARD)
            # As where one job is submitted again: Slurm counts one job.
            self.run_script(text, code=0, SLURM_ARRAY_TASK_ID=task, SLURM_ARRAY_TASK_COUNT="1")
        self.run_script(self.script("merge", "-o", folder, scenario=AWKWARD), code=0)
        merged = (self.folder / folder / "results.h5").read_bytes()
        self.assertEqual(merged, (self.folder / "whole/results.h5").read_bytes())

    def test_a_job_out_of_time_goes_on_in_another_if_it_got_anywhere(self):
        ids = {"SLURM_ARRAY_TASK_ID": "1", "SLURM_ARRAY_JOB_ID": "40"}
        self.write("stand-in", "#!/bin/bash\nmkdir -p out/shard-1-of-3\n$EFFECT\nexit $CODE\n")
        (self.folder / "stand-in").chmod(0o755)
        text = self.script("array", "-o", "out")
        stand_in = str(self.folder / "stand-in")
        part = "touch out/shard-1-of-3/1.part.h5"
        done = self.run_script(text, code=75, commonroom=stand_in, EFFECT="true", CODE="75", **ids)
        self.assertIn("--time-limit", done.stderr)
        self.run_script(text, code=0, commonroom=stand_in, EFFECT="true", CODE="5", **ids)
        self.run_script(text, code=4, commonroom=stand_in, EFFECT="true", CODE="4", **ids)
        self.assertFalse((self.folder / "scontrol.said").exists())
        self.run_script(text, code=0, commonroom=stand_in, EFFECT=part, CODE="75", **ids)
        self.assertEqual((self.folder / "scontrol.said").read_text(), "requeue 40_1\n")
        self.assertEqual(self.run_script(text, code=2).returncode, 2)

    def test_what_makes_no_sense_is_refused(self):
        array = ["slurm", "small.toml", "--part", "array"]
        for words in (["slurm", "small.toml"], array, [*array, "--array", "0"], [*array, "--array", "x"]):
            self.expect(2, *words)
        self.expect(2, *array, "--array", "3", "--time-limit", "30s")
        self.expect(2, *array, "--array", "3", "--cpus", "0")
        self.expect(3, *array, "--array", "3", "--set", "run.years=-1")
        self.assertIn("nothing to do", self.expect(0, *array, "--array", "10").stderr)


if __name__ == "__main__":
    program.main()
