#include "analysis/report/chart_frame.hpp"

#include <string_view>

namespace commonroom::report {

namespace {

constexpr std::string_view schema = "https://vega.github.io/schema/vega-lite/v5.json";

Json config() {
  return {{"font", "system-ui, sans-serif"},
          {"background", nullptr},
          {"axis",
           {{"labelFontSize", 12},
            {"titleFontSize", 12},
            {"titleFontWeight", "normal"},
            {"labelColor", "#333"},
            {"titleColor", "#333"},
            {"gridColor", "#e3e3e3"},
            {"domainColor", "#888"},
            {"labelLimit", 220},
            {"tickCount", 5}}},
          {"legend",
           {{"labelFontSize", 12},
            {"titleFontSize", 12},
            {"orient", "top"},
            {"labelLimit", 200},
            {"columns", 3},
            {"symbolSize", 80}}},
          {"view", {{"stroke", nullptr}}}};
}

}  // namespace

Json chart() {
  return {{"$schema", schema}, {"width", "container"}, {"config", config()}};
}

Json tooltip(std::initializer_list<std::string> fields) {
  Json list = Json::array();
  for (const std::string& field : fields) list.push_back({{"field", field}});
  return list;
}

}  // namespace commonroom::report
