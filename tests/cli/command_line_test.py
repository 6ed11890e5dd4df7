"""What can be written on the command line, and what is said to what cannot."""

import re
import unittest

import program

COMMANDS = ("init", "check", "run", "compare", "diff", "export", "describe", "version", "help")


class CommandLine(program.ProgramTest):
    def test_help_lists_every_command_and_goes_to_standard_output(self):
        done = self.expect(0, "--help")
        for command in COMMANDS:
            self.assertRegex(done.stdout, rf"(?m)^  {command} +\w")
        self.assertEqual(done.stderr, "")

    def test_commands_of_later_versions_are_not_listed(self):
        listed = self.expect(0, "help").stdout
        for command in ("validate", "calibrate"):
            self.assertNotIn(command, listed)

    def test_help_on_every_command_fits_eighty_columns_and_has_an_example(self):
        for command in COMMANDS:
            by_option = self.expect(0, command, "--help").stdout
            self.assertEqual(self.expect(0, "help", command).stdout, by_option)
            self.assertIn("\nExamples\n  commonroom " + command, by_option)
            examples = by_option.split("\nExamples\n")[1].split("\n\n")[0].splitlines()
            for line in by_option.splitlines():
                if line not in examples:  # a command is there to be copied, and not broken
                    self.assertLessEqual(len(line), 80, line)

    def test_the_program_alone_shows_help_on_standard_error_and_exits_2(self):
        done = self.expect(2)
        self.assertEqual(done.stdout, "")
        self.assertIn("usage: commonroom COMMAND", done.stderr)

    def test_an_unknown_command_gets_a_suggestion(self):
        done = self.expect(2, "chekc", "small.toml")
        self.assertEqual(
            done.stderr,
            "error: unknown command `chekc`\n  = did you mean `check`?\nMore: commonroom --help\n",
        )
        self.assertEqual(done.stdout, "")

    def test_an_analysis_given_as_a_command_leads_to_analyze(self):
        for name in ("explain", "sobol", "map"):
            self.assertIn(f"commonroom analyze RESULTS {name}", self.expect(2, name, "results").stderr)

    def test_an_unknown_option_gets_a_suggestion(self):
        done = self.expect(2, "compare", "results", "--basline", "tables")
        self.assertEqual(
            done.stderr,
            "error: unknown option `--basline`\n  = did you mean `--baseline`?\nMore: commonroom compare --help\n",
        )

    def test_a_value_of_the_scenario_given_as_an_option_leads_to_set(self):
        for option in ("--burn-in=4", "--replicates=4"):
            done = self.expect(2, "run", "small.toml", "-o", "out", option)
            self.assertIn(f"option `{option.removesuffix('=4')}`", done.stderr)
            self.assertIn("--set run.years=5", done.stderr)

    def test_an_option_of_another_command_says_whose_it_is(self):
        done = self.expect(2, "check", "small.toml", "--tolerance", "1")
        self.assertEqual(
            done.stderr,
            "error: `check` has no option `--tolerance`\n  = it is an option of `diff`; values of a scenario are "
            "set with --set, as in --set run.years=5\n"
            "More: commonroom check --help\n",
        )

    def test_options_are_not_guessed_from_their_beginnings(self):
        self.expect(2, "compare", "results", "--base", "tables")

    def test_operands_that_miss_or_are_too_many_are_usage_errors(self):
        for words in (
            ["run"],
            ["run", "a", "b", "-o", "c"],
            ["diff", "a"],
            ["compare"],
            ["export", "a"],
            ["check"],
            ["run", "small.toml"],
            ["describe"],
            ["version", "now"],
        ):
            done = self.expect(2, *words)
            self.assertTrue(done.stderr.startswith("error: "), done.stderr)
            self.assertNotRegex(done.stderr, r"(?m) $")
            self.assertEqual(done.stdout, "")

    def test_values_of_options_are_checked(self):
        for words in (
            ["--threads", "many"],
            ["--threads", "-1"],
            ["--seed", "4294967296"],
            ["--seed", "1.5"],
            ["--color", "sometimes"],
            ["--progress", "maybe"],
            ["--threads"],
            ["--json=yes"],
            ["--seed", "1", "--seed", "2"],
        ):
            self.expect(2, "check", "small.toml", *words)

    def test_a_misspelt_choice_gets_a_suggestion(self):
        self.assertIn("did you mean `always`?", self.expect(2, "version", "--color", "alway").stderr)

    def test_options_may_come_before_the_command(self):
        self.assertEqual(
            self.expect(0, "--json", "version").stdout, self.expect(0, "version", "--json").stdout
        )

    def test_set_without_a_scenario_is_said_to_have_no_effect(self):
        self.assertIn(
            "--set has no effect on `version`", self.expect(0, "version", "--set", "run.years=2").stderr
        )

    def test_version_says_version_commit_compiler_and_libraries(self):
        document = self.document("version")
        self.assertRegex(document["version"], r"^\d+\.\d+\.\d+$")
        self.assertRegex(document["commit"], r"^([0-9a-f]{40}(-changed)?|unknown)$")
        self.assertRegex(document["compiler"], r"^(GNU|Clang) \d")
        self.assertEqual(set(document["libraries"]), {"HDF5", "TBB", "Boost", "fmt", "OpenSSL"})
        for version in document["libraries"].values():
            self.assertRegex(version, r"^\d+\.\d+")
        short = self.expect(0, "-V").stdout
        self.assertEqual(short, f"commonroom {document['version']}\n")
        self.assertTrue(self.expect(0, "version").stdout.startswith(short))


class Init(program.ProgramTest):
    def test_init_writes_a_scenario_that_passes_check(self):
        done = self.expect(0, "init")
        self.assertEqual(done.stdout, "")
        self.assertIn("Wrote three_regimes.toml", done.stderr)
        text = (self.folder / "three_regimes.toml").read_text(encoding="utf-8")
        self.assertRegex(text, r"(?m)^# .*\?")  # it opens with the question it answers
        self.assertEqual(self.expect(0, "check", "three_regimes.toml").stdout, "three_regimes.toml: ok\n")

    def test_init_never_overwrites(self):
        self.write("mine.toml", "precious")
        done = self.expect(4, "init", "-o", "mine.toml")
        self.assertIn("mine.toml is there already", done.stderr)
        self.assertEqual((self.folder / "mine.toml").read_text(encoding="utf-8"), "precious")

    def test_init_knows_its_templates(self):
        for name in re.findall(
            r"(?m)^  (\w+)$", self.expect(0, "help", "init").stdout.split("Templates\n")[1]
        ):
            self.expect(0, "init", "--template", name, "-q")
            self.assertTrue((self.folder / f"{name}.toml").is_file())
        done = self.expect(2, "init", "--template", "sufolk")
        self.assertIn("did you mean `suffolk`?", done.stderr)

    def test_init_says_in_json_what_it_wrote(self):
        self.assertEqual(self.document("init", "-o", "new.toml")["written"], "new.toml")


class Check(program.ProgramTest):
    def test_check_shows_every_mistake_with_its_place_and_counts_them(self):
        self.write(
            "bad.toml", program.SMALL.replace("strength", "strenght", 1).replace("years = 3", 'years = "3"')
        )
        done = self.expect(3, "check", "bad.toml")
        self.assertEqual(done.stdout, "")
        self.assertIn("--> bad.toml:8:9\n", done.stderr)
        self.assertIn(
            "error: unknown key `strenght` in [regime.tables.league_table]\n"
            "  --> bad.toml:21:1\n"
            "   |\n"
            "21 | strenght = 1.0\n"
            "   | ^^^^^^^^ did you mean `strength`?\n",
            done.stderr,
        )
        self.assertTrue(done.stderr.endswith("\n3 errors\n"), done.stderr)

    def test_check_goes_through_all_files(self):
        self.write("first.toml", "schema = 2\n")
        self.write("second.toml", program.SMALL.replace('"tables"', '"table"'))
        done = self.expect(3, "check", "first.toml", "small.toml", "second.toml")
        self.assertEqual(done.stdout, "small.toml: ok\n")
        self.assertIn("first.toml:1:", done.stderr)
        self.assertIn("second.toml:12:", done.stderr)
        self.assertIn("did you mean `tables`?", done.stderr)

    def test_check_in_json_holds_the_same_mistakes(self):
        self.write("bad.toml", program.SMALL.replace("seed = 7", "sede = 7"))
        document = self.document("check", "bad.toml", "small.toml", code=3)
        self.assertFalse(document["ok"])
        bad, small = document["files"]
        self.assertEqual((bad["file"], bad["ok"], small["ok"]), ("bad.toml", False, True))
        self.assertEqual((bad["errors"][0]["line"], bad["errors"][0]["column"]), (11, 1))
        self.assertEqual(bad["errors"][0]["suggestion"], "did you mean `seed`?")

    def test_check_says_that_a_file_is_missing(self):
        done = self.expect(4, "check", "nothing.toml")
        self.assertIn("nothing.toml", done.stderr)

    def test_set_is_checked_like_the_file(self):
        done = self.expect(3, "check", "small.toml", "--set", "run.yeers=3")
        self.assertIn("did you mean `years`?", done.stderr)
        self.assertIn("--set run.yeers=3", done.stderr)
        self.expect(0, "check", "small.toml", "--set", "run.years=3")

    def test_check_looks_for_the_authorities_that_a_regime_names(self):
        scope = program.SMALL.replace(
            "[regime.inspection.inspection]", '[regime.inspection.inspection]\nauthorities = ["Nowhere"]'
        )
        self.write("scoped.toml", scope)
        done = self.expect(3, "check", "scoped.toml")
        self.assertIn("Nowhere", done.stderr)
        self.assertIn("scoped.toml:24:", done.stderr)

    def test_a_register_that_is_none_is_invalid_input(self):
        self.write("register.csv", "a,b\n1,2\n")
        self.write(
            "real.toml",
            program.SMALL.replace(
                "[population.synthetic]\nauthorities = 1\nprimary_schools = 6\nsecondary_schools = 2",
                '[population]\nregister = "register.csv"',
            ),
        )
        self.assertIn("register.csv", self.expect(3, "check", "real.toml").stderr)


if __name__ == "__main__":
    program.main()
