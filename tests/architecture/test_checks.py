"""The checks of the architecture can fail: each is shown a small made-up tree with one fault."""

import tempfile
import unittest
from pathlib import Path

import forbidden
import includes
import names_apart


class MadeUpTree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("engine/core/ids.hpp", "#pragma once\n")
        self.write("engine/world/world.hpp", '#pragma once\n#include "core/ids.hpp"\n#include <vector>\n')
        self.write("engine/simulation/year.hpp", '#include "world/world.hpp"\n')
        self.write("analysis/paired.hpp", '#include "simulation/year.hpp"\n')

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")


class IncludesTest(MadeUpTree):
    def assert_one_problem(self, path, text, words):
        self.write(path, text)
        problems = includes.check(self.root)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(words, problems[0])
        self.assertTrue(problems[0].startswith(f"{path}:"), problems[0])

    def test_a_tree_in_order_passes(self):
        self.assertEqual(includes.check(self.root), [])

    def test_an_arrow_that_runs_back_is_found(self):
        self.assert_one_problem(
            "engine/model/effort/effort.hpp",
            '\n#include "simulation/year.hpp"\n',
            "simulation comes after model",
        )

    def test_an_arrow_back_is_found_by_whatever_path_it_is_written(self):
        for written in ("../simulation/year.hpp", "engine/simulation/year.hpp"):
            with self.subTest(written):
                self.assert_one_problem("engine/core/door.hpp", f'#include "{written}"\n', "comes after core")

    def test_engine_below_app_does_not_include_analysis(self):
        self.assert_one_problem(
            "engine/output/table.cpp", '#include "analysis/paired.hpp"\n', "comes after output"
        )

    def test_app_may_include_analysis(self):
        self.write("engine/app/main.cpp", '#include "analysis/paired.hpp"\n')
        self.assertEqual(includes.check(self.root), [])

    def test_an_include_that_leads_nowhere_is_found(self):
        self.assert_one_problem(
            "engine/world/lost.cpp", '#include "world/gone.hpp"\n', "no file of the project"
        )

    def test_a_library_outside_the_order_is_found(self):
        self.assert_one_problem("engine/misc/misc.cpp", "\n", "no place in the order")

    def test_each_outside_library_has_one_door(self):
        doors = {
            "toml++/toml.h": "scenario",
            "hdf5.h": "output",
            "hdf5_hl.h": "output",
            "H5public.h": "output",
            "boost/program_options.hpp": "app",
            "boost/program_options/parsers.hpp": "app",
            "tbb/parallel_for.h": "core",
            "oneapi/tbb/task_arena.h": "core",
            "Random123/philox.h": "random",
        }
        for header, door in doors.items():
            for brackets in ("<>", '""'):
                with self.subTest(header=header, brackets=brackets):
                    self.write(f"engine/{door}/door.cpp", f"#include <{header}>\n")
                    line = f"#  include {brackets[0]}{header}{brackets[1]}\n"
                    self.assert_one_problem(
                        "engine/model/learning/learning.cpp", line, f"which only {door} may"
                    )

    def test_a_commented_include_is_no_include(self):
        self.write("engine/core/door.hpp", '// #include "world/world.hpp"\n/*\n#include <hdf5.h>\n*/\n')
        self.assertEqual(includes.check(self.root), [])


class ForbiddenTest(MadeUpTree):
    def assert_found(self, path, text, line=1):
        self.write(path, text)
        problems = forbidden.check(self.root)
        self.assertEqual(len(problems), 1, problems)
        self.assertTrue(problems[0].startswith(f"{path}:{line}: "), problems[0])

    def test_a_clean_tree_passes(self):
        self.assertEqual(forbidden.check(self.root), [])

    def test_randomness_past_the_streams_is_found(self):
        for written in (
            "std::normal_distribution<double> noise;",
            "std::uniform_int_distribution<int> die;",
            "std::shuffle(first, last, stream);",
            "std::ranges::shuffle(pupils, stream);",
            "std::sample(first, last, out, 3, stream);",
            "int draw = rand();",
            "std::srand(1);",
            "std::random_device device;",
            "std::mt19937_64 engine;",
        ):
            with self.subTest(written):
                self.assert_found("engine/world/draw.cpp", f'const char* a = "//";\n{written}\n', line=2)

    def test_words_in_comments_and_longer_names_are_no_finds(self):
        self.write(
            "engine/world/draw.cpp",
            "// not std::shuffle\n/* std::random_device\n rand() */\nint operand(int);\n"
            "int x = operand(2);\n",
        )
        self.assertEqual(forbidden.check(self.root), [])

    def test_flags_that_reorder_sums_are_found(self):
        for flag in ("-ffast-math", "-Ofast", "-funsafe-math-optimizations"):
            for path in ("engine/core/CMakeLists.txt", "cmake/extra.cmake", "CMakePresets.json"):
                with self.subTest(flag=flag, path=path):
                    self.assert_found(path, f"# fine: no fast math\nadd_compile_options({flag})\n", line=2)
                    (self.root / path).unlink()

    def test_places_on_one_machine_are_found(self):
        for place in (
            "/" + "work/main",
            "/tmp/" + "build-x",
            "/" + "home/ann/x",
            "../shared/" + "data/x.csv",
        ):
            with self.subTest(place):
                self.assert_found("docs/model.md", f"See {place}.\n")

    def test_only_continuous_integration_may_name_the_folder_beside(self):
        self.write(".ci/run", "register=../shared/" + "data/x.csv\n")
        self.assertEqual(forbidden.check(self.root), [])


class NamesApartTest(MadeUpTree):
    def problems_with(self, one, other, together=" TOGETHER"):
        listed = f"commonroom_library(world SOURCES a.cpp b/c.cpp{together})\n"
        self.write("engine/world/CMakeLists.txt", listed)
        for path, text in (("a.cpp", one), ("b/c.cpp", other)):
            nameless = f"namespace {{\n\n{text}\n}}  // namespace\n"
            self.write(f"engine/world/{path}", nameless + "void shared() {}\n")
        return names_apart.check(self.root)

    def test_the_same_name_twice_is_found(self):
        for given in (
            "constexpr std::size_t grain = 2;\n",
            "const std::array<int, 2> sizes{1, 2};\n",
            "struct Keys {\n  int key = 0;\n};\n",
            "std::string text_of(const std::string& word, int times) {\n  return word;\n}\n",
        ):
            with self.subTest(given):
                problems = self.problems_with("int unlike = 0;\n\n" + given, given)
                self.assertEqual(len(problems), 1, problems)
                self.assertTrue(problems[0].startswith("engine/world/b/c.cpp:3: "), problems[0])

    def test_overloads_and_what_is_inside_functions_are_no_finds(self):
        one = "int of(int a) {\n  const int b = a;\n}\n"
        other = "int of(long a) {\n  const int b = 0;\n}\n"
        self.assertEqual(self.problems_with(one, other), [])

    def test_files_compiled_apart_may_share_names(self):
        given = "constexpr int grain = 2;\n"
        self.assertEqual(self.problems_with(given, given, together=""), [])


if __name__ == "__main__":
    unittest.main()
