#include <fmt/format.h>

#include <algorithm>

#include "analysis/findings/estimate_columns.hpp"
#include "analysis/numbers.hpp"
#include "analysis/robustness/winning_map.hpp"

namespace commonroom {
namespace {

std::string name_of_winner(const WinningMap& map, std::size_t winner) {
  return winner == 0 ? "no one" : map.regimes[winner - 1];
}

double share_of_most_common(const TreeNode& node) {
  return node.points == 0
             ? missing
             : static_cast<double>(node.counts[node.most_common()]) / static_cast<double>(node.points);
}

/// "no one wins clearly at 80% of the points", "`group` wins at 80% of the points".
std::string verdict_on(const WinningMap& map, const TreeNode& node) {
  const std::size_t winner = node.most_common();
  const double share = percent * share_of_most_common(node);
  return winner == 0 ? fmt::format("no one wins clearly at {:.0f}% of the points", share)
                     : fmt::format("`{}` wins at {:.0f}%", map.regimes[winner - 1], share);
}

/// The side that a split asks for, against the other.
std::string words_for_answer(const DesignTable& design, const TreeNode& node, std::size_t factor) {
  return words_for(node.box.side(factor), design.factors[factor]);
}

std::string sentence_on_split(const WinningMap& map, const DesignTable& design) {
  const TreeNode& whole = map.tree[0];
  if (!whole.split) {
    const bool one_winner =
        std::ranges::count(map.counts, std::size_t{0}) + 1 == static_cast<std::ptrdiff_t>(map.counts.size());
    return one_winner ? "Nothing in this space turns it round."
                      : "No single factor turns it round: none parts the winners better than chance would.";
  }
  const std::size_t factor = whole.split->factor;
  const TreeNode& yes = map.tree[whole.yes];
  const TreeNode& no = map.tree[whole.no];
  const char* verb = yes.most_common() == no.most_common() ? "matters most" : "turns it round";
  return fmt::format("`{}` {}: where {}, {}; where {}, {}.", design.factors[factor].key, verb,
                     words_for_answer(design, yes, factor), verdict_on(map, yes),
                     words_for_answer(design, no, factor), verdict_on(map, no));
}

std::vector<std::string> sentences_on(const WinningMap& map, const DesignTable& design) {
  if (map.used == 0) return {"At no point have all regimes a finished run: nothing can be said."};
  std::string shares;
  for (std::size_t winner = 1; winner < map.counts.size(); ++winner) {
    shares += fmt::format("`{}` wins in {:.0f}% of the space, ", map.regimes[winner - 1],
                          percent * map.share(winner));
  }
  return {fmt::format("{}no one clearly in {:.0f}%.", shares, percent * map.share(0)),
          sentence_on_split(map, design)};
}

FindingsTable share_table(const WinningMap& map) {
  FindingsTable table{"shares", "Who wins, by share of the space", {}, {}, true};
  table.columns = {{"regime", "wins", ColumnKind::text},
                   {"points", "points", ColumnKind::count},
                   {"share", "of the space", ColumnKind::share}};
  for (std::size_t i = 1; i <= map.counts.size(); ++i) {
    const std::size_t winner = i % map.counts.size();  // no one comes last
    table.rows.push_back({name_of_winner(map, winner), count_cell(map.counts[winner]), map.share(winner)});
  }
  return table;
}

FindingsTable part_table(const WinningMap& map, const DesignTable& design) {
  FindingsTable table{"parts", "The parts of the space that differ most", {}, {}, true};
  table.columns = {{"where", "where", ColumnKind::text},
                   {"regime", "wins most often", ColumnKind::text},
                   {"share", "at", ColumnKind::share},
                   {"points", "points", ColumnKind::count}};
  for (const TreeNode& node : map.tree) {
    if (node.split) continue;
    table.rows.push_back({words_for(node.box, design), name_of_winner(map, node.most_common()),
                          share_of_most_common(node), count_cell(node.points)});
  }
  return table;
}

/// Every split with its chance: for files.
FindingsTable split_table(const WinningMap& map, const DesignTable& design) {
  FindingsTable table{"splits", "", {}, {}, false};
  table.columns = {{"where", "", ColumnKind::text},    {"key", "", ColumnKind::text},
                   {"cut", "", ColumnKind::setting},   {"category", "", ColumnKind::text},
                   {"chance", "", ColumnKind::number}, {"points", "", ColumnKind::count}};
  for (const TreeNode& node : map.tree) {
    if (!node.split) continue;
    const DesignFactor& factor = design.factors[node.split->factor];
    table.rows.push_back({words_for(node.box, design), factor.key,
                          factor.is_number() ? node.split->cut : missing,
                          factor.is_number() ? std::string() : factor.categories[node.split->category],
                          node.chance, count_cell(node.points)});
  }
  return table;
}

/// The winner at every point, with its settings: for files and maps.
FindingsTable point_table(const WinningMap& map, const DesignTable& design) {
  FindingsTable table{
      "points", "", {{"point", "", ColumnKind::count}, {"wins", "", ColumnKind::text}}, {}, false};
  for (const DesignFactor& factor : design.factors) {
    table.columns.push_back({factor.key, "", factor.is_number() ? ColumnKind::setting : ColumnKind::text});
  }
  for (std::size_t point = 0; point < map.points; ++point) {
    std::vector<Cell> row{count_cell(point), map.winners[point] ? name_of_winner(map, *map.winners[point])
                                                                : std::string("unknown")};
    for (const DesignFactor& factor : design.factors) {
      row.push_back(factor.is_number() ? Cell(factor.values[point]) : Cell(setting_text(factor, point)));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::string> notes_on(const WinningMap& map) {
  std::vector<std::string> notes{fmt::format(
      "To win is to be better than every other regime by more than {:.4g}{}. All points of the design "
      "count alike.",
      map.worth_noticing,
      map.has_intervals ? ", with intervals of the paired differences that leave out 0" : "")};
  if (!map.has_intervals) {
    notes.emplace_back("One replicate: chance cannot be told from effect. Run more replicates.");
  }
  if (map.used > 0 && map.tree[0].split) {
    notes.push_back(
        fmt::format("The parts call {:.0f}% of points right; the most common winner alone would call "
                    "{:.0f}%. Each split is "
                    "better than 95% of {} shuffles (seed {}).",
                    percent * called_right(map.tree), percent * share_of_most_common(map.tree[0]),
                    map.options.shuffles, map.options.seed));
  }
  if (map.used < map.points) {
    notes.push_back(
        fmt::format("{} of {} points are left out: no replicate has a finished run in every regime.",
                    map.points - map.used, map.points));
  }
  return notes;
}

}  // namespace

Findings findings_of(const WinningMap& map, const DesignTable& design) {
  Findings findings{"map",
                    fmt::format("Who wins where: {}", map.outcome),
                    map.unit,
                    sentences_on(map, design),
                    {share_table(map)},
                    notes_on(map)};
  if (map.tree[0].split) findings.tables.push_back(part_table(map, design));
  findings.tables.push_back(split_table(map, design));
  findings.tables.push_back(point_table(map, design));
  return findings;
}

}  // namespace commonroom
