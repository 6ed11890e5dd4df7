#include "model/assessment/test_sums.hpp"

namespace commonroom {

TestSums& TestSums::operator+=(const TestSums& other) {
  n += other.n;
  p += other.p;
  r += other.r;
  f += other.f;
  s += other.s;
  pp += other.pp;
  rr += other.rr;
  rp += other.rp;
  pf += other.pf;
  ps += other.ps;
  rf += other.rf;
  rs += other.rs;
  fs += other.fs;
  reached += other.reached;
  for (std::size_t d = 0; d < domains; ++d) {
    result[d] += other.result[d];
    attained[d] += other.attained[d];
  }
  for (std::size_t group = 0; group < pupil_groups; ++group) {
    group_n[group] += other.group_n[group];
    group_result[group] += other.group_result[group];
    group_attained[group] += other.group_attained[group];
  }
  return *this;
}

}  // namespace commonroom
