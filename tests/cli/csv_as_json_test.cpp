#include "app/csv_as_json.hpp"

#include <gtest/gtest.h>

using namespace commonroom::app;

namespace {

TEST(CsvAsJson, keeps_text_as_text_and_numbers_as_numbers) {
  const std::string json = csv_as_json("t", "regime,year,value\n2013,1,0.25\n\"a, \"\"b\"\"\",2,\n");
  std::string bare;
  for (const char character : json) {
    if (character != ' ' && character != '\n') bare += character;
  }
  EXPECT_EQ(bare,
            "{\"table\":\"t\",\"columns\":[\"regime\",\"year\",\"value\"],"
            "\"rows\":[[\"2013\",1.0,0.25],[\"a,\\\"b\\\"\",2.0,null]]}");
}

TEST(CsvAsJson, a_table_without_rows_has_its_columns) {
  EXPECT_NE(csv_as_json("t", "a,b\n").find("\"rows\": []"), std::string::npos);
}

}  // namespace
