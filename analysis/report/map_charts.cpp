#include "analysis/report/map_charts.hpp"

#include <utility>

#include "analysis/report/chart_frame.hpp"

namespace commonroom::report {

namespace {

/// The field `difference` as a colour between three.
Json shade(double largest, const std::array<std::string_view, 3>& colours) {
  return {{"field", "difference"},
          {"type", "quantitative"},
          {"title", nullptr},
          {"scale", {{"range", colours}, {"domain", {-largest, 0, largest}}}},
          {"legend", {{"format", "+.2~g"}, {"tickCount", 3}, {"gradientLength", 160}, {"padding", 12}}}};
}

}  // namespace

std::string tiles(double largest) {
  constexpr int tile_step = 64;
  // Light enough at both ends for dark text.
  constexpr std::array<std::string_view, 3> colours{"#f0a860", "#f7f7f7", "#7fb8e6"};
  Json spec = chart();
  spec["height"] = {{"step", tile_step}};
  const auto place = [](const std::string& field) {
    return Json{{"field", field},
                {"type", "ordinal"},
                {"axis", nullptr},
                {"scale", {{"paddingInner", 0.05}, {"paddingOuter", 0}}}};
  };
  spec["encoding"] = {{"x", place("column")}, {"y", place("row")}};
  Json rect{{"mark", {{"type", "rect"}}},
            {"encoding",
             {{"color", shade(largest, colours)},
              {"tooltip", tooltip({"region", "difference", "lower", "upper"})}}}};
  const auto text = [](int shift, int size, Json channel) {
    return Json{
        {"mark",
         {{"type", "text"}, {"dy", shift}, {"fontSize", size}, {"color", "#111"}, {"baseline", "middle"}}},
        {"encoding", {{"text", std::move(channel)}}}};
  };
  spec["layer"] =
      Json::array({rect, text(-9, 12, {{"field", "tile"}}),
                   text(10, 13, {{"field", "difference"}, {"type", "quantitative"}, {"format", "+.3f"}})});
  return spec.dump();
}

std::string marks_on_map(double largest, std::size_t places, const MarkWords& words) {
  constexpr std::size_t many = 40;
  const bool is_crowded = places > many;  // as England: with room between the boroughs of London
  Json spec = chart();
  spec["height"] = is_crowded ? 560 : 360;
  spec["projection"] = {{"type", "identity"}, {"reflectY", true}};
  spec["mark"] = {{"type", "point"}, {"filled", true},   {"size", is_crowded ? 45 : 130},
                  {"opacity", 1},    {"stroke", "#333"}, {"strokeWidth", 0.6}};
  spec["encoding"] = {
      {"longitude", {{"field", "x_km"}, {"type", "quantitative"}}},
      {"latitude", {{"field", "y_km"}, {"type", "quantitative"}}},
      {"color", shade(largest, {"#d9660a", "#f7f7f7", "#0b559f"})},
      {"shape",
       {{"field", "taken"},
        {"type", "nominal"},
        {"title", nullptr},
        {"legend", {{"orient", "bottom"}}},  // beside the colours there is no room on a phone
        {"scale", {{"domain", words}, {"range", {"triangle-up", "triangle-down", "circle"}}}}}},
      {"tooltip", tooltip({"authority", "difference", "lower", "upper", "schools"})}};
  return spec.dump();
}

}  // namespace commonroom::report
