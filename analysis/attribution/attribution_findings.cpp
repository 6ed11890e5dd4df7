#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/attribution/attribution.hpp"
#include "analysis/findings/estimate_columns.hpp"
#include "analysis/numbers.hpp"

namespace commonroom {
namespace {

void add_interval(std::vector<Cell>& row, const IntervalEstimate& estimate) {
  add_estimate_cells(row, estimate.mean, estimate.lower, estimate.upper);
}

void add_part(FindingsTable& table, const std::string& part, const IntervalEstimate& estimate, double share) {
  std::vector<Cell> row{part};
  add_interval(row, estimate);
  row.emplace_back(share);
  table.rows.push_back(std::move(row));
}

/// Parts that add up to the difference.
FindingsTable part_table(const Attribution& attribution) {
  FindingsTable table{"parts",
                      "Parts that add up to the difference: each mechanism changed alone, then the rest",
                      {},
                      {},
                      true};
  table.columns = {{"part", "part", ColumnKind::text}};
  add_estimate_columns(table, "effect", "effect");
  table.columns.push_back({"share", "share", ColumnKind::share});
  for (const MechanismShare& share : attribution.mechanisms) {
    add_part(table, share.mechanism, share.alone, share.alone_share);
  }
  add_part(table, "interaction", attribution.interaction, attribution.interaction_share);
  add_part(table, "other than these", attribution.elsewhere, attribution.elsewhere_share);
  const double whole = std::isnan(attribution.interaction_share) ? missing : 1.0;
  add_part(table, "difference", attribution.difference, whole);
  return table;
}

/// The same from the other end, and what is left without the mechanism.
FindingsTable last_table(const Attribution& attribution) {
  FindingsTable table{"last",
                      "Each mechanism changed last, after all others; and the difference left with it off",
                      {},
                      {},
                      true};
  table.columns = {{"mechanism", "mechanism", ColumnKind::text}};
  add_estimate_columns(table, "last", "effect");
  table.columns.push_back({"last_share", "share", ColumnKind::share});
  add_estimate_columns(table, "when_off", "left when off");
  for (const MechanismShare& share : attribution.mechanisms) {
    std::vector<Cell> row{share.mechanism};
    add_interval(row, share.last);
    row.emplace_back(share.last_share);
    add_interval(row, share.when_off);
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// What both regimes have alike, and what of the difference is left without it.
FindingsTable shared_table(const Attribution& attribution) {
  FindingsTable table{
      "shared",
      "What both have alike: how much of the difference needs it, and what is left with it off",
      {},
      {},
      true};
  table.columns = {{"mechanism", "mechanism", ColumnKind::text}};
  add_estimate_columns(table, "through", "needs it");
  table.columns.push_back({"through_share", "share", ColumnKind::share});
  add_estimate_columns(table, "when_off", "left when off");
  for (const SharedMechanism& shared : attribution.shared) {
    std::vector<Cell> row{shared.mechanism};
    add_interval(row, shared.through);
    row.emplace_back(shared.through_share);
    add_interval(row, shared.when_off);
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::string> sentences_on(const Attribution& attribution) {
  if (attribution.used == 0) return {"In no replicate are all runs finished: nothing can be said."};
  if (std::isnan(attribution.interaction_share)) {
    return {"The difference cannot be told from chance: there is nothing to share out."};
  }
  std::vector<std::string> sentences;
  if (!attribution.mechanisms.empty()) {
    const MechanismShare& first = attribution.mechanisms.front();
    sentences.push_back(fmt::format(
        "Of the difference of {:+.3g}, {} accounts for {:.0f}% when it changes alone and {:.0f}% when it "
        "changes last.",
        attribution.difference.mean, first.mechanism, percent * first.alone_share,
        percent * first.last_share));
  }
  sentences.push_back(fmt::format("{:.0f}% is interaction: what mechanisms do together beyond each alone.",
                                  percent * attribution.interaction_share));
  if (attribution.elsewhere.mean != 0) {
    sentences.push_back(fmt::format("{:.0f}% is due to what the regimes differ in beside these mechanisms.",
                                    percent * attribution.elsewhere_share));
  }
  return sentences;
}

}  // namespace

Findings findings_of(const Attribution& attribution) {
  Findings findings{"explain",
                    fmt::format("What makes the difference in {}: {} less {}", attribution.outcome,
                                attribution.second, attribution.first),
                    attribution.unit,
                    sentences_on(attribution),
                    {part_table(attribution), last_table(attribution)},
                    {}};
  if (!attribution.shared.empty()) findings.tables.push_back(shared_table(attribution));
  findings.notes.push_back(
      fmt::format("{} replicates, paired. The parts add up to the difference in every replicate (checked; "
                  "rounding {:.1g}). A "
                  "negative share works against the difference.",
                  attribution.used, attribution.gap));
  if (attribution.used < attribution.replicates) {
    findings.notes.push_back(
        fmt::format("{} of {} replicates are left out: not all of their runs are finished.",
                    attribution.replicates - attribution.used, attribution.replicates));
  }
  return findings;
}

}  // namespace commonroom
