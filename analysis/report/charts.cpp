#include "analysis/report/charts.hpp"

#include <array>

#include "analysis/report/chart_frame.hpp"

namespace commonroom::report {

namespace {

// Okabe and Ito's colours, told apart by the colour-blind; shapes and dashes tell series apart in grey too.
constexpr std::array<std::string_view, 7> colours{"#0072B2", "#D55E00", "#009E73", "#8C4A8C",
                                                  "#946200", "#1B6B93", "#444444"};
constexpr std::array<std::string_view, 7> shapes{"circle",        "square",        "triangle-up", "diamond",
                                                 "triangle-down", "triangle-left", "cross"};
// From dark to light, so that neighbours differ in grey.
constexpr std::array<std::string_view, 9> parts_colours{"#003f5c", "#7fb2d9", "#2f6690", "#c9dcea", "#946200",
                                                        "#f2d8a0", "#5c5c5c", "#bdbdbd", "#e6e6e6"};
constexpr int row_step = 16;  // pixels for each dot

Json scale_of(const Series& series, const std::array<std::string_view, 7>& range) {
  Json values = Json::array();
  for (std::size_t i = 0; i < series.all.size(); ++i) values.push_back(range[i % range.size()]);
  return {{"domain", series.all}, {"range", values}};
}

/// The field `regime` in a channel, with a legend of those shown.
Json regime_in(const Series& series, Json scale) {
  return {{"field", "regime"},
          {"type", "nominal"},
          {"title", nullptr},
          {"scale", std::move(scale)},
          {"legend", {{"values", series.shown}}}};
}

Json colour_of(const Series& series) {
  return regime_in(series, scale_of(series, colours));
}

Json shape_of(const Series& series) {
  return regime_in(series, scale_of(series, shapes));
}

Json quantitative(const std::string& field, const std::string& title) {
  return {{"field", field}, {"type", "quantitative"}, {"title", title}, {"scale", {{"zero", false}}}};
}

Json zero_line(const std::string& channel) {
  return {{"mark", {{"type", "rule"}, {"color", "#555"}, {"strokeDash", {4, 3}}}},
          {"encoding", {{channel, {{"datum", 0}, {"type", "quantitative"}}}}}};
}

}  // namespace

std::string dots_and_intervals(const DotChart& wanted) {
  Json spec = chart();
  spec["height"] = {{"step", row_step}};
  spec["encoding"] = {{"y",
                       {{"field", wanted.row},
                        {"type", "nominal"},
                        {"sort", nullptr},
                        {"title", wanted.row_title.empty() ? Json(nullptr) : Json(wanted.row_title)},
                        {"axis", {{"labelLimit", 180}, {"ticks", false}, {"domain", false}}}}},
                      {"yOffset", {{"field", "regime"}, {"type", "nominal"}, {"sort", wanted.series.shown}}},
                      {"color", colour_of(wanted.series)}};
  Json interval{
      {"mark", {{"type", "rule"}, {"strokeWidth", 2}}},
      {"encoding", {{"x", quantitative("lower", wanted.value_title)}, {"x2", {{"field", "upper"}}}}}};
  Json dot{{"mark", {{"type", "point"}, {"filled", true}, {"size", 60}, {"opacity", 1}}},
           {"encoding",
            {{"x", quantitative(wanted.value, wanted.value_title)},
             {"shape", shape_of(wanted.series)},
             {"tooltip", tooltip({wanted.row, "regime", wanted.value, "lower", "upper"})}}}};
  spec["layer"] = Json::array();
  if (wanted.from_zero) {
    Json line = zero_line("x");
    line["encoding"]["y"] = nullptr;
    line["encoding"]["yOffset"] = nullptr;
    line["encoding"]["color"] = nullptr;
    spec["layer"].push_back(line);
  }
  spec["layer"].push_back(interval);
  spec["layer"].push_back(dot);
  return spec.dump();
}

std::string lines_with_bands(const std::string& value_title, const Series& series) {
  const std::array<Json, 4> kinds{Json::array({1, 0}), Json::array({6, 3}), Json::array({2, 2}),
                                  Json::array({8, 3, 2, 3})};
  Json dashes = Json::array();
  for (std::size_t i = 0; i < series.all.size(); ++i) dashes.push_back(kinds[i % kinds.size()]);
  Json spec = chart();
  spec["height"] = 240;
  spec["encoding"] = {{"x",
                       {{"field", "year"},
                        {"type", "quantitative"},
                        {"title", "Year after the regime begins"},
                        {"axis", {{"tickMinStep", 1}, {"format", "d"}, {"grid", false}}},
                        {"scale", {{"nice", false}}}}}};
  const Json legend{{"values", series.shown},
                    {"symbolType", "stroke"},
                    {"symbolOpacity", 1},
                    {"symbolStrokeWidth", 2},
                    {"symbolSize", 400}};
  Json colour = colour_of(series);
  colour["legend"] = legend;
  Json dash = regime_in(series, {{"domain", series.all}, {"range", dashes}});
  dash["legend"] = legend;
  Json band{{"mark", {{"type", "area"}, {"opacity", 0.13}}},
            {"encoding",
             {{"y", quantitative("lower", value_title)}, {"y2", {{"field", "upper"}}}, {"color", colour}}}};
  Json line{
      {"mark", {{"type", "line"}, {"strokeWidth", 2}}},
      {"encoding", {{"y", quantitative("value", value_title)}, {"color", colour}, {"strokeDash", dash}}}};
  spec["layer"] = Json::array({band, line});
  return spec.dump();
}

std::string ticks(const std::string& value, const std::string& value_title, const Series& series) {
  Json spec = chart();
  spec["height"] = {{"step", 28}};
  Json y{{"field", "regime"},
         {"type", "nominal"},
         {"sort", nullptr},
         {"title", nullptr},
         {"axis", {{"ticks", false}, {"domain", false}}}};
  Json colour = colour_of(series);
  colour["legend"] = nullptr;  // rows have the names
  Json tick{{"mark", {{"type", "tick"}, {"thickness", 2}, {"opacity", 0.7}}},
            {"encoding",
             {{"y", y},
              {"x", quantitative(value, value_title)},
              {"color", colour},
              {"tooltip", tooltip({"regime", "run", value})}}}};
  spec["layer"] = Json::array({zero_line("x"), tick});
  return spec.dump();
}

std::string stacked_bars(const std::string& value_title, const std::vector<std::string>& parts) {
  Json range = Json::array();
  for (std::size_t i = 0; i < parts.size(); ++i) range.push_back(parts_colours[i % parts_colours.size()]);
  Json spec = chart();
  spec["height"] = {{"step", 28}};
  spec["mark"] = {{"type", "bar"}, {"stroke", "#fff"}, {"strokeWidth", 1}};
  spec["encoding"] = {
      {"y",
       {{"field", "regime"},
        {"type", "nominal"},
        {"sort", nullptr},
        {"title", nullptr},
        {"axis", {{"ticks", false}, {"domain", false}}}}},
      {"x", {{"field", "value"}, {"type", "quantitative"}, {"title", value_title}, {"stack", "zero"}}},
      {"color",
       {{"field", "part"},
        {"type", "nominal"},
        {"title", nullptr},
        {"sort", parts},
        {"scale", {{"domain", parts}, {"range", range}}}}},
      {"order", {{"field", "order"}, {"type", "quantitative"}}},
      {"tooltip", tooltip({"regime", "part", "value"})}};
  return spec.dump();
}

std::string points_of_two(const std::string& x_title, const std::string& y_title, const Series& series) {
  Json spec = chart();
  spec["height"] = 280;
  Json across{{"mark", {{"type", "rule"}, {"strokeWidth", 1.5}}},
              {"encoding",
               {{"x", quantitative("x_lower", x_title)},
                {"x2", {{"field", "x_upper"}}},
                {"y", quantitative("y", y_title)},
                {"color", colour_of(series)}}}};
  Json upright{{"mark", {{"type", "rule"}, {"strokeWidth", 1.5}}},
               {"encoding",
                {{"x", quantitative("x", x_title)},
                 {"y", quantitative("y_lower", y_title)},
                 {"y2", {{"field", "y_upper"}}},
                 {"color", colour_of(series)}}}};
  Json dot{{"mark", {{"type", "point"}, {"filled", true}, {"size", 90}, {"opacity", 1}}},
           {"encoding",
            {{"x", quantitative("x", x_title)},
             {"y", quantitative("y", y_title)},
             {"color", colour_of(series)},
             {"shape", shape_of(series)},
             {"tooltip", tooltip({"regime", "x", "y"})}}}};
  Json name{{"mark", {{"type", "text"}, {"align", "left"}, {"dx", 8}, {"dy", -8}, {"fontSize", 12}}},
            {"encoding",
             {{"x", quantitative("x", x_title)},
              {"y", quantitative("y", y_title)},
              {"text", {{"field", "regime"}}}}}};
  spec["layer"] = Json::array({zero_line("x"), zero_line("y"), across, upright, dot, name});
  return spec.dump();
}

std::string bars(const std::string& row, const std::string& value, const std::string& value_title,
                 bool has_intervals) {
  Json spec = chart();
  spec["height"] = {{"step", 20}};
  spec["encoding"] = {{"y",
                       {{"field", row},
                        {"type", "nominal"},
                        {"sort", nullptr},
                        {"title", nullptr},
                        {"axis", {{"labelLimit", 220}, {"ticks", false}, {"domain", false}}}}}};
  Json bar{{"mark", {{"type", "bar"}, {"color", colours[0]}, {"opacity", 0.75}}},
           {"encoding",
            {{"x", {{"field", value}, {"type", "quantitative"}, {"title", value_title}}},
             {"tooltip", tooltip({row, value})}}}};
  spec["layer"] = Json::array({bar});
  if (has_intervals) {
    spec["layer"].push_back(
        {{"mark", {{"type", "rule"}, {"strokeWidth", 2}, {"color", "#222"}}},
         {"encoding", {{"x", quantitative("lower", value_title)}, {"x2", {{"field", "upper"}}}}}});
  }
  return spec.dump();
}

}  // namespace commonroom::report
