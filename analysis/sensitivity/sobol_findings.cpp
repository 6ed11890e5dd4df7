#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/findings/estimate_columns.hpp"
#include "analysis/numbers.hpp"
#include "analysis/sensitivity/sobol.hpp"

namespace commonroom {
namespace {

constexpr double much_chance = 0.1;  // of the variance: then the indices say as much of luck as of factors
constexpr double narrow_half = 0.1;  // half an interval: wider, an index settles little

std::vector<std::string> sentences_on(const SobolAnalysis& analysis) {
  if (analysis.used == 0) return {"No base point is complete: nothing can be said."};
  if (!(analysis.variance > 0)) return {"It does not vary over this space."};
  const SobolIndex& first = analysis.indices.front();
  std::vector<std::string> sentences{fmt::format(
      "`{}` drives it most: {:.0f}% of the variance alone, {:.0f}% with what it does together with others.",
      first.key, percent * first.first.value, percent * first.total.value)};
  if (analysis.interaction.lower > 0) {
    sentences.push_back(
        fmt::format("{:.0f}% of the variance is interaction: no factor alone accounts for it.",
                    percent * analysis.interaction.value));
  }
  return sentences;
}

FindingsTable index_table(const SobolAnalysis& analysis) {
  FindingsTable table{
      "indices", "Share of the variance, alone (first order) and with interactions (total)", {}, {}, true};
  table.columns = {{"key", "factor", ColumnKind::text}};
  add_estimate_columns(table, "first", "first");
  add_estimate_columns(table, "total", "total");
  for (const SobolIndex& index : analysis.indices) {
    std::vector<Cell> row{index.key};
    add_estimate_cells(row, index.first.value, index.first.lower, index.first.upper);
    add_estimate_cells(row, index.total.value, index.total.lower, index.total.upper);
    table.rows.push_back(std::move(row));
  }
  return table;
}

FindingsTable pair_table(const SobolAnalysis& analysis) {
  FindingsTable table{"pairs", "Share of the variance of two together, beyond each alone", {}, {}, true};
  table.columns = {{"key", "factor", ColumnKind::text}, {"other", "with", ColumnKind::text}};
  add_estimate_columns(table, "second", "second");
  for (const SobolPair& pair : analysis.pairs) {
    std::vector<Cell> row{pair.key, pair.other};
    add_estimate_cells(row, pair.second.value, pair.second.lower, pair.second.upper);
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Of the whole space, for files.
FindingsTable summary_table(const SobolAnalysis& analysis) {
  FindingsTable table{"summary", "", {}, {}, false};
  table.columns = {{"mean", "mean", ColumnKind::number}, {"variance", "variance", ColumnKind::number}};
  add_estimate_columns(table, "interaction", "interaction");
  table.columns.push_back({"chance_share", "chance", ColumnKind::share});
  table.columns.push_back({"base_points", "base points", ColumnKind::count});
  table.columns.push_back({"base_points_used", "used", ColumnKind::count});
  std::vector<Cell> row{analysis.mean, analysis.variance};
  add_estimate_cells(row, analysis.interaction.value, analysis.interaction.lower, analysis.interaction.upper);
  row.insert(row.end(), {Cell(analysis.chance_share), count_cell(analysis.base), count_cell(analysis.used)});
  table.rows.push_back(std::move(row));
  return table;
}

/// Half the widest interval of first and total order.
double widest_half(const SobolAnalysis& analysis) {
  double widest = 0;
  for (const SobolIndex& index : analysis.indices) {
    for (const BootstrapEstimate& estimate : {index.first, index.total}) {
      const double half = (estimate.upper - estimate.lower) / 2;
      if (half > widest) widest = half;
    }
  }
  return widest;
}

std::vector<std::string> notes_on(const SobolAnalysis& analysis) {
  std::vector<std::string> notes{
      fmt::format("First order: Saltelli and others (2010); total: Jansen (1999). {} base points; intervals: "
                  "{} bootstrap "
                  "resamples of base points, seed {}.",
                  analysis.used, analysis.options.resamples, analysis.options.seed)};
  if (analysis.used < analysis.base) {
    notes.push_back(
        fmt::format("{} of {} base points are left out: a point of the block has no finished run.",
                    analysis.base - analysis.used, analysis.base));
  }
  if (analysis.chance_share > much_chance) {
    notes.push_back(
        fmt::format("Up to {:.0f}% of this variance may be chance between replicates: run more replicates.",
                    percent * std::min(analysis.chance_share, 1.0)));
  }
  const double widest = widest_half(analysis);
  if (widest > narrow_half) {
    const double times = widest / narrow_half;
    notes.push_back(
        fmt::format("The widest interval is +-{:.2g}: for +-{:.1g} take about {:.0f} base points; the design "
                    "extends what is "
                    "there.",
                    widest, narrow_half, std::ceil(times * times * static_cast<double>(analysis.used))));
  }
  notes.insert(notes.end(), analysis.gaps.begin(), analysis.gaps.end());
  return notes;
}

}  // namespace

Findings findings_of(const SobolAnalysis& analysis) {
  Findings findings{"sobol",
                    fmt::format("What drives {}", analysis.response),
                    analysis.unit,
                    sentences_on(analysis),
                    {index_table(analysis)},
                    notes_on(analysis)};
  if (!analysis.pairs.empty()) findings.tables.push_back(pair_table(analysis));
  findings.tables.push_back(summary_table(analysis));
  return findings;
}

}  // namespace commonroom
