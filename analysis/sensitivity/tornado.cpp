#include "analysis/sensitivity/tornado.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "analysis/findings/estimate_columns.hpp"
#include "analysis/paired_difference.hpp"
#include "analysis/refusal.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

constexpr std::size_t base_point = 0;

[[noreturn]] void refuse(const DesignTable& design, std::size_t point) {
  refuse_analysis("this is no one-at-a-time experiment",
                  fmt::format("point {} differs from the first in more than one factor (method: {})", point,
                              design.method),
                  "use `method = \"one_at_a_time\"` in [design], or another analysis");
}

/// The one factor in which a point differs from the base; none where it is the same again.
std::optional<std::size_t> factor_changed(const DesignTable& design, std::size_t point) {
  std::optional<std::size_t> changed;
  for (std::size_t i = 0; i < design.factors.size(); ++i) {
    if (design.factors[i].values[point] == design.factors[i].values[base_point]) continue;
    if (changed) refuse(design, point);
    changed = i;
  }
  return changed;
}

IntervalEstimate effect_at(const Response& response, std::size_t point) {
  std::vector<double> effects;
  for (std::size_t replicate = 0; replicate < response.replicates; ++replicate) {
    effects.push_back(response.at(point, replicate) - response.at(base_point, replicate));
  }
  return estimate_mean(effects);
}

void finish(TornadoBar& bar, const DesignFactor& factor) {
  std::ranges::stable_sort(bar.arms, {}, [&](const TornadoArm& arm) { return factor.values[arm.point]; });
  for (const TornadoArm& arm : bar.arms) {
    if (std::isnan(arm.effect.mean)) continue;
    bar.low = std::min(bar.low, arm.effect.mean);
    bar.high = std::max(bar.high, arm.effect.mean);
  }
}

bool is_beyond_chance(const TornadoBar& bar) {
  return std::ranges::any_of(
      bar.arms, [](const TornadoArm& arm) { return arm.effect.lower > 0 || arm.effect.upper < 0; });
}

std::vector<std::string> sentences_on(const Tornado& tornado) {
  const auto none = std::ranges::none_of(tornado.bars, is_beyond_chance);
  if (tornado.bars.empty() || none) return {"No factor, changed alone, moves it by more than chance."};
  const auto first = std::ranges::find_if(tornado.bars, is_beyond_chance);
  const auto moving = std::ranges::count_if(tornado.bars, is_beyond_chance);
  return {
      fmt::format("Changed alone, `{}` moves it most, from {:+.3g} to {:+.3g} around {:.4g}; {} of {} "
                  "factors move it by more than chance.",
                  first->key, first->low, first->high, tornado.base_level, moving, tornado.bars.size())};
}

}  // namespace

Tornado tornado_of(const DesignTable& design, const Response& response) {
  expects(design.points == response.points, "a response has the points of its design");
  Tornado tornado{response.name, response.unit, 0, {}, 0, {}};
  if (design.points == 0) return tornado;
  const PointMeans means = point_means(response);
  tornado.base_level = means.mean[base_point];
  tornado.gaps = notes_on_gaps(means);
  for (const DesignFactor& factor : design.factors) {
    tornado.bars.push_back({factor.key, setting_text(factor, base_point), {}, 0, 0});
  }
  for (std::size_t point = 1; point < design.points; ++point) {
    const std::optional<std::size_t> changed = factor_changed(design, point);
    if (!changed) continue;
    const IntervalEstimate effect = effect_at(response, point);
    tornado.without += effect.replicates == 0;
    tornado.bars[*changed].arms.push_back({point, setting_text(design.factors[*changed], point), effect});
  }
  for (std::size_t i = 0; i < tornado.bars.size(); ++i) finish(tornado.bars[i], design.factors[i]);
  std::ranges::stable_sort(tornado.bars, std::ranges::greater{}, &TornadoBar::width);
  return tornado;
}

Findings findings_of(const Tornado& tornado) {
  FindingsTable table{"effects", "Effect of one factor, all others as at the first point", {}, {}, true};
  table.columns = {{"key", "factor", ColumnKind::text},
                   {"base", "base", ColumnKind::text},
                   {"setting", "set to", ColumnKind::text}};
  add_estimate_columns(table, "effect", "effect");
  table.columns.push_back({"replicates", "replicates", ColumnKind::count});
  for (const TornadoBar& bar : tornado.bars) {
    for (const TornadoArm& arm : bar.arms) {
      std::vector<Cell> row{bar.key, bar.base_setting, arm.setting};
      add_estimate_cells(row, arm.effect.mean, arm.effect.lower, arm.effect.upper);
      row.emplace_back(std::int64_t{arm.effect.replicates});
      table.rows.push_back(std::move(row));
    }
  }
  Findings findings{"oat",        fmt::format("One factor at a time: {}", tornado.response),
                    tornado.unit, sentences_on(tornado),
                    {table},      {}};
  findings.notes.emplace_back(
      "Effects are paired by replicate; intervals cover chance within the model. What factors do together "
      "cannot be seen from this design.");
  if (tornado.without > 0) {
    findings.notes.push_back(fmt::format(
        "{} no replicate in common with the first point.",
        tornado.without == 1 ? "1 setting has" : fmt::format("{} settings have", tornado.without)));
  }
  findings.notes.insert(findings.notes.end(), tornado.gaps.begin(), tornado.gaps.end());
  return findings;
}

}  // namespace commonroom
