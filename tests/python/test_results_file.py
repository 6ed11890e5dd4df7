"""A results file opens with names, units and coordinates in xarray, h5py, h5dump and ncdump.

Usage: test_results_file.py PROGRAM, which writes the file of made_up_results.cpp to the path it is given.
"""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import h5py
import numpy as np
import xarray as xr

PROGRAM = None
PERIODS = ["years 1-5", "years 6-10", "last five years"]


def made_up(regime, replicate, year, position):
    """The value at a place, as made_up_results.cpp has it; year from 0."""
    return 0.1 * position + 1e3 * regime + 1e4 * replicate + 1e6 * (year + 1)


class ResultsFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = str(Path(cls.folder.name) / "results.h5")
        subprocess.run([PROGRAM, cls.path], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def open(self, **options):
        dataset = xr.open_dataset(self.path, engine="netcdf4", **options)
        self.addCleanup(dataset.close)
        return dataset


class XarrayTest(ResultsFile):
    def test_outcomes_have_dimensions_coordinates_and_units(self):
        attainment = self.open().attainment_16
        self.assertEqual(attainment.dims, ("point", "regime", "replicate", "year", "pupil_group"))
        self.assertEqual(list(attainment.regime.values), ["tables", "group", "individual"])
        self.assertEqual(list(attainment.replicate.values), [0, 1, 2, 3])
        self.assertEqual(list(attainment.year.values), list(range(1, 13)))
        self.assertEqual(list(attainment.pupil_group.values), ["all", "disadvantaged", "other", "sen"])
        self.assertEqual(attainment.dtype, np.float64)
        self.assertEqual(attainment.attrs["units"], "SD")
        self.assertIn("attainment", attainment.attrs["long_name"])
        self.assertEqual(attainment.attrs["higher_is_better"], 1)

    def test_every_outcome_is_described(self):
        dataset = self.open()
        outcomes = [v for v in dataset.data_vars.values() if v.dims[:4] == ("point", "regime", "replicate", "year")]
        self.assertGreater(len(outcomes), 30)
        for outcome in outcomes:
            self.assertTrue(outcome.attrs["units"], outcome.name)
            self.assertTrue(outcome.attrs["long_name"], outcome.name)
            self.assertIn(outcome.attrs.get("higher_is_better", 0), (0, 1), outcome.name)

    def test_values_stand_where_their_coordinates_say(self):
        attainment = self.open().attainment_16
        value = attainment.sel(point=0, regime="individual", replicate=3, year=12, pupil_group="other")
        self.assertEqual(float(value), made_up(2, 3, 11, 2))

    def test_the_paired_effect_is_a_difference_of_two_selections(self):
        dataset = self.open()
        effect = dataset.attainment_16.sel(regime="group") - dataset.attainment_16.sel(regime="tables")
        self.assertEqual(effect.dims, ("point", "replicate", "year", "pupil_group"))
        np.testing.assert_allclose(effect.sel(replicate=[0, 1, 3]), 1e3)
        self.assertTrue(np.isnan(effect.sel(replicate=2)).all())  # the run that failed

    def test_status_says_which_run_failed_and_why(self):
        dataset = self.open()
        self.assertEqual(dataset.status.attrs["flag_meanings"], "pending done failed")
        np.testing.assert_array_equal(dataset.status.attrs["flag_values"], [0, 1, 2])
        failed = dataset.sel(point=0, regime="group", replicate=2)
        self.assertEqual(int(failed.status), 2)
        self.assertEqual(str(failed.failure_cause.values), "year 3: a quantity is not finite")
        self.assertEqual(int((dataset.status == 1).sum()), 11)

    def test_the_root_says_where_the_file_comes_from(self):
        attributes = self.open().attrs
        self.assertEqual(attributes["title"], "Tables or groups?")
        self.assertEqual(attributes["seed"], "0xfedcba98")
        self.assertEqual(attributes["git_commit"], "0123abcd")
        self.assertEqual(attributes["input_hashes"], ["aa11", "bb22"])
        self.assertIn("# élan", attributes["scenario_text"])
        self.assertEqual(attributes["schema_version"], 1)
        for name in ("Conventions", "software_version", "resolved_scenario", "summary", "baseline", "filled_in"):
            self.assertIn(name, attributes)

    def test_schools_are_keyed_by_register_number_and_said_to_be_made_up(self):
        schools = self.open(group="schools")
        self.assertEqual(list(schools.school.values), [100001, 100002, 100003])
        self.assertIn("made up", schools.attrs["comment"])
        self.assertEqual(str(schools.authority.sel(school=100003).values), "Bro Morgannwg – Ŵyl")
        roll = schools.pupils
        self.assertEqual(roll.dims, ("regime", "replicate", "year", "school"))
        # The first variable counts up in row order from 0, and its first value is missing.
        self.assertTrue(np.isnan(roll.sel(regime="tables", replicate=0, year=1, school=100001)))
        expected = ((1 * 4 + 2) * 12 + 4) * 3 + 1
        self.assertEqual(float(roll.sel(regime="group", replicate=2, year=5, school=100002)), expected)

    def test_authorities_lie_where_they_are_said_to_and_are_simulated(self):
        authorities = self.open(group="authorities")
        self.assertIn("simulated", authorities.attrs["comment"])
        far = authorities.sel(authority="Sir Ŵy")
        self.assertEqual((float(far.x_km), float(far.y_km), int(far.schools)), (300, 350.5, 12))
        self.assertEqual(authorities.attainment_16.attrs["units"], "SD")
        self.assertEqual(authorities.attainment_16.dims, ("regime", "replicate", "year", "authority"))
        # Values count up in row order, by a tenth; the last is missing.
        value = far.attainment_16.sel(regime="group", replicate=2, year=5)
        self.assertAlmostEqual(float(value), 0.1 * (((1 * 4 + 2) * 12 + 4) * 2 + 1))
        self.assertTrue(np.isnan(far.attainment_16.sel(regime="individual", replicate=3, year=12)))

    def test_parameters_are_a_table(self):
        parameters = self.open(group="parameters")
        horizon = parameters.sel(parameter="effort.horizon")
        self.assertEqual(float(horizon.value), 3)
        self.assertEqual(float(horizon["default"]), 2.5)
        self.assertEqual(str(horizon.unit.values), "years")
        self.assertEqual(str(horizon.evidence.values), "assumed")

    def test_paired_differences_have_statistics_by_period(self):
        paired = self.open(group="paired")
        self.assertEqual(paired.attrs["baseline"], "tables")
        self.assertIn("not uncertainty about parameters", paired.attrs["comment"])
        self.assertEqual(list(paired.period.values), PERIODS)
        self.assertEqual(list(paired.last_year.values), [5, 10, 12])
        effect = paired.attainment_16.sel(point=0, regime="group", period=PERIODS[2], pupil_group="all")
        self.assertAlmostEqual(float(effect.sel(statistic="mean")), 1e3)
        self.assertEqual(float(effect.sel(statistic="replicates")), 3)
        self.assertEqual(float(effect.sel(statistic="same_sign")), 3)
        self.assertLessEqual(float(effect.sel(statistic="lower")), float(effect.sel(statistic="upper")))
        level = self.open(group="summary").gap_16.sel(point=0, regime="tables", period=PERIODS[0], statistic="mean")
        self.assertTrue(np.isfinite(float(level)))


class H5pyTest(ResultsFile):
    def test_datasets_are_filtered_and_carry_their_dimension_scales(self):
        with h5py.File(self.path) as file:
            dataset = file["attainment_16"]
            self.assertEqual(dataset.shape, (1, 3, 4, 12, 4))
            self.assertEqual((dataset.compression, dataset.shuffle, dataset.fletcher32), ("gzip", True, True))
            self.assertEqual(dataset.chunks[3], 12)  # a whole trajectory
            self.assertTrue(np.isnan(dataset.fillvalue))
            self.assertEqual([text.decode() for text in dataset.dims[1][0][:]], ["tables", "group", "individual"])

    def test_creation_order_is_kept_and_nothing_has_a_time(self):
        with h5py.File(self.path) as file:
            names = []
            root = file["/"].id
            root.links.iterate(names.append, idx_type=h5py.h5.INDEX_CRT_ORDER)
            self.assertEqual(names[:3], [b"point", b"regime", b"replicate"])  # as written, not by the alphabet
            self.assertLess(names.index(b"attainment_16"), names.index(b"attainment_11"))
            for name in ("attainment_16", "schools/pupils"):
                self.assertFalse(file[name].id.get_create_plist().get_obj_track_times(), name)

    def test_there_are_only_plain_types(self):
        """Readers drop what HDF5 calls enumerations and booleans."""

        def check(name, thing):
            if isinstance(thing, h5py.Dataset):
                kind = type(thing.id.get_type())
                self.assertIn(kind, (h5py.h5t.TypeFloatID, h5py.h5t.TypeIntegerID, h5py.h5t.TypeStringID), name)

        with h5py.File(self.path) as file:
            file.visititems(check)


class ToolsTest(ResultsFile):
    def run_tool(self, *command):
        return subprocess.run([*command, self.path], capture_output=True, text=True, check=True).stdout

    def test_h5dump_reads_all_of_it(self):
        self.assertIn('DATASET "attainment_16"', self.run_tool("h5dump"))

    def test_ncdump_reads_all_of_it(self):
        dump = self.run_tool("ncdump")
        self.assertIn("double attainment_16(point, regime, replicate, year, pupil_group)", dump)
        self.assertIn('regime = "tables", "group", "individual"', dump)
        self.assertNotIn("phony", dump)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
