#pragma once

namespace commonroom::app {

/// What the program says to the shell. Numbers are part of its interface and never change their meaning.
enum class ExitCode : int {
  done = 0,
  fault_of_program = 1,
  usage = 2,
  invalid_input = 3,  ///< scenario or register
  file_problem = 4,
  some_runs_failed = 5,
  mismatch = 6,      ///< compare, diff
  out_of_time = 75,  ///< at the time limit; can be resumed
  interrupted = 130,
  terminated = 143
};

}  // namespace commonroom::app
