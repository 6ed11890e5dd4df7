#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <vector>

namespace commonroom {

/// The one door to parallelism. Nothing else in the engine starts a thread, chooses a grain or sees the
/// library behind it. No function here may change a result with the number of threads.
/// Calls body() with at most `threads` threads at work inside it; 0 means one for each core. More threads
/// than cores are allowed: tests of determinism ask for them.
void with_threads(std::size_t threads, const std::function<void()>& body);

namespace detail {
void run_chunks(std::size_t chunks, const std::function<void(std::size_t)>& body);
}

/// Calls body(begin, end) on consecutive pieces of [0, size), at most `grain` long each.
template <class Body>
void parallel_chunks(std::size_t size, std::size_t grain, const Body& body) {
  if (size == 0) return;
  const std::size_t chunks = (size + grain - 1) / grain;
  if (chunks == 1) {
    body(std::size_t{0}, size);
    return;
  }
  detail::run_chunks(chunks, [&](std::size_t chunk) {
    const std::size_t begin = chunk * grain;
    body(begin, begin + grain < size ? begin + grain : size);
  });
}

/// Calls body(position) for every position in [0, size).
template <class Body>
void parallel_for(std::size_t size, std::size_t grain, const Body& body) {
  parallel_chunks(size, grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t position = begin; position < end; ++position) body(position);
  });
}

/// Adds up piece(begin, end) over pieces of `grain` in the order of the pieces, so that the last digit does
/// not depend on how many threads there are. `Total` needs a default value and operator+=.
template <class Total, class Piece>
[[nodiscard]] Total ordered_sum(std::size_t size, std::size_t grain, const Piece& piece) {
  const std::size_t chunks = size == 0 ? 0 : (size + grain - 1) / grain;
  std::vector<Total> parts(chunks);
  parallel_chunks(size, grain,
                  [&](std::size_t begin, std::size_t end) { parts[begin / grain] = piece(begin, end); });
  Total total{};
  for (const Total& part : parts) total += part;
  return total;
}

/// Does tasks that do not wait for each other. None may read what another writes.
inline void at_one_time(std::initializer_list<std::function<void()>> tasks) {
  parallel_for(tasks.size(), 1, [&](std::size_t i) { tasks.begin()[i](); });
}

/// All pieces in one, in their order.
template <class Value>
[[nodiscard]] std::vector<Value> joined(const std::vector<std::vector<Value>>& pieces) {
  std::size_t total = 0;
  for (const auto& piece : pieces) total += piece.size();
  std::vector<Value> all;
  all.reserve(total);
  for (const auto& piece : pieces) all.insert(all.end(), piece.begin(), piece.end());
  return all;
}

/// What fill(begin, end, piece) appends to each piece of [0, size), `grain` long, in the order of the pieces.
template <class Value, class Fill>
[[nodiscard]] std::vector<Value> joined_pieces(std::size_t size, std::size_t grain, const Fill& fill) {
  std::vector<std::vector<Value>> pieces(size == 0 ? 0 : (size + grain - 1) / grain);
  parallel_chunks(size, grain,
                  [&](std::size_t begin, std::size_t end) { fill(begin, end, pieces[begin / grain]); });
  return joined(pieces);
}

}  // namespace commonroom
