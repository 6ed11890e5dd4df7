#include "experiments/design_file.hpp"

#include <gtest/gtest.h>

#include "experiments/delimited_text.hpp"
#include "parameters/diagnostic.hpp"
#include "support/temporary_folder.hpp"

namespace commonroom {
namespace {

class DesignFile : public testing::Test {
 protected:
  DesignPlan design_with(const std::string& text) {
    test::put_bytes(folder_ / "design.csv", text);
    DesignPlan design;
    design.method = DesignMethod::csv;
    design.file = (folder_ / "design.csv").string();
    design.vary.resize(2);
    design.vary[0].key = "parameters.effort.teaching_productivity";
    design.vary[1].key = "regime.tables.league_table.measure";
    design.vary[1].values = {"raw", "value_added"};
    return design;
  }
  static std::vector<Diagnostic> mistakes_in(const DesignPlan& design) {
    try {
      (void)read_design_file(design);
    } catch (const InvalidInput& mistakes) {
      return mistakes.diagnostics();
    }
    return {};
  }
  static Diagnostic mistake_in(const DesignPlan& design) {
    const auto mistakes = mistakes_in(design);
    return mistakes.empty() ? Diagnostic() : mistakes.front();
  }

  test::TemporaryFolder folder_;
};

using Settings = std::vector<std::vector<std::string>>;

TEST_F(DesignFile, WithAHeaderMayHaveItsColumnsInAnyOrderAndOthersBeside) {
  const DesignPlan design = design_with(
      "note,regime.tables.league_table.measure,effort.teaching_productivity\r\none,raw,0.25\r\ntwo,value_"
      "added,1e-1\r\n");
  EXPECT_EQ(read_design_file(design).settings, (Settings{{"0.25", "raw"}, {"0.1", "value_added"}}));
}

TEST_F(DesignFile, IsAMatrixAsNumpyWritesIt) {
  const DesignPlan design =
      design_with("# made elsewhere\n2.500000000000000000e-01 0.000000000000000000e+00\n1.0e-01 1.0e+00\n");
  EXPECT_EQ(read_design_file(design).settings, (Settings{{"0.25", "raw"}, {"0.1", "value_added"}}));
}

TEST_F(DesignFile, ReadsBackWhatIsExported) {
  DesignPlan design = design_with("");
  design.vary.resize(4);
  design.vary[0].low = -1e15;
  design.vary[0].high = 1e15;
  design.vary[1].values = {"raw", "a, \"b\"", "\"true\"", " blank ", "#5"};
  design.vary[2].key = "run.burn_in";
  design.vary[2].high = 100;
  design.vary[2].whole = true;
  design.vary[3].key = "regime.tables.league_table.strength";
  design.vary[3].low = 1e-9;
  design.vary[3].distribution = Distribution::log_uniform;
  design.method = DesignMethod::sobol;
  design.points = 256;
  const DesignPoints points = points_of(design, {});
  test::put_bytes(folder_ / "design.csv", csv_of(points));
  design.method = DesignMethod::csv;
  EXPECT_EQ(points_of(design, {}).settings, points.settings);
  EXPECT_EQ(points_of(design, {}).keys, points.keys);
  test::put_bytes(folder_ / "design.csv", matrix_of(design, points));
  EXPECT_EQ(points_of(design, {}).settings, points.settings);
}

TEST_F(DesignFile, SaysWhatNoNumberOfAMatrixStandsFor) {
  const DesignPlan design = design_with("");
  const DesignPoints points{{design.vary[0].key, design.vary[1].key}, {{"much", "raw"}, {"1", "other"}}, {}};
  try {
    (void)matrix_of(design, points);
    ADD_FAILURE() << "there are two";
  } catch (const InvalidInput& mistakes) {
    EXPECT_EQ(mistakes.diagnostics().size(), 2U);
  }
}

TEST_F(DesignFile, MayHaveOneKeyAMarkOfItsBytesAndWholeNumbersWrittenAsOthers) {
  DesignPlan design = design_with("\xEF\xBB\xBFrun.burn_in\r\n3.0\r\n1e1\r\n");
  design.vary.resize(1);
  design.vary[0].key = "run.burn_in";
  design.vary[0].whole = true;
  EXPECT_EQ(read_design_file(design).settings, (Settings{{"3"}, {"10"}}));
  test::put_bytes(folder_ / "design.csv", "run.burn_in\n3.5\nmany\n");
  EXPECT_EQ(mistakes_in(design).size(), 2U);
}

TEST_F(DesignFile, SaysWhereItIsWrong) {
  EXPECT_EQ(mistake_in(design_with("0.1 0\n0.2 x\n")).place.line, 2U);
  const Diagnostic missing = mistake_in(design_with("effort.teaching_productivity,measure\n0.1,raw\n"));
  EXPECT_NE(missing.what.find("no column `regime.tables.league_table.measure`"), std::string::npos);
  const Diagnostic choice = mistake_in(design_with("0.1 0\n0.2 7\n"));
  EXPECT_EQ(choice.place.line, 2U);
  EXPECT_EQ(choice.place.column, 5U);
  EXPECT_EQ(mistake_in(design_with("0.1 0\n0.2\n")).place.line, 2U);
  EXPECT_FALSE(mistake_in(design_with("")).what.empty());
  EXPECT_EQ(mistakes_in(design_with("0.1 0\n0.2\nx 1\n0.3 9\n")).size(), 3U) << "all at once";
  EXPECT_EQ(
      mistake_in(design_with("effort.teaching_productivty,regime.tables.league_table.measure\n0.1,raw\n"))
          .suggestion,
      "did you mean `effort.teaching_productivty`?");
  EXPECT_FALSE(
      mistakes_in(design_with("effort.teaching_productivity,regime.tables.league_table.measure\n")).empty())
      << "a header alone";
  EXPECT_EQ(mistake_in(design_with("effort.teaching_productivity,regime.tables.league_table.measure\n,raw\n"))
                .place.column,
            1U);
  DesignPlan nowhere = design_with("");
  nowhere.file = "nowhere.csv";
  EXPECT_THROW((void)read_design_file(nowhere), FileProblem);
}

TEST(DelimitedText, HasCommasAndQuotesWithinQuotesAndSaysWhereACellBegins) {
  const auto cells = cells_of("a, \"b, \"\"c\"\"\" ,,d", true);
  ASSERT_EQ(cells.size(), 4U);
  EXPECT_EQ(cells[1].text, "b, \"c\"");
  EXPECT_EQ(cells[1].column, 4U);
  EXPECT_EQ(cells[2].text, "");
  EXPECT_EQ(cells[3].text, "d");
  for (const char* text : {"", "\"", "a,b", " a", "\"\"", "a\"\"b", "#"})
    EXPECT_EQ(cells_of(as_cell(text), true).front().text, text);
}

}  // namespace
}  // namespace commonroom
