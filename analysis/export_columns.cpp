#include "analysis/export_columns.hpp"

#include <algorithm>
#include <array>

#include "core/contracts.hpp"

namespace commonroom {
namespace {

constexpr std::array columns{
    ColumnMeaning{"point", "position of the point in the design, from 0; 0 where there is no design", ""},
    ColumnMeaning{"regime", "name of the regime in the scenario", ""},
    ColumnMeaning{"baseline", "regime that it is compared with", ""},
    ColumnMeaning{
        "replicate",
        "number of the replicate, from 0; the same number has the same people and luck in every regime", ""},
    ColumnMeaning{"year", "recorded year, 1 is the first after burn-in", "school year"},
    ColumnMeaning{"period", "years averaged over, of those recorded", ""},
    ColumnMeaning{"outcome", "name of the outcome; `describe outcomes` has them all", ""},
    ColumnMeaning{"label", "part of the outcome's axis, as a group of pupils or a phase; empty without one",
                  ""},
    ColumnMeaning{"value", "the value; empty where there is none", "as in the column unit"},
    ColumnMeaning{"unit", "unit of the numbers of the row; 1 for a pure number", ""},
    ColumnMeaning{"mean", "mean over replicates; of paired differences, the regime less its baseline",
                  "as in the column unit"},
    ColumnMeaning{"lower", "lower end of the 95% interval of the mean: chance within the model only",
                  "as in the column unit"},
    ColumnMeaning{"upper", "upper end of the 95% interval of the mean", "as in the column unit"},
    ColumnMeaning{"same_sign", "replicates whose difference has the sign of the mean", "replicates"},
    ColumnMeaning{"replicates", "replicates with a value", "replicates"},
    ColumnMeaning{"urn", "number of the school in the register, or made up", ""},
    ColumnMeaning{"x_km", "place of the school, eastwards; of an authority the mean of its schools", "km"},
    ColumnMeaning{"y_km", "place of the school, northwards; of an authority the mean of its schools", "km"},
    ColumnMeaning{"phase", "phase of the school", ""},
    ColumnMeaning{"authority", "local authority, of the school where there is one", ""},
    ColumnMeaning{"schools", "state schools of the authority that take pupils to 16", "schools"},
    ColumnMeaning{"filled_in", "what of the school was not in the register, as flags", ""},
    ColumnMeaning{"variable", "name of the trajectory", ""},
    ColumnMeaning{"name", "name of the parameter, as --set takes it behind parameters.", ""},
    ColumnMeaning{"default", "what the parameter is where nothing is written", "as in the column unit"},
    ColumnMeaning{"least", "lower end of the parameter's range", "as in the column unit"},
    ColumnMeaning{"most", "upper end of the parameter's range", "as in the column unit"},
    ColumnMeaning{"evidence", "how well founded the parameter is", ""},
    ColumnMeaning{"source", "where it comes from", ""},
    ColumnMeaning{"meaning", "what it means", ""},
    ColumnMeaning{"status", "pending, done or failed", ""},
    ColumnMeaning{"cause", "why the run failed; empty where it is done", ""},
    ColumnMeaning{"reproduce", "command that shows the failure again", ""},
    ColumnMeaning{"type", "type of partnership: a programme of the scenario", ""},
    ColumnMeaning{"class", "all, or the class by self-interest, solidarity and hierarchy at the middle limit",
                  ""},
    ColumnMeaning{"table", "table of `export`, or outcome or variable", ""},
    ColumnMeaning{"column", "column of the table, or name of the outcome or variable", ""},
};

}  // namespace

const ColumnMeaning& meaning_of_column(std::string_view column) {
  const auto* const found = std::ranges::find(columns, column, &ColumnMeaning::column);
  expects(found != columns.end(), "every column of export has its meaning in export_columns.cpp");
  return *found;
}

}  // namespace commonroom
