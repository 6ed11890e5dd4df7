#include "analysis/report/page_assets.hpp"

extern "C" {
extern const char commonroom_style_begin[], commonroom_style_end[];
extern const char commonroom_charts_begin[], commonroom_charts_end[];
extern const char commonroom_notices_begin[], commonroom_notices_end[];
}

namespace commonroom::report {

namespace {

PageAssets assets_built_in() {
  PageAssets assets;
  assets.style.assign(commonroom_style_begin, commonroom_style_end);
  assets.notices.assign(commonroom_notices_begin, commonroom_notices_end);
  std::string charts(commonroom_charts_begin, commonroom_charts_end);
  if (!charts.empty()) assets.scripts.push_back(std::move(charts));
  return assets;
}

}  // namespace

const PageAssets& page_assets() {
  static const PageAssets assets = assets_built_in();
  return assets;
}

}  // namespace commonroom::report
