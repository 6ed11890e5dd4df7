#include "model/learning/year_group_means.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace commonroom {

namespace {

constexpr std::size_t side_by_side = 6;

/// The sum over one school's pupils, as far as it has come.
class SchoolSum {
 public:
  SchoolSum() = default;
  SchoolSum(const Cohort& cohort, SchoolId school, std::size_t position)
      : cohort_(&cohort),
        position_(position),
        begin_(cohort.first(school)),
        pupils_(cohort.past_last(school) - begin_) {
    if (pupils_ > 0) begin_domain();
  }

  float sum = 0;

  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] bool is_done() const { return left_ == 0; }
  /// How many values there are before the domain ends.
  [[nodiscard]] std::size_t left() const { return left_; }
  [[nodiscard]] const float* values() const { return values_; }
  [[nodiscard]] float mean() const {
    return pupils_ == 0 ? 0.0F : sum / static_cast<float>(domains * pupils_);
  }

  /// After `count` values were added.
  void pass(std::size_t count) {
    values_ += count;
    left_ -= count;
    if (left_ == 0 && ++domain_ < domains) begin_domain();
  }

 private:
  void begin_domain() {
    values_ = &cohort_->attainment[domain_][begin_];
    left_ = pupils_;
  }

  const Cohort* cohort_ = nullptr;
  const float* values_ = nullptr;
  std::size_t position_ = 0, begin_ = 0, pupils_ = 0, domain_ = 0, left_ = 0;
};

using Sums = std::array<SchoolSum, side_by_side>;

/// Adds to every sum as many values as all of them have left in their domains.
void add_side_by_side(Sums& sums) {
  std::size_t count = sums[0].left();
  std::array<const float*, side_by_side> values;
  std::array<float, side_by_side> total;
  for (std::size_t k = 0; k < side_by_side; ++k) {
    count = std::min(count, sums[k].left());
    values[k] = sums[k].values();
    total[k] = sums[k].sum;
  }
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < side_by_side; ++k) total[k] += values[k][i];
  }
  for (std::size_t k = 0; k < side_by_side; ++k) {
    sums[k].sum = total[k];
    sums[k].pass(count);
  }
}

void add_the_rest(SchoolSum& one) {
  while (!one.is_done()) {
    one.sum = std::accumulate(one.values(), one.values() + one.left(), one.sum);
    one.pass(one.left());
  }
}

}  // namespace

void year_group_means(const Cohort& cohort, SchoolId first, std::span<float> means) {
  Sums sums;
  std::size_t next = 0;
  const auto begin_next = [&](SchoolSum& one) {
    while (one.is_done() && next < means.size()) {
      one = SchoolSum(cohort, id_at<SchoolId>(index(first) + next), next);
      if (one.is_done()) means[next] = 0;
      ++next;
    }
    return !one.is_done();
  };
  bool all_at_work = true;
  for (SchoolSum& one : sums) all_at_work = begin_next(one) && all_at_work;
  while (all_at_work) {
    add_side_by_side(sums);
    for (SchoolSum& one : sums) {
      if (!one.is_done()) continue;
      means[one.position()] = one.mean();
      all_at_work = begin_next(one) && all_at_work;
    }
  }
  for (SchoolSum& one : sums) {
    if (one.is_done()) continue;
    add_the_rest(one);
    means[one.position()] = one.mean();
  }
}

}  // namespace commonroom
