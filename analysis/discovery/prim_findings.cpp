#include <fmt/format.h>

#include "analysis/discovery/prim.hpp"
#include "analysis/findings/estimate_columns.hpp"
#include "analysis/numbers.hpp"

namespace commonroom {
namespace {

bool is_limited(const Box& box) {
  for (std::size_t factor = 0; factor < box.factors(); ++factor) {
    if (box.side(factor).is_limited()) return true;
  }
  return false;
}

FindingsTable limit_table(const Prim& prim, const DesignTable& design) {
  FindingsTable table{"limits", "The limits of the box", {}, {}, true};
  table.columns = {{"key", "factor", ColumnKind::text},
                   {"limit", "limit", ColumnKind::text},
                   {"lower", "from", ColumnKind::setting},
                   {"upper", "to", ColumnKind::setting}};
  for (std::size_t factor = 0; factor < design.factors.size(); ++factor) {
    const BoxSide& side = prim.box.side(factor);
    if (!side.is_limited()) continue;
    table.rows.push_back(
        {design.factors[factor].key, words_for(side, design.factors[factor]), side.lower, side.upper});
  }
  return table;
}

/// How coverage was given for density, peel by peel: for files.
FindingsTable path_table(const Prim& prim) {
  FindingsTable table{"path", "", {}, {}, false};
  table.columns = {{"step", "", ColumnKind::count},    {"points", "", ColumnKind::count},
                   {"cases", "", ColumnKind::count},   {"coverage", "", ColumnKind::share},
                   {"density", "", ColumnKind::share}, {"mass", "", ColumnKind::share}};
  for (std::size_t step = 0; step < prim.path.size(); ++step) {
    const BoxMeasure& measure = prim.path[step];
    table.rows.push_back({count_cell(step), count_cell(measure.points), count_cell(measure.cases),
                          measure.coverage, measure.density, measure.mass});
  }
  return table;
}

FindingsTable box_table(const Prim& prim) {
  const BoxMeasure& measure = prim.measure;
  FindingsTable table{"box", "The box", {}, {}, true};
  table.columns = {{"points", "points", ColumnKind::count},
                   {"cases", "cases", ColumnKind::count},
                   {"coverage", "coverage", ColumnKind::share},
                   {"density", "density", ColumnKind::share},
                   {"mass", "of the space", ColumnKind::share}};
  table.rows = {{count_cell(measure.points), count_cell(measure.cases), measure.coverage, measure.density,
                 measure.mass}};
  return table;
}

}  // namespace

std::string rule_of(const Prim& prim, const DesignTable& design) {
  if (prim.points == 0) return "No point has a finished run: nothing can be said.";
  if (prim.cases == 0) return fmt::format("Nowhere in this space is it so that {}.", prim.what);
  if (prim.cases == prim.points) return fmt::format("Everywhere in this space {}.", prim.what);
  if (!is_limited(prim.box)) {
    return fmt::format("No rule found: at {} of {} points {}, spread over the whole space.", prim.cases,
                       prim.points, prim.what);
  }
  return fmt::format(
      "Where {}, {} at {:.0f}% of the points (density); this holds {:.0f}% of all such points (coverage).",
      words_for(prim.box, design), prim.what, percent * prim.measure.density,
      percent * prim.measure.coverage);
}

Findings findings_of(const Prim& prim, const DesignTable& design) {
  Findings findings{"prim", fmt::format("Where {}", prim.what), "", {rule_of(prim, design)}, {}, {}};
  if (is_limited(prim.box)) findings.tables = {limit_table(prim, design), box_table(prim)};
  findings.tables.push_back(path_table(prim));
  findings.notes.push_back(
      fmt::format("{} of {} points are such points. Patient rule induction (Friedman and Fisher 1999), "
                  "{:.0f}% a peel; the box "
                  "with the best balance of coverage and density; limits that chance explains are dropped.",
                  prim.cases, prim.points, percent * prim.options.peel));
  if (prim.unknown > 0) {
    findings.notes.push_back(fmt::format("{} of {} points are left out: no finished run.", prim.unknown,
                                         prim.points + prim.unknown));
  }
  return findings;
}

}  // namespace commonroom
