#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "app/describe_sections.hpp"
#include "app/json.hpp"
#include "app/text_layout.hpp"
#include "scenario/design_plan.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t design_column = 20;

struct AboutMethod {
  std::string_view points;   ///< which ones, and how many
  std::string_view takes;    ///< keys of [design]
  std::string_view serves;   ///< what it is for
  std::string_view extends;  ///< how it grows with --resume
};

AboutMethod about(DesignMethod method) {
  constexpr std::string_view cannot = "cannot grow";
  constexpr std::string_view more_points = "grows with points";
  switch (method) {
    case DesignMethod::grid:
      return {"every combination of the steps or values of each key", "", "map, regret, prim with few keys",
              cannot};
    case DesignMethod::list:
      return {"one for each place in the lists of values, which are equally long", "", "cases of your own",
              cannot};
    case DesignMethod::csv:
      return {"those of a file: CSV with a header of keys, or a matrix of numbers", "file",
              "designs from other programs", "grows with rows at the end of the file"};
    case DesignMethod::one_at_a_time:
      return {"the scenario as it stands, then each key by itself at its ends or values", "", "oat", cannot};
    case DesignMethod::latin_hypercube:
      return {"one in each of as many strata of every key", "points, seed", "map, regret, prim, converge",
              cannot};
    case DesignMethod::monte_carlo:
      return {"drawn at random", "points, seed", "map, regret, prim, converge", more_points};
    case DesignMethod::sobol:
      return {"the Sobol' sequence, scrambled: more even than chance; best with a power of 2", "points, seed",
              "map, regret, prim, converge", more_points};
    case DesignMethod::saltelli:
      return {"points x (keys + 2), or with second_order points x (2 keys + 2)", "points, second_order, seed",
              "sobol (indices)", more_points};
    case DesignMethod::morris:
      return {"trajectories x (keys + 1), each a step in one key from the one before",
              "trajectories, levels, seed", "morris (screening of many keys)", "grows with trajectories"};
  }
  return {};
}

struct AboutDistribution {
  std::string_view takes;  ///< keys behind the varied one
  std::string_view meaning;
};

AboutDistribution about(Distribution distribution) {
  switch (distribution) {
    case Distribution::uniform:
      return {"low, high", "all values between the ends equally likely; what is taken where none is named"};
    case Distribution::log_uniform:
      return {"low, high",
              "all ratios equally likely, as for numbers known to an order of magnitude; low "
              "above 0"};
    case Distribution::truncated_normal:
      return {"low, high, mean, sd", "a normal distribution cut off at the ends"};
    case Distribution::categorical:
      return {"values", "the values of a list, all equally likely"};
  }
  return {};
}

constexpr std::string_view introduction_to_designs =
    "How the points of an experiment are chosen: `method` in [design] of a scenario. [design.vary] has a "
    "line "
    "for each key that varies, as --set takes it: \"regime.group.group_accountability.strength\" = { low = "
    "0.5, "
    "high = 2 }. With whole = true only whole numbers are taken; steps is for a grid. A parameter without "
    "low "
    "and high has the range of `describe params`.";

std::string method_text(DesignMethod method) {
  const AboutMethod known = about(method);
  std::string text = fmt::format("{}\n", name_of(method));
  text += paragraph(fmt::format("Points: {}.", known.points), text_column);
  if (!known.takes.empty()) text += paragraph(fmt::format("Takes: {}.", known.takes), text_column);
  return text + paragraph(fmt::format("For: {}; {}.", known.serves, known.extends), text_column);
}

Json designs_json() {
  Json methods = Json::array();
  for (const DesignMethod method : all_design_methods) {
    const AboutMethod known = about(method);
    methods.push_back({{"name", name_of(method)},
                       {"points", known.points},
                       {"takes", known.takes},
                       {"for", known.serves},
                       {"grows", known.extends}});
  }
  Json distributions = Json::array();
  for (const Distribution distribution : all_distributions) {
    const AboutDistribution known = about(distribution);
    distributions.push_back(
        {{"name", name_of(distribution)}, {"takes", known.takes}, {"meaning", known.meaning}});
  }
  return {{"methods", std::move(methods)}, {"distributions", std::move(distributions)}};
}

}  // namespace

void describe_designs(Terminal& terminal) {
  if (terminal.json()) {
    terminal.data(json_text(designs_json()));
    return;
  }
  std::string text = paragraph(introduction_to_designs);
  for (const DesignMethod method : all_design_methods) text += fmt::format("\n{}", method_text(method));
  text += "\nDistributions of a key\n";
  for (const Distribution distribution : all_distributions) {
    const AboutDistribution known = about(distribution);
    text += entry(name_of(distribution), fmt::format("{} ({})", known.meaning, known.takes), design_column);
  }
  terminal.data(text);
}

}  // namespace commonroom::app
