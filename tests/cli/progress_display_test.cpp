#include "app/progress_display.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace commonroom::app;

namespace {

struct Shown {
  std::vector<std::string> texts;
  double now = 100;

  ProgressDisplay display(ProgressStyle style) {
    return {style, [this](std::string_view text) { texts.emplace_back(text); }, [this] { return now; }};
  }
};

TEST(Progress, a_log_gets_a_line_every_thirty_seconds) {
  Shown shown;
  ProgressDisplay display = shown.display(ProgressStyle::lines);
  for (int second = 1; second <= 95; ++second) {
    shown.now += 1;
    display.update(second / 100.0);
  }
  display.finish();
  EXPECT_EQ(shown.texts, (std::vector<std::string>{"30% done after 30 s, about 1 min 10 s left\n",
                                                   "60% done after 1 min 0 s, about 40 s left\n",
                                                   "90% done after 1 min 30 s, about 10 s left\n"}));
}

TEST(Progress, a_bar_is_drawn_over_itself_and_taken_away) {
  Shown shown;
  ProgressDisplay display = shown.display(ProgressStyle::bar);
  shown.now += 10;
  display.update(0.5);
  display.finish();
  const std::string bar = "[===============               ]  50%, about 10 s left";
  ASSERT_EQ(shown.texts.size(), 2U);
  EXPECT_EQ(shown.texts[0], "\r" + bar);
  EXPECT_EQ(shown.texts[1], "\r" + std::string(bar.size(), ' ') + "\r");
}

TEST(Progress, a_shorter_bar_covers_a_longer_one) {
  Shown shown;
  ProgressDisplay display = shown.display(ProgressStyle::bar);
  shown.now += 100;
  display.update(0.5);
  shown.now += 90;
  display.update(0.99);
  ASSERT_EQ(shown.texts.size(), 2U);
  EXPECT_EQ(shown.texts[0].size(), shown.texts[1].size());
}

TEST(Progress, a_bar_is_not_drawn_more_often_than_an_eye_can_see) {
  Shown shown;
  ProgressDisplay display = shown.display(ProgressStyle::bar);
  for (int i = 0; i < 1000; ++i) {
    shown.now += 0.001;
    display.update(i / 1000.0);
  }
  EXPECT_LE(shown.texts.size(), 11U);
}

TEST(Progress, nothing_is_shown_where_nothing_is_asked_for) {
  Shown shown;
  ProgressDisplay display = shown.display(ProgressStyle::none);
  shown.now += 1000;
  display.update(0.5);
  display.finish();
  EXPECT_TRUE(shown.texts.empty());
}

TEST(Progress, no_time_left_is_guessed_from_the_first_moment) {
  EXPECT_EQ(progress_line(0.001, 0.2), "0% done after 0 s");
  EXPECT_EQ(progress_line(1.0, 4), "100% done after 4 s, about 0 s left");
}

}  // namespace
