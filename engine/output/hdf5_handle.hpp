#pragma once

#include <hdf5.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace commonroom::hdf5 {

/// A call of the HDF5 library that failed. Never leaves engine/output: callers turn it into a FileProblem.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Owns one HDF5 identifier.
class Handle {
 public:
  using Closer = herr_t (*)(hid_t);

  /// Takes over `id`; throws Failure, saying what was attempted, where the library gave none.
  Handle(hid_t id, Closer closer, const std::string& attempted) : id_(id), closer_(closer) {
    if (id < 0) throw Failure(attempted);
  }
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), closer_(other.closer_) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(closer_, other.closer_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (id_ >= 0) closer_(id_);
  }

  operator hid_t() const noexcept { return id_; }

 private:
  hid_t id_;
  Closer closer_;
};

/// Throws Failure where a call of the library reports one.
inline void succeeds(herr_t code, const std::string& attempted) {
  if (code < 0) throw Failure(attempted);
}

/// Keeps the library from printing its error stack while it lives: a user gets one message, from us.
class QuietErrors {
 public:
  QuietErrors() {
    H5Eget_auto2(H5E_DEFAULT, &print_, &data_);
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  }
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
  ~QuietErrors() { H5Eset_auto2(H5E_DEFAULT, print_, data_); }

 private:
  H5E_auto2_t print_ = nullptr;
  void* data_ = nullptr;
};

/// A variable-length UTF-8 string in memory and in the file.
[[nodiscard]] inline Handle string_type() {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose, "making a string type");
  succeeds(H5Tset_size(type, H5T_VARIABLE), "making a string type");
  succeeds(H5Tset_cset(type, H5T_CSET_UTF8), "making a string type");
  return type;
}

}  // namespace commonroom::hdf5
