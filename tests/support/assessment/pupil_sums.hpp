#pragma once

#include "model/assessment/test_sums.hpp"

namespace commonroom::test {

/// Adds a pupil's prior result p, result r, and whether they are disadvantaged (f) and have special needs
/// (s).
inline void add_pupil(TestSums& sums, double p, double r, double f, double s) {
  sums.n += 1;
  sums.p += p;
  sums.r += r;
  sums.f += f;
  sums.s += s;
  sums.pp += p * p;
  sums.rr += r * r;
  sums.rp += r * p;
  sums.pf += p * f;
  sums.ps += p * s;
  sums.rf += r * f;
  sums.rs += r * s;
  sums.fs += f * s;
}

}  // namespace commonroom::test
