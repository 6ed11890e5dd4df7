"""Disks that are full and folders that cannot be written to."""

import os
import resource
import shutil
import subprocess
import unittest

import program

LARGER_THAN_THE_TRIAL = 128 * 1024  # and smaller than the results


class Disk(program.ProgramTest):
    def test_a_folder_that_cannot_be_made_is_said_before_the_work(self):
        for folder in ("small.toml/out", "/proc/out"):
            done = self.expect(4, "run", "small.toml", "-o", folder)
            self.assertIn("cannot write results into", done.stderr)
            self.assertIn("choose another folder with -o", done.stderr)
            self.assertNotIn("regimes x", done.stderr)
            self.assertEqual(done.stdout, "")

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_a_folder_without_permission_is_said_before_the_work(self):
        (self.folder / "closed").mkdir(mode=0o555)
        self.assertIn("Permission denied", self.expect(4, "run", "small.toml", "-o", "closed").stderr)

    def test_a_limit_on_files_that_is_met_at_once_stops_before_the_work(self):
        done = self.expect(4, "run", "small.toml", "-o", "out", preexec_fn=limit_files_to(4096))
        self.assertIn("File too large", done.stderr)
        self.assertEqual(os.listdir(self.folder / "out"), [])

    def test_a_limit_met_while_results_are_written_leaves_the_table_and_no_file(self):
        done = self.expect(
            4, "run", "small.toml", "-o", "out", preexec_fn=limit_files_to(LARGER_THAN_THE_TRIAL)
        )
        self.assertIn("attainment_16", done.stdout)
        self.assertIn("results.h5", done.stderr)
        self.assertEqual(os.listdir(self.folder / "out"), [])

    def test_a_full_disk_leaves_the_table_and_no_file(self):
        disk = self.small_disk(LARGER_THAN_THE_TRIAL)
        done = self.expect(4, "run", "small.toml", "-o", str(disk))
        self.assertIn("No space left on device", done.stderr)
        self.assertIn("attainment_16", done.stdout)
        self.assertEqual(os.listdir(disk), [])

    def test_a_disk_that_is_full_from_the_start_is_said_before_the_work(self):
        disk = self.small_disk(4096)
        done = self.expect(4, "run", "small.toml", "-o", str(disk))
        self.assertIn("No space left on device", done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertEqual(os.listdir(disk), [])

    def test_earlier_results_survive_a_full_disk(self):
        self.small_run("out")
        before = (self.folder / "out/results.h5").read_bytes()
        self.expect(4, "run", "small.toml", "-o", "out", preexec_fn=limit_files_to(LARGER_THAN_THE_TRIAL))
        self.assertEqual((self.folder / "out/results.h5").read_bytes(), before)

    def test_standard_output_that_takes_no_more_is_a_file_problem(self):
        self.small_run("out")
        for words in (["describe", "params"], ["compare", "out"], ["export", "out", "outcomes"], ["--help"]):
            with open("/dev/full", "w", encoding="utf-8") as full:
                self.assertIn("standard output", self.expect(4, *words, stdout=full).stderr)

    def small_disk(self, size):
        disk = self.folder / "disk"
        disk.mkdir()
        mounted = shutil.which("mount") and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)],
            check=False,
            capture_output=True,
        )
        if not mounted or mounted.returncode != 0:
            self.skipTest("cannot mount a small disk here")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=True)
        return disk


def limit_files_to(size):
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


if __name__ == "__main__":
    program.main()
