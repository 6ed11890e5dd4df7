#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "core/contracts.hpp"
#include "core/ids.hpp"

namespace commonroom {

/// One value for each entity of a kind; takes only the identifier of that kind.
template <Identifier Id, class T>
class Column {
 public:
  Column() = default;
  explicit Column(std::size_t size, T value = T{}) : values_(size, value) {}
  explicit Column(std::vector<T> values) : values_(std::move(values)) {}

  [[nodiscard]] T& operator[](Id id) noexcept { return values_[index(id)]; }
  [[nodiscard]] const T& operator[](Id id) const noexcept { return values_[index(id)]; }

  [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }
  [[nodiscard]] bool empty() const noexcept { return values_.empty(); }
  void push_back(T value) { values_.push_back(std::move(value)); }
  void assign(std::size_t size, T value) { values_.assign(size, value); }
  void fill(T value) { std::fill(values_.begin(), values_.end(), value); }

  [[nodiscard]] std::span<T> values() noexcept { return values_; }
  [[nodiscard]] std::span<const T> values() const noexcept { return values_; }
  [[nodiscard]] auto begin() noexcept { return values_.begin(); }
  [[nodiscard]] auto end() noexcept { return values_.end(); }
  [[nodiscard]] auto begin() const noexcept { return values_.begin(); }
  [[nodiscard]] auto end() const noexcept { return values_.end(); }

  friend bool operator==(const Column&, const Column&) = default;

 private:
  std::vector<T> values_;
};

/// Values grouped by owner in one contiguous array (compressed sparse rows).
template <Identifier Id, class T>
class Grouped {
 public:
  Grouped() = default;
  /// `starts` has one entry more than there are owners; the last is the number of values.
  Grouped(std::vector<std::uint32_t> starts, std::vector<T> values)
      : starts_(std::move(starts)), values_(std::move(values)) {
    expects(!starts_.empty() && starts_.back() == values_.size(), "a group's ends must cover its values");
  }

  [[nodiscard]] std::size_t owners() const noexcept { return starts_.empty() ? 0 : starts_.size() - 1; }
  [[nodiscard]] std::uint32_t start(Id owner) const noexcept { return starts_[index(owner)]; }
  [[nodiscard]] std::uint32_t finish(Id owner) const noexcept { return starts_[index(owner) + 1]; }
  [[nodiscard]] std::uint32_t count(Id owner) const noexcept { return finish(owner) - start(owner); }
  [[nodiscard]] std::span<const T> operator[](Id owner) const noexcept {
    return std::span(values_).subspan(start(owner), count(owner));
  }
  [[nodiscard]] std::span<T> operator[](Id owner) noexcept {
    return std::span(values_).subspan(start(owner), count(owner));
  }
  [[nodiscard]] std::span<const T> values() const noexcept { return values_; }
  [[nodiscard]] std::span<T> values() noexcept { return values_; }
  [[nodiscard]] std::span<const std::uint32_t> starts() const noexcept { return starts_; }

  friend bool operator==(const Grouped&, const Grouped&) = default;

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<T> values_;
};

}  // namespace commonroom
