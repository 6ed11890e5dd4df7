#include "app/interruption.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string_view>

#include "core/contracts.hpp"

namespace commonroom::app {
namespace {

// A signal handler can reach nothing else than what has a fixed place.
std::atomic<bool> stop_asked{false};
std::atomic<int> first_signal{0};
std::atomic<bool> announcing{false};
std::atomic<bool> writing{false};
std::atomic<bool> installed{false};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

constexpr int shell_code_of_signal_zero = 128;
constexpr std::string_view announcement =
    "\nStopping when the replicates under way are finished; a second Ctrl-C stops at once.\n";

struct Handled {
  int signal;
  struct sigaction before;
};
Handled handled[] = {{SIGINT, {}}, {SIGTERM, {}}};

extern "C" void commonroom_on_signal(int signal) {
  const int error_before = errno;
  if (stop_asked.exchange(true)) {
    if (!writing.load()) ::_exit(shell_code_of_signal_zero + signal);
  } else {
    first_signal.store(signal);
    if (announcing.load()) {
      // Where even that cannot be said there is nobody to tell.
      if (::write(STDERR_FILENO, announcement.data(), announcement.size()) < 0) errno = 0;
    }
  }
  errno = error_before;
}

}  // namespace

Interruption::Interruption(bool announce) {
  expects(!installed.exchange(true), "one Interruption at a time");
  stop_asked = false;
  first_signal = 0;
  writing = false;
  announcing = announce;
  struct sigaction action {};
  action.sa_handler = &commonroom_on_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (Handled& one : handled) {
    sigaction(one.signal, nullptr, &one.before);
    // Who started the program with the signal ignored (nohup, a job in the background) means it.
    if (one.before.sa_handler != SIG_IGN) sigaction(one.signal, &action, nullptr);
  }
}

Interruption::~Interruption() {
  for (const Handled& one : handled) sigaction(one.signal, &one.before, nullptr);
  installed = false;
}

const std::atomic<bool>& Interruption::stop() const noexcept {
  return stop_asked;
}

std::optional<ExitCode> Interruption::exit_code() const noexcept {
  if (!stop_asked.load()) return std::nullopt;
  return first_signal.load() == SIGTERM ? ExitCode::terminated : ExitCode::interrupted;
}

void Interruption::finish_what_is_written() noexcept {
  writing = true;
}

}  // namespace commonroom::app
