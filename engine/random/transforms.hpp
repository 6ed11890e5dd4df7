#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace commonroom {

// From random words to numbers, with neither libm nor branches: a loop over these is vectorised, and drawing
// one by one gives the same bits as drawing in a batch.

/// Natural logarithm of a positive normal float. Relative error below 3e-7: the argument is split into
/// 2^k m with m in [sqrt(1/2), sqrt(2)), and log m = 2 atanh((m-1)/(m+1)) by its series.
[[nodiscard]] inline float plain_log(float x) noexcept {
  const std::uint32_t bits = std::bit_cast<std::uint32_t>(x) - 0x3F3504F3U;  // bits of sqrt(1/2)
  const auto exponent = static_cast<float>(static_cast<std::int32_t>(bits) >> 23);
  const float m = std::bit_cast<float>((bits & 0x007FFFFFU) + 0x3F3504F3U);
  const float r = (m - 1.0F) / (m + 1.0F);
  const float r2 = r * r;
  const float series =
      2.0F * r * (1.0F + r2 * (1.0F / 3 + r2 * (1.0F / 5 + r2 * (1.0F / 7 + r2 * (1.0F / 9)))));
  return exponent * 0.693147181F + series;
}

/// e^x for x in [-87, 88], clamped outside. Relative error below 3e-7: x = k log 2 + r, a polynomial in r.
[[nodiscard]] inline float plain_exp(float x) noexcept {
  x = x < -87.0F ? -87.0F : x;
  x = x > 88.0F ? 88.0F : x;
  const float scaled = x * 1.44269504F + 12582912.0F;  // adding 1.5 * 2^23 rounds to the nearest whole number
  const float k = scaled - 12582912.0F;
  const float r = (x - k * 0.693359375F) + k * 2.12194440e-4F;
  float p = 1.0F / 5040;
  p = p * r + 1.0F / 720;
  p = p * r + 1.0F / 120;
  p = p * r + 1.0F / 24;
  p = p * r + 1.0F / 6;
  p = p * r + 0.5F;
  p = p * r + 1.0F;
  p = p * r + 1.0F;
  const auto exponent = static_cast<std::uint32_t>(static_cast<std::int32_t>(k) + 127) << 23U;
  return p * std::bit_cast<float>(exponent);
}

/// Uniform in the open interval (0, 1); never 0, never 1.
[[nodiscard]] inline float to_uniform(std::uint32_t word) noexcept {
  return (static_cast<float>(static_cast<std::int32_t>(word >> 9U)) + 0.5F) * 0x1.0p-23F;
}

/// Standard normal: one word through the inverse error function in Giles' (2010) single-precision form.
/// The distance to the nearer end of (0, 1) is formed from the integer, so that the tails keep their
/// resolution; they end at 6.2 standard deviations.
[[nodiscard]] inline float to_normal(std::uint32_t word) noexcept {
  const auto signed_word = static_cast<std::int32_t>(word);
  const std::int32_t sign_mask = signed_word >> 31;
  const std::int32_t magnitude = signed_word ^ sign_mask;  // 0 .. 2^31 - 1
  const float to_end = (static_cast<float>(0x7FFFFFFF - magnitude) + 0.5F) * 0x1.0p-31F;
  const float x = 1.0F - to_end;
  const float w = -plain_log(to_end * (2.0F - to_end));
  const float c = w - 2.5F;
  float central = 2.81022636e-08F;
  central = 3.43273939e-07F + central * c;
  central = -3.5233877e-06F + central * c;
  central = -4.39150654e-06F + central * c;
  central = 0.00021858087F + central * c;
  central = -0.00125372503F + central * c;
  central = -0.00417768164F + central * c;
  central = 0.246640727F + central * c;
  central = 1.50140941F + central * c;
  const float t = std::sqrt(w) - 3.0F;
  float tail = -0.000200214257F;
  tail = 0.000100950558F + tail * t;
  tail = 0.00134934322F + tail * t;
  tail = -0.00367342844F + tail * t;
  tail = 0.00573950773F + tail * t;
  tail = -0.0076224613F + tail * t;
  tail = 0.00943887047F + tail * t;
  tail = 1.00167406F + tail * t;
  tail = 2.83297682F + tail * t;
  const float magnitude_of_normal = 1.41421356F * x * (w < 5.0F ? central : tail);
  return sign_mask != 0 ? -magnitude_of_normal : magnitude_of_normal;
}

/// Standard Gumbel (location 0, scale 1).
[[nodiscard]] inline float to_gumbel(std::uint32_t word) noexcept {
  return -plain_log(-plain_log(to_uniform(word)));
}

/// Exponential with mean 1.
[[nodiscard]] inline float to_exponential(std::uint32_t word) noexcept {
  return -plain_log(to_uniform(word));
}

}  // namespace commonroom
