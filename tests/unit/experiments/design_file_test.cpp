#include "experiments/design_file.hpp"

#include <gtest/gtest.h>

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
  static Diagnostic mistake_in(const DesignPlan& design) {
    try {
      (void)read_design_file(design);
    } catch (const InvalidInput& mistakes) {
      return mistakes.diagnostics().front();
    }
    return {};
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
  design.method = DesignMethod::sobol;
  design.points = 32;
  const DesignPoints points = points_of(design, {});
  test::put_bytes(folder_ / "design.csv", csv_of(points));
  design.method = DesignMethod::csv;
  EXPECT_EQ(points_of(design, {}).settings, points.settings);
}

TEST_F(DesignFile, SaysWhereItIsWrong) {
  EXPECT_EQ(mistake_in(design_with("0.1 0\n0.2 x\n")).place.line, 2U);
  const Diagnostic missing = mistake_in(design_with("effort.teaching_productivity,measure\n0.1,raw\n"));
  EXPECT_NE(missing.what.find("no column `regime.tables.league_table.measure`"), std::string::npos);
  const Diagnostic choice = mistake_in(design_with("0.1 0\n0.2 7\n"));
  EXPECT_EQ(choice.place.line, 2U);
  EXPECT_EQ(choice.place.column, 2U);
  EXPECT_EQ(mistake_in(design_with("0.1 0\n0.2\n")).place.line, 2U);
  EXPECT_FALSE(mistake_in(design_with("")).what.empty());
  DesignPlan nowhere = design_with("");
  nowhere.file = "nowhere.csv";
  EXPECT_THROW((void)read_design_file(nowhere), FileProblem);
}

}  // namespace
}  // namespace commonroom
