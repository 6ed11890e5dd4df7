#include "core/parallel.hpp"

#ifdef COMMONROOM_PLAIN_THREADS
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#else
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#endif

namespace commonroom {

#ifdef COMMONROOM_PLAIN_THREADS

namespace {
std::atomic<std::size_t> thread_limit{0};
thread_local bool inside_parallel_region = false;

std::size_t threads_allowed() {
  const std::size_t limit = thread_limit.load();
  return limit != 0 ? limit : std::max(1U, std::thread::hardware_concurrency());
}
}  // namespace

void with_threads(std::size_t threads, const std::function<void()>& body) {
  const std::size_t before = thread_limit.exchange(threads);
  try {
    body();
  } catch (...) {
    thread_limit.store(before);
    throw;
  }
  thread_limit.store(before);
}

namespace detail {
void run_chunks(std::size_t chunks, const std::function<void(std::size_t)>& body) {
  const std::size_t threads = inside_parallel_region ? 1 : std::min(chunks, threads_allowed());
  if (threads <= 1) {
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) body(chunk);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_guard;
  {
    std::vector<std::jthread> workers;
    for (std::size_t worker = 0; worker < threads; ++worker) {
      workers.emplace_back([&] {
        inside_parallel_region = true;
        try {
          for (std::size_t chunk = next++; chunk < chunks; chunk = next++) body(chunk);
        } catch (...) {
          const std::scoped_lock lock(failure_guard);
          if (!failure) failure = std::current_exception();
          next = chunks;
        }
      });
    }
  }
  if (failure) std::rethrow_exception(failure);
}
}  // namespace detail

#else

void with_threads(std::size_t threads, const std::function<void()>& body) {
  if (threads == 0) {
    body();
    return;
  }
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena(static_cast<int>(threads)).execute(body);
}

namespace detail {
void run_chunks(std::size_t chunks, const std::function<void(std::size_t)>& body) {
  tbb::this_task_arena::isolate([&] {
    tbb::parallel_for(std::size_t{0}, chunks, std::size_t{1}, [&](std::size_t chunk) { body(chunk); });
  });
}
}  // namespace detail

#endif

}  // namespace commonroom
