"""`describe schema`: what it takes is what the program takes; and `describe odd`."""

import json
import re
import tomllib
from pathlib import Path

import h5py
import jsonschema

import program

ROOT = Path(__file__).resolve().parents[2]

# What the reader of scenarios refuses: (part of the small scenario, what is put in its place).
BAD = {
    "a key that there is not": ("years = 3", "yaers = 3"),
    "a table that there is not": ("[run]", "[runs]\nyears = 3\n[run]"),
    "a number that is too large": ("years = 3", "years = 300"),
    "a number that is too small": ("burn_in = 2", "burn_in = -1"),
    "text for a number": ("years = 3", 'years = "3"'),
    "a number for text": ('baseline = "tables"', "baseline = 1"),
    "a broken number for a whole one": ("years = 3", "years = 3.5"),
    "a word for a flag": ("seed = 7", 'seed = 7\nschool_trajectories = "yes"'),
    "another schema": ("schema = 1", "schema = 2"),
    "no schema": ("schema = 1", ""),
    "a measure that there is not": ("strength = 1.0\n\n[regime.ins", 'strength = 1.0\nmeasure = "best"\n\n[regime.ins'),
    "an instrument without strength": ("[regime.tables.league_table]\nstrength = 1.0", "[regime.tables.league_table]"),
    "a unit that is missing": (
        "[regime.tables.league_table]",
        "[regime.tables.group_accountability]\nstrength = 1\n[regime.tables.league_table]",
    ),
    "a key of another instrument": (
        "[regime.tables.league_table]",
        "[regime.tables.league_table]\nfloor_sd = 0",
    ),
    "an instrument that there is not": ("[regime.tables.league_table]", "[regime.tables.leage_table]"),
    "a name with a blank": ("[regime.tables.league_table]", '[regime."my tables".league_table]'),
    "a key of another kind of programme": ('formation = "by_consent"', 'formation = "by_consent"\nprovider = "sponsor"'),
    "a kind that there is not": ('formation = "by_consent"', 'kind = "hope"'),
    "a partnership without a formation": ('formation = "by_consent"', ""),
    "support without a provider": ('formation = "by_consent"', 'kind = "support"\nidentification = "self"'),
    "support for nobody": ('formation = "by_consent"', 'kind = "support"\nprovider = "sponsor"'),
    "partners without a name": ('formation = "by_consent"', 'kind = "external_partners"\nattendance = 0.1'),
    "a formation that there is not": ('formation = "by_consent"', 'formation = "by_fiat"'),
    "a parameter out of its range": ("[run]", "[parameters.learning]\nhours = 1\n[run]"),
    "an outcome that there is not": ("[run]", '[outcomes]\nprimary = ["joy"]\n[run]'),
    "four primary outcomes": (
        "[run]",
        '[outcomes]\nprimary = ["attainment_16", "gap_16", "trust", "partners"]\n[run]',
    ),
    "a change without a year": ("[run]", '[[change]]\nregime = "tables"\nbecomes = "inspection"\n[run]'),
    "a policy whose mode is unknown": ("[run]", '[regime.tables.policy]\nmode = "fiat"\n[run]'),
    "a design without a method": ("[run]", '[design.vary]\n"run.burn_in" = { low = 1, high = 2 }\n[run]'),
    "a varied key that is no table": ("[run]", '[design]\nmethod = "grid"\n[design.vary]\n"run.burn_in" = 3\n[run]'),
    "a list of no values": (
        "[run]",
        '[design]\nmethod = "grid"\n[design.vary]\n"run.burn_in" = { values = [] }\n[run]',
    ),
}


def tables_of(schema):
    """Every table of a schema, wherever it stands."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield schema["properties"]
        for part in schema.values():
            yield from tables_of(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from tables_of(part)


class Schema(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.schema = json.loads(self.expect(0, "describe", "schema").stdout)
        self.validator = jsonschema.Draft7Validator(self.schema)

    def problems(self, text):
        return [error.message[:200] for error in self.validator.iter_errors(tomllib.loads(text))]

    def test_the_schema_is_one_of_draft_7(self):
        jsonschema.Draft7Validator.check_schema(self.schema)
        self.assertEqual(self.schema, self.document("describe", "schema"))

    def test_every_scenario_that_ships_passes_and_so_do_those_of_the_mechanisms(self):
        texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "scenarios").glob("*.toml"))]
        texts += [one["pair"]["scenario"] for one in self.document("describe", "mechanisms")["mechanisms"] if one["pair"]]
        self.assertGreater(len(texts), 30)
        for text in texts:
            self.assertEqual(self.problems(text), [], text[:200])

    def test_what_is_written_with_every_default_filled_in_passes(self):
        kinds = [one["properties"]["kind"]["const"] for one in self.schema["definitions"]["programme"]["oneOf"]]
        text = program.SMALL + "[regime.tables.policy]\nmode = \"imposed\"\n"
        for table in self.schema["definitions"]["regime"]["allOf"][0]["then"]["properties"]:
            more = 'unit = "area"\n' if table == "group_accountability" else ""
            text += f"[regime.every_{table}.{table}]\nstrength = 1\n{more}"
        external = self.schema["definitions"]["programme"]["oneOf"][kinds.index("external_partners")]
        partners = external["properties"]["partner"]["enum"]
        needed = {
            "partnership": 'formation = "trust"\n',
            "support": 'provider = "sponsor"\nidentification = "self"\n',
            "external_partners": f'partner = "{partners[0]}"\nattendance = 0.1\n',
            "shared_goals": "feedback = 0.1\n",
        }
        for kind in kinds:
            text += f'[programme.{kind}]\nkind = "{kind}"\n{needed.get(kind, "")}'
        self.write("all.toml", text)
        self.assertEqual(self.problems(text), [])
        self.expect(0, "run", "all.toml", "-o", "out", "-q", "--set", "run.years=1", "--set", "run.replicates=1")
        with h5py.File(self.folder / "out/results.h5") as results:
            resolved = results.attrs["resolved_scenario"]
        self.assertIn("[parameters.learning]", resolved)
        self.assertEqual(self.problems(resolved), [])

    def test_what_the_program_refuses_the_schema_refuses(self):
        self.assertEqual(self.problems(program.SMALL), [])
        for what, (part, instead) in BAD.items():
            with self.subTest(what):
                self.assertIn(part, program.SMALL)
                text = program.SMALL.replace(part, instead, 1)
                self.write("bad.toml", text)
                self.expect(3, "check", "bad.toml")
                self.assertNotEqual(self.problems(text), [])

    def test_what_the_program_takes_of_odd_texts_the_schema_takes(self):
        taken = 0
        for path in sorted((ROOT / "tests" / "fuzz" / "corpus" / "scenario").iterdir()):
            try:
                text = path.read_text(encoding="utf-8")
                tomllib.loads(text)
            except (UnicodeDecodeError, tomllib.TOMLDecodeError):
                continue
            if self.program("check", str(path)).returncode != 0:
                continue
            taken += 1
            self.assertEqual(self.problems(text), [], path.name)
        self.assertGreater(taken, 3)

    def test_every_key_that_is_read_is_in_the_schema_with_its_meaning(self):
        known = {key for table in tables_of(self.schema) for key in table}
        read = set()
        for path in (ROOT / "engine" / "scenario").iterdir():
            text = path.read_text(encoding="utf-8")
            calls = r"\b(?:of|of_|top)\.(?:texts?|flag|numbers?(?:_where)?|whole(?:_where)?|words?(?:_where|_or_nothing)?|tables?|entry)\("
            read |= set(re.findall(calls + r'[^"();]*?"([a-z_]+)"', text))
        self.assertGreater(len(read), 120)
        self.assertEqual(read - known, set())
        for table in tables_of({key: part for key, part in self.schema.items() if key != "definitions"}):
            for key, what in table.items():
                if "properties" not in what or "description" in what:
                    self.assertTrue(what.get("description"), key)

    def test_every_parameter_is_in_the_schema_with_its_range_and_default(self):
        groups = self.schema["properties"]["parameters"]["properties"]
        for one in self.document("describe", "params")["parameters"]:
            group, name = one["name"].split(".")
            key = groups[group]["properties"][name]
            self.assertEqual(key["default"], one["default"], one["name"])
            if key["type"] != "boolean":
                self.assertEqual((key["minimum"], key["maximum"]), (one["least"], one["most"]), one["name"])


class Odd(program.ProgramTest):
    def test_the_model_is_described_in_the_order_of_odd_without_the_source_tree(self):
        page = self.expect(0, "describe", "odd").stdout
        self.assertEqual(page, (ROOT / "docs" / "model.md").read_text(encoding="utf-8"))
        headings = [one["heading"] for one in self.document("describe", "odd")["sections"]]
        wanted = ["Purpose and patterns", "Entities, state variables and scales", "Process overview and scheduling"]
        wanted += ["Design concepts", "Initialisation", "Input data", "Submodels"]
        self.assertEqual(headings[:7], [f"{i + 1}. {heading}" for i, heading in enumerate(wanted)])
        for one in self.document("describe", "params")["parameters"]:
            self.assertIn(f"`{one['name'].split('.')[1]}`", page)


if __name__ == "__main__":
    program.main()
