#include "analysis/export_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "analysis/export_columns.hpp"
#include "analysis/paired_difference.hpp"
#include "output/reproducing_command.hpp"
#include "output/results_layout.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr std::array tables{
    ExportTable{"outcomes", "point,regime,replicate,year,outcome,label,value,unit",
                "Every outcome, by run and year"},
    ExportTable{"summary", "point,regime,period,outcome,label,mean,lower,upper,replicates,unit",
                "Means over periods with 95% intervals"},
    ExportTable{"paired",
                "point,regime,baseline,period,outcome,label,mean,lower,upper,same_sign,replicates,unit",
                "Paired differences from the baseline with 95% intervals"},
    ExportTable{"schools",
                "urn,x_km,y_km,phase,authority,filled_in,regime,replicate,year,variable,value,unit",
                "Trajectories by school, where the scenario records them; for real schools they are made up"},
    ExportTable{"authorities", "authority,x_km,y_km,schools,regime,replicate,year,outcome,value,unit",
                "True attainment at 16 by local authority, by run and year, of results with one population"},
    ExportTable{"parameters", "name,value,unit,default,least,most,evidence,source,meaning",
                "Every parameter"},
    ExportTable{"points", "point", "What varies at each point of an experiment"},
    ExportTable{"partnerships", "point,regime,replicate,year,type,class,value,unit",
                "Partnerships of each type, all and by class, by run and year"},
    ExportTable{"runs", "point,regime,replicate,status,cause,reproduce",
                "What became of each run; of those that failed why, and the command that shows it again"},
    ExportTable{"dictionary", "table,column,meaning,unit", "What each column and each outcome means"},
};
static_assert(tables.size() == 10);

constexpr std::string_view point_column = "point";
constexpr std::size_t only_point = 0;

std::string cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char character : text) {
    if (character == '"') quoted += '"';
    quoted += character;
  }
  return quoted + '"';
}

template <class Number>
std::string number(Number value) {
  if constexpr (std::is_floating_point_v<Number>) {
    if (std::isnan(value)) return "";
  }
  return fmt::format("{}", value);
}

template <class... Cells>
void put_row(std::ostream& to, const Cells&... cells) {
  const std::array<std::string, sizeof...(Cells)> texts{cells...};
  to << fmt::format("{}\n", fmt::join(texts, ","));
}

/// Calls `use(outcome, label, position)` for every value of a record, in order.
template <class Use>
void for_each_value(const Use& use) {
  for (std::size_t i = 0; i < outcome_catalogue().size(); ++i) {
    const Outcome& outcome = outcome_catalogue()[i];
    const std::span<const std::string_view> labels = labels_of(outcome.axis);
    for (std::size_t label = 0; label < labels.size(); ++label) {
      use(outcome, labels[label], outcome_offset(i) + label);
    }
  }
}

/// Calls `use(regime, replicate)` for every run, in order.
template <class Use>
void for_each_run(const Results& results, const Use& use) {
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    for (std::size_t run = 0; run < static_cast<std::size_t>(results.replicates); ++run) use(regime, run);
  }
}

void put_outcomes(const Results& results, const std::string& place, std::ostream& to) {
  for_each_run(results, [&](std::size_t regime, std::size_t replicate) {
    for (std::size_t year = 0; year < static_cast<std::size_t>(results.years); ++year) {
      const double* record = results.values.data() + results.position(regime, replicate, year);
      for_each_value([&](const Outcome& outcome, std::string_view label, std::size_t position) {
        put_row(to, place, cell(results.regimes[regime]), number(replicate), number(year + 1),
                cell(outcome.name), cell(label), number(record[position]), cell(outcome.unit));
      });
    }
  });
}

/// Calls `use` for every outcome, label, regime and period.
template <class Use>
void for_each_mean(const Results& results, const Use& use) {
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    for (const Period& period : standard_periods(results.years)) {
      for_each_value([&](const Outcome& outcome, std::string_view label, std::size_t position) {
        use(RegimeRuns{&results, regime}, period, outcome, label, position);
      });
    }
  }
}

void put_summary(const Results& results, const std::string& place, std::ostream& to) {
  for_each_mean(results, [&](const RegimeRuns& runs, const Period& period, const Outcome& outcome,
                             std::string_view label, std::size_t position) {
    const IntervalEstimate level = level_of(runs, position, period);
    put_row(to, place, cell(results.regimes[runs.regime]), cell(period.name), cell(outcome.name), cell(label),
            number(level.mean), number(level.lower), number(level.upper), number(level.replicates),
            cell(outcome.unit));
  });
}

void put_paired(const Results& results, const std::string& place, std::ostream& to) {
  const RegimeRuns baseline{&results, regime_named(results, results.baseline)};
  for_each_mean(results, [&](const RegimeRuns& runs, const Period& period, const Outcome& outcome,
                             std::string_view label, std::size_t position) {
    if (runs.regime == baseline.regime) return;
    const IntervalEstimate difference = paired_difference(runs, baseline, position, period);
    put_row(to, place, cell(results.regimes[runs.regime]), cell(results.baseline), cell(period.name),
            cell(outcome.name), cell(label), number(difference.mean), number(difference.lower),
            number(difference.upper), number(difference.same_sign), number(difference.replicates),
            cell(outcome.unit));
  });
}

void put_school_year(const Results& results, std::size_t regime, std::size_t replicate, std::size_t year,
                     std::ostream& to) {
  const SchoolTable& table = results.school_table;
  const std::vector<SchoolVariable> variables = school_variables();
  const std::size_t schools = table.urn.size();
  const std::size_t years = static_cast<std::size_t>(results.years);
  const std::size_t first =
      ((regime * static_cast<std::size_t>(results.replicates) + replicate) * years + year) * schools;
  for (std::size_t school = 0; school < schools; ++school) {
    for (std::size_t i = 0; i < variables.size(); ++i) {
      put_row(to, number(table.urn[school]), number(table.x_km[school]), number(table.y_km[school]),
              cell(table.phase[school]), cell(table.authority[school]), number(table.filled_in[school]),
              cell(results.regimes[regime]), number(replicate), number(year + 1), cell(variables[i].name),
              number(results.school_values[i][first + school]), cell(variables[i].unit));
    }
  }
}

void put_schools(const Results& results, const std::string&, std::ostream& to) {
  if (results.school_values.empty()) return;
  for_each_run(results, [&](std::size_t regime, std::size_t replicate) {
    for (std::size_t year = 0; year < static_cast<std::size_t>(results.years); ++year) {
      put_school_year(results, regime, replicate, year, to);
    }
  });
}

void put_authorities(const Results& results, const std::string&, std::ostream& to) {
  if (results.by_authority.empty()) return;
  const AuthorityTable& table = results.authority_table;
  const double* value = results.by_authority.data();
  for_each_run(results, [&](std::size_t regime, std::size_t replicate) {
    for (int year = 1; year <= results.years; ++year) {
      for (std::size_t i = 0; i < table.size(); ++i) {
        put_row(to, cell(table.name[i]), number(table.x_km[i]), number(table.y_km[i]),
                number(table.schools[i]), cell(results.regimes[regime]), number(replicate), number(year),
                cell(layout::attainment_in_authorities), number(*value++), "SD");
      }
    }
  });
}

void put_parameters(const Results& results, const std::string&, std::ostream& to) {
  for (const ParameterRecord& row : results.parameters) {
    put_row(to, cell(row.name), number(row.value), cell(row.unit), number(row.standard), number(row.least),
            number(row.most), cell(row.evidence), cell(row.source), cell(row.meaning));
  }
}

void put_point(const Results&, const std::string& place, std::ostream& to) {
  put_row(to, place);
}

void put_runs(const Results& results, const std::string& place, std::ostream& to) {
  constexpr std::array<std::string_view, 3> names{"pending", "done", "failed"};
  for_each_run(results, [&](std::size_t regime, std::size_t replicate) {
    const std::size_t run = regime * static_cast<std::size_t>(results.replicates) + replicate;
    put_row(to, place, cell(results.regimes[regime]), number(replicate),
            cell(names[static_cast<std::size_t>(results.status[run])]), cell(results.failure_causes[run]),
            results.status[run] == RunStatus::failed
                ? cell(reproducing_command(results, only_point, replicate))
                : std::string());
  });
}

void put_partnerships(const Results& results, const std::string& place, std::ostream& to) {
  const std::size_t types = results.partnership_types.size();
  const double* value = results.by_type.data();
  for_each_run(results, [&](std::size_t regime, std::size_t replicate) {
    for (int year = 1; year <= results.years; ++year) {
      for (std::size_t type = 0; type < types; ++type) {
        for (std::size_t i = 0; i < numbers_of_a_type; ++i) {
          const std::string_view kind = i == 0 ? "all" : name_of(static_cast<PartnershipClass>(i - 1));
          put_row(to, place, cell(results.regimes[regime]), number(replicate), number(year),
                  cell(results.partnership_types[type]), cell(kind), number(*value++), "1");
        }
      }
    }
  });
}

/// A row for each column of each table, then for each outcome: what `value` and `unit` are there.
void put_dictionary(const Results& results, const std::string&, std::ostream& to) {
  for (const ExportTable& table : tables) {
    for (std::string_view rest = table.columns; !rest.empty();) {
      const std::string_view column = rest.substr(0, rest.find(','));
      rest.remove_prefix(std::min(rest.size(), column.size() + 1));
      const ColumnMeaning& known = meaning_of_column(column);
      put_row(to, cell(table.name), cell(column), cell(known.meaning), cell(known.unit));
      if (column != point_column) continue;
      for (const VariedColumn& varied : results.varied)
        put_row(to, cell(table.name), cell(varied.key), "what the scenario has for this key at the point",
                "");
    }
  }
  for (const Outcome& outcome : outcome_catalogue())
    put_row(to, "outcome", cell(outcome.name), cell(outcome.long_name), cell(outcome.unit));
  for (const SchoolVariable& variable : school_variables())
    put_row(to, "variable", cell(variable.name), cell(variable.long_name), cell(variable.unit));
}

/// The first cells of a row of one point: its number and what varies there.
std::string place_of(const Results& results, std::size_t point) {
  std::string place = number(point);
  for (const VariedColumn& varied : results.varied)
    place += ',' + (varied.labels.empty() ? number(varied.numbers.front()) : cell(varied.labels.front()));
  return place;
}

bool has_points(std::string_view columns) {
  return columns.starts_with(point_column);
}

[[noreturn]] void refuse_table(const std::string& name) {
  std::vector<std::string> names;
  for (const ExportTable& table : tables) names.emplace_back(table.name);
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].what = fmt::format("there is no table `{}`", name);
  diagnostics[0].why = fmt::format("there are {}", fmt::join(names, ", "));
  const std::string near = nearest_word(name, names);
  if (!near.empty()) diagnostics[0].suggestion = fmt::format("did you mean `{}`?", near);
  throw InvalidInput(std::move(diagnostics));
}

const ExportTable& table_named(const std::string& name) {
  const auto* const found = std::ranges::find(tables, name, &ExportTable::name);
  if (found == tables.end()) refuse_table(name);
  return *found;
}

}  // namespace

std::span<const ExportTable> export_tables() {
  return tables;
}

void export_header(const Results& results, const std::string& name, std::ostream& to) {
  std::string_view columns = table_named(name).columns;
  if (has_points(columns)) {
    to << point_column;
    for (const VariedColumn& varied : results.varied) to << ',' << cell(varied.key);
    columns.remove_prefix(point_column.size());
  }
  to << columns << '\n';
}

void export_rows(const Results& results, const std::string& name, std::size_t point, std::ostream& to) {
  using Put = void (*)(const Results&, const std::string&, std::ostream&);
  constexpr std::array<Put, tables.size()> puts{put_outcomes,    put_summary,    put_paired, put_schools,
                                                put_authorities, put_parameters, put_point,  put_partnerships,
                                                put_runs,        put_dictionary};
  puts[static_cast<std::size_t>(&table_named(name) - tables.data())](results, place_of(results, point), to);
}

bool has_points(const std::string& name) {
  return has_points(table_named(name).columns);
}

void export_table(const Results& results, const std::string& name, std::ostream& to) {
  export_header(results, name, to);
  export_rows(results, name, 0, to);
}

}  // namespace commonroom
