#pragma once

#include <string>
#include <variant>
#include <vector>

#include "analysis/report/figure.hpp"

namespace commonroom::report {

/// A number in the text, with where it stands in the results, so that a test can look it up again.
struct Quantity {
  std::string shown;      ///< rounded, with its sign and unit as the sentence needs them
  double value = 0;       ///< unrounded
  std::string outcome;    ///< name of an outcome
  std::string label;      ///< along the outcome's axis; empty where it has none
  std::string regime;     ///< name of a regime
  std::string statistic;  ///< difference, same_sign, replicates, grades or months
};

using Piece = std::variant<std::string, Quantity>;
using Sentence = std::vector<Piece>;

struct Section {
  std::string id;  ///< anchor in the page
  std::string heading;
  std::vector<Sentence> paragraphs;
  std::vector<Figure> figures;
};

/// What a term means, in plain words.
struct Term {
  std::string term;
  std::string meaning;
};

/// What results say, before anything is laid out. Holds plain text: whoever writes a page escapes it.
struct Report {
  std::string title;
  std::string question;
  std::string years;              ///< over which levels and differences are averaged: "16-20"
  std::vector<Sentence> answer;   ///< at most five sentences
  std::vector<Sentence> caveats;  ///< those that matter most, at most three
  std::vector<Section> sections;
  std::vector<Term> glossary;
};

}  // namespace commonroom::report
