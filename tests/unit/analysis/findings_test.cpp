#include "analysis/findings/findings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "analysis/numbers.hpp"

namespace commonroom {
namespace {

Findings made_up() {
  FindingsTable table{"effects", "Effects", {}, {}, true};
  table.columns = {{"key", "factor", ColumnKind::text},
                   {"effect", "effect", ColumnKind::number},
                   {"lower", "95% interval", ColumnKind::interval},
                   {"upper", "", ColumnKind::interval_end},
                   {"share", "share", ColumnKind::share},
                   {"count", "runs", ColumnKind::count}};
  table.rows = {{std::string("reach, \"km\""), 0.12345, 0.1, 0.15, 0.5, std::int64_t{12}},
                {std::string("kind"), -0.0001, missing, missing, missing, std::int64_t{3}}};
  FindingsTable hidden{"points", "", {{"point", "point", ColumnKind::count}}, {{std::int64_t{7}}}, false};
  return {"oat", "Title", "SD", {"A sentence."}, {table, hidden}, {"A note."}};
}

TEST(FindingsText, AlignsColumnsAndRoundsToTheWidthOfTheIntervals) {
  EXPECT_EQ(findings_text(made_up()),
            "Title (SD)\n"
            "A sentence.\n"
            "\n"
            "Effects\n"
            "  factor       effect    95% interval  share  runs\n"
            "  reach, \"km\"   0.123  0.100 to 0.150    50%    12\n"
            "  kind          0.000               -      -     3\n"
            "\n"
            "A note.\n");
}

TEST(FindingsText, BreaksLongSentencesAtSpaces) {
  Findings findings = made_up();
  findings.tables.clear();
  findings.sentences = {std::string(60, 'a') + ' ' + std::string(39, 'b') + " c",
                        std::string(120, 'd') + " e"};
  EXPECT_EQ(findings_text(findings), "Title (SD)\n" + std::string(60, 'a') + ' ' + std::string(39, 'b') +
                                         "\nc\n" + std::string(120, 'd') + "\ne\n\nA note.\n");
}

TEST(FindingsText, EndsALongTableAndSaysSo) {
  Findings findings = made_up();
  findings.tables[0].rows.resize(1);
  findings.tables[0].rows.resize(45, findings.tables[0].rows[0]);
  const std::string text = findings_text(findings);
  EXPECT_NE(text.find("  ... and 5 more: --json has all\n"), std::string::npos) << text;
  EXPECT_EQ(std::ranges::count(text, '\n'), 48);
  EXPECT_EQ(nlohmann::json::parse(findings_json(findings))["tables"]["effects"].size(), 45U);
}

TEST(FindingsJson, KeepsAllDigitsAndAllTables) {
  const auto document = nlohmann::json::parse(findings_json(made_up()));
  EXPECT_EQ(document["analysis"], "oat");
  EXPECT_EQ(document["interval_level"], 0.95);
  EXPECT_EQ(document["tables"]["effects"][0]["effect"], 0.12345);
  EXPECT_EQ(document["tables"]["effects"][0]["count"], 12);
  EXPECT_TRUE(document["tables"]["effects"][1]["upper"].is_null());
  EXPECT_EQ(document["tables"]["points"][0]["point"], 7);
  EXPECT_EQ(document["findings"][0], "A sentence.");
}

TEST(FindingsCsv, QuotesAndLeavesEmptyWhatIsMissing) {
  EXPECT_EQ(findings_csv(made_up().tables[0]),
            "key,effect,lower,upper,share,count\n"
            "\"reach, \"\"km\"\"\",0.12345,0.1,0.15,0.5,12\n"
            "kind,-0.0001,,,,3\n");
}

}  // namespace
}  // namespace commonroom
