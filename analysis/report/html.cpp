#include "analysis/report/html.hpp"

#include <openssl/evp.h>

#include <array>

#include "core/contracts.hpp"

namespace commonroom::report {

std::string escaped(std::string_view text) {
  constexpr unsigned char first_printable = 0x20;
  std::string safe;
  safe.reserve(text.size());
  for (const char letter : text) {
    switch (letter) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(letter) < first_printable && letter != '\n' && letter != '\t') {
          safe += "\uFFFD";
        } else {
          safe += letter;
        }
    }
  }
  return safe;
}

std::string json_for_page(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for (const char letter : json) {
    if (letter == '<') {
      safe += "\\u003c";
    } else {
      safe += letter;
    }
  }
  return safe;
}

std::string policy_hash(std::string_view content) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  const int done = EVP_Digest(content.data(), content.size(), digest.data(), &length, EVP_sha256(), nullptr);
  expects(done == 1, "SHA-256 can be computed");
  std::array<unsigned char, 4 * ((EVP_MAX_MD_SIZE + 2) / 3) + 1> text{};
  const int letters = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(length));
  return "sha256-" + std::string(text.begin(), text.begin() + letters);
}

}  // namespace commonroom::report
