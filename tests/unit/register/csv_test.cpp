#include "world/csv.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text, CsvLimits limits = {}) {
  CsvReader reader(text, "file.csv", limits);
  Rows rows;
  while (const CsvRecord* record = reader.next()) {
    std::vector<std::string>& row = rows.emplace_back();
    for (std::size_t field = 0; field < record->size(); ++field) row.emplace_back((*record)[field]);
  }
  return rows;
}

Diagnostic refusal_of(std::string_view text, CsvLimits limits = {}) {
  try {
    rows_of(text, limits);
  } catch (const InvalidInput& input) {
    return input.diagnostics().front();
  }
  ADD_FAILURE() << "was not refused";
  return {};
}

TEST(Csv, NothingHasNoRows) {
  EXPECT_EQ(rows_of(""), Rows{});
}

TEST(Csv, LinesMayEndInAnyOfThreeWays) {
  const Rows expected = {{"a", "b"}, {"c", "d"}};
  EXPECT_EQ(rows_of("a,b\nc,d\n"), expected);
  EXPECT_EQ(rows_of("a,b\r\nc,d\r\n"), expected);
  EXPECT_EQ(rows_of("a,b\rc,d\r"), expected);
  EXPECT_EQ(rows_of("a,b\r\nc,d"), expected);
}

TEST(Csv, EmptyFieldsAreKept) {
  EXPECT_EQ(rows_of(",,\n,"), (Rows{{"", "", ""}, {"", ""}}));
  EXPECT_EQ(rows_of("a,"), (Rows{{"a", ""}}));
  EXPECT_EQ(rows_of("\"\",x"), (Rows{{"", "x"}}));
}

TEST(Csv, QuotedFieldsHoldCommasQuotesAndLineEnds) {
  EXPECT_EQ(rows_of("\"a,b\",\"say \"\"yes\"\"\",\"x\r\ny\"\nz"),
            (Rows{{"a,b", "say \"yes\"", "x\r\ny"}, {"z"}}));
  EXPECT_EQ(rows_of("\"\"\"\",\"\"\"\"\"\""), (Rows{{"\"", "\"\""}}));
}

TEST(Csv, AQuoteInsideAPlainFieldIsText) {
  EXPECT_EQ(rows_of("5\" nails,b"), (Rows{{"5\" nails", "b"}}));
}

TEST(Csv, TextAfterAClosingQuoteMarksTheRow) {
  CsvReader reader("\"a\" ,b\n\"a\"x,b\nc,d\n", "file.csv");
  EXPECT_FALSE(reader.next()->is_misquoted()) << "a space does no harm";
  EXPECT_TRUE(reader.next()->is_misquoted());
  const CsvRecord* last = reader.next();
  EXPECT_FALSE(last->is_misquoted());
  EXPECT_EQ((*last)[0], "c");
}

TEST(Csv, ARowKnowsTheLineOnWhichItBegins) {
  CsvReader reader("a\r\n\"b\r\nb\rb\nb\"\r\n\nc\n", "file.csv");
  EXPECT_EQ(reader.next()->line(), 1U);
  EXPECT_EQ(reader.next()->line(), 2U);
  const CsvRecord* blank = reader.next();
  EXPECT_TRUE(blank->is_blank());
  EXPECT_EQ(blank->line(), 6U);
  EXPECT_EQ(reader.next()->line(), 7U);
  EXPECT_EQ(reader.next(), nullptr);
}

TEST(Csv, AnUnterminatedQuoteIsRefusedWithTheLineItBeganOn) {
  const Diagnostic refusal = refusal_of("a,b\nc,\"d\ne,f\n");
  EXPECT_EQ(refusal.place.line, 2U);
  EXPECT_EQ(refusal.place.file, "file.csv");
  EXPECT_EQ(refusal.what, "a quoted field is never closed");
}

TEST(Csv, WhatIsBeyondTheLimitsIsRefusedWithItsLine) {
  const CsvLimits limits{.field_bytes = 8, .record_bytes = 20, .columns = 3, .records = 4};
  EXPECT_EQ(rows_of("12345678,1,2\n", limits).size(), 1U);
  EXPECT_EQ(refusal_of("a\n123456789\n", limits).what, "a field is longer than 8 bytes");
  EXPECT_EQ(refusal_of("a\n123456789\n", limits).place.line, 2U);
  EXPECT_EQ(refusal_of("a\n\"1\n2\n3\n4\n5\n6\"\n", limits).place.line, 2U);
  EXPECT_EQ(refusal_of("1,2,3,4\n", limits).what, "a row has more than 3 columns");
  EXPECT_EQ(refusal_of("a\n1234567,1234567,1234567\n", limits).what, "a row is longer than 20 bytes");
  EXPECT_EQ(refusal_of("1\n2\n3\n4\n5\n", limits).what, "the file has more than 4 rows");
}

TEST(Csv, AMissingClosingQuoteIsFoundBeforeTheWholeFileIsOneField) {
  const std::string text = "a\n\"b" + std::string(100'000, 'x') + "\nc,\"d\"\n";
  EXPECT_EQ(refusal_of(text).place.line, 2U);
}

}  // namespace
}  // namespace commonroom
