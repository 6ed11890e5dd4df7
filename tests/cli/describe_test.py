"""What `describe` says there is."""

import re

import program


class Describe(program.ProgramTest):
    def test_parameters_have_everything_that_describes_them(self):
        parameters = self.document("describe", "params")["parameters"]
        self.assertGreater(len(parameters), 100)
        for parameter in parameters:
            for key in ("name", "unit", "evidence", "source", "meaning"):
                self.assertTrue(parameter[key], parameter)
            self.assertLessEqual(parameter["least"], parameter["default"])
            self.assertLessEqual(parameter["default"], parameter["most"])

    def test_parameters_as_text_are_grouped_and_fit_the_page(self):
        text = self.expect(0, "describe", "params").stdout
        self.assertIn("\n[parameters.effort]\n", text)
        self.assertIn("    Source: ", text)
        for parameter in self.document("describe", "params")["parameters"]:
            self.assertIn(f"\n  {parameter['name'].split('.')[1]} = ", text)

    def test_every_parameter_of_the_model_can_be_set_to_its_default(self):
        parameters = self.document("describe", "params")["parameters"]
        group = [one for one in parameters if one["name"].startswith("effort.")]
        words = []
        for parameter in group:
            words += ["--set", f"parameters.{parameter['name']}={parameter['default']}"]
        self.expect(0, "check", "small.toml", *words)

    def test_parameters_of_a_scenario_show_what_it_changes(self):
        parameters = self.document("describe", "params")["parameters"]
        changed = next(
            one
            for one in parameters
            if one["least"] < one["default"] and one["default"] != int(one["default"])
        )
        word = f"parameters.{changed['name']}={changed['least']}"
        text = self.expect(0, "describe", "params", "small.toml", "--set", word).stdout
        self.assertEqual(text.count("set by the scenario; the default is"), 1)

    def test_outcomes_have_unit_direction_and_labels(self):
        outcomes = {one["name"]: one for one in self.document("describe", "outcomes")["outcomes"]}
        self.assertEqual(outcomes["attainment_16"]["unit"], "SD")
        self.assertTrue(outcomes["attainment_16"]["higher_is_better"])
        self.assertFalse(outcomes["gap_16"]["higher_is_better"])
        self.assertIsNone(outcomes["teachers"]["higher_is_better"])
        self.assertIn("disadvantaged", outcomes["attainment_16"]["labels"])
        text = self.expect(0, "describe", "outcomes").stdout
        for name in outcomes:
            self.assertRegex(text, rf"(?m)^{name}\b")

    def test_mechanisms_name_only_outcomes_that_there_are_and_can_be_run(self):
        outcomes = {one["name"] for one in self.document("describe", "outcomes")["outcomes"]}
        mechanisms = self.document("describe", "mechanisms")["mechanisms"]
        text = self.expect(0, "describe", "mechanisms").stdout
        for one in mechanisms:
            self.assertLessEqual(set(one["outcomes"]), outcomes, one["id"])
            self.assertRegex(text, rf"(?m)^{one['id']}  ")
            self.assertTrue(one["pair"] or one["shown_by"], one["id"])
        pair = next(one["pair"] for one in mechanisms if one["pair"])
        (self.folder / "pair.toml").write_text(pair["scenario"], encoding="utf-8")
        for words in (pair["on"], pair["off"]):
            self.expect(0, "check", "pair.toml", *[part for word in words for part in ("--set", word)])

    def test_scenarios_are_the_templates_with_their_questions(self):
        scenarios = self.document("describe", "scenarios")["scenarios"]
        names = [one["name"] for one in scenarios]
        self.assertEqual(names[0], "three_regimes")
        for one in scenarios:
            self.assertTrue(one["question"].endswith("?"), one)
            self.assertTrue(one["title"], one)
        text = self.expect(0, "help", "init").stdout
        for name in names:
            self.assertIn(f"  {name}\n", text)

    def test_ingredients_of_regimes_are_what_a_scenario_takes(self):
        document = self.document("describe", "regimes")
        kinds = [one["name"] for one in document["instruments"]]
        self.assertIn("league_table", kinds)
        for table in document["tables"]:
            for key in table["keys"]:
                self.assertTrue(key["meaning"], f"{table['table']} {key['key']} is not explained")
                self.assertNotIn("-1000000", key["values"])
        for kind in kinds:
            table = next(one for one in document["tables"] if one["table"] == f"[regime.NAME.{kind}]")
            self.assertEqual(table["keys"][0]["key"], "strength")
            words = []
            for key in table["keys"]:
                if key["default"] is None:  # required
                    value = 0.5 if key["key"] == "strength" else key["values"].split(", ")[0]
                    words += ["--set", f"regime.inspection.{kind}.{key['key']}={value}"]
            self.expect(0, "check", "small.toml", *words)
            for missing in range(0, len(words), 2):
                if kind != "inspection":  # of which the file has one
                    self.expect(
                        3,
                        "check",
                        "small.toml",
                        "--set",
                        f"regime.inspection.{kind}.years_averaged=2",
                        *words[:missing],
                        *words[missing + 2 :],
                    )

    def test_ingredients_of_regimes_include_policy_and_its_parties(self):
        tables = {one["table"]: one["keys"] for one in self.document("describe", "regimes")["tables"]}
        self.assertEqual(tables["[regime.NAME.policy]"][0]["key"], "mode")
        self.assertIn("favours", [key["key"] for key in tables["[[regime.NAME.policy.party]]"]])

    def test_ingredients_as_text_fit_the_page(self):
        for line in self.expect(0, "describe", "regimes").stdout.splitlines():
            self.assertLessEqual(len(line), 80, line)

    def test_regimes_of_a_scenario_are_told_in_plain_words(self):
        text = self.expect(0, "describe", "regimes", "small.toml").stdout
        self.assertRegex(text, r"(?m)^tables \(baseline\)")
        self.assertIn("League table at strength 1:", text)
        self.assertIn("Families are told results", text)
        self.assertIn("Partnership informal: two neighbours agree", re.sub(r"\s+", " ", text))

    def test_regimes_that_differ_in_one_thing_are_told_apart(self):
        for change, words in (
            ("credit_for_help=0.5", "credit for help 0.5"),
            ("credit_for_partner_success=0.5", "credit for partners' success 0.5"),
            ("penalty_for_failed_partnership=0.5", "penalty for failed partnerships 0.5"),
        ):
            done = self.expect(
                0, "describe", "regimes", "small.toml", "--set", f"regime.tables.league_table.{change}"
            )
            self.assertIn(words, re.sub(r"\s+", " ", done.stdout))
        done = self.expect(
            0, "describe", "regimes", "small.toml", "--set", 'regime.tables.without_levels=["schools"]'
        )
        self.assertIn("Nobody works together at the level schools.", done.stdout)

    def test_regimes_of_a_scenario_in_json_hold_strengths(self):
        document = self.document(
            "describe", "regimes", "small.toml", "--set", "regime.tables.league_table.strength=0.25"
        )
        tables = next(one for one in document["regimes"] if one["name"] == "tables")
        self.assertEqual(tables["instruments"][0]["strength"], 0.25)

    def test_an_unknown_subject_gets_a_suggestion(self):
        self.assertIn("did you mean `params`?", self.expect(2, "describe", "parms").stderr)
        self.expect(2, "describe", "outcomes", "small.toml")


if __name__ == "__main__":
    program.main()
