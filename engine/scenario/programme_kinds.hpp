#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/policy/regime.hpp"
#include "scenario/field_lister.hpp"
#include "scenario/field_reader.hpp"
#include "scenario/field_writer.hpp"
#include "scenario/fields.hpp"

namespace commonroom {

/// A key of a scenario's table and what it does, in plain words.
using KeyMeaning = std::pair<std::string_view, std::string_view>;

/// A programme read, before it is given to the regimes that have it.
struct ProgrammeRead {
  std::vector<std::string> authorities;  ///< those its scope names
  std::function<void(Regime&)> give_to;
  std::string written;  ///< its keys as TOML, with every default
};

/// A kind of programme: what a scenario may say as `kind` in [programme.NAME], and where it goes.
struct ProgrammeKind {
  std::string_view name;
  std::string_view meaning;
  std::vector<KeyMeaning> key_meanings;  ///< of the keys that only this kind has
  std::size_t most_in_a_regime;
  std::function<ProgrammeRead(FieldReader&, const std::string& name)> read;
  std::function<std::vector<FieldRow>()> keys;  ///< for `describe regimes`
  std::function<std::vector<std::string>(const Regime&)> names_in;
  std::function<std::vector<std::string>(const Regime&)> in_words;  ///< a sentence for each in a regime
  std::function<void(Regime&, const std::function<void(Scope&)>&)> each_scope;
};

/// Every kind; the first is that of programmes that name none. A new kind is a line here, and a file of its
/// own beside this one.
[[nodiscard]] const std::vector<ProgrammeKind>& programme_kinds();

// One for each kind, in programme_<kind>.cpp.
[[nodiscard]] ProgrammeKind partnership_kind();
[[nodiscard]] ProgrammeKind professional_learning_kind();
[[nodiscard]] ProgrammeKind external_partners_kind();
[[nodiscard]] ProgrammeKind shared_goals_kind();
[[nodiscard]] ProgrammeKind support_kind();
[[nodiscard]] ProgrammeKind charitable_status_kind();
[[nodiscard]] ProgrammeKind area_body_kind();
[[nodiscard]] ProgrammeKind area_conversation_kind();

[[nodiscard]] std::string_view meaning_of(Formation formation);

/// Reports a programme that ends before it begins.
void check_years(FieldReader& of, const ProgrammeTerms& terms);

/// "; 500 pounds a year for each school, new money"; empty where it costs nothing.
[[nodiscard]] std::string money_in_words(double pounds, std::string_view per, bool new_money);
/// "primary schools of Suffolk"
[[nodiscard]] std::string scope_in_words(const Scope& scope);
/// Its years, schools and money: "; from year 3; for all schools; 500 pounds a year for each school".
[[nodiscard]] std::string terms_in_words(const ProgrammeTerms& terms);

/// A kind from its parts: `Data` is a struct that begins with ProgrammeTerms and lives in `place` of a
/// regime; `Keys::list(fields, data)` names its own keys, in the manner of fields.hpp; `check` reports what
/// contradicts; `words` is a sentence without its years, schools and money.
template <class Keys, class Data>
ProgrammeKind kind_of_programme(std::string_view name, std::string_view meaning,
                                std::vector<Data> Regime::*place, void (*check)(FieldReader&, const Data&),
                                std::string (*words)(const Data&), std::vector<KeyMeaning> key_meanings) {
  ProgrammeKind kind;
  kind.name = name;
  kind.meaning = meaning;
  kind.key_meanings = std::move(key_meanings);
  kind.most_in_a_regime = limits::programmes;
  kind.read = [place, check](FieldReader& of, const std::string& its_name) {
    Data data;
    data.name = its_name;
    Keys::list(of, data);
    fields::programme_terms(of, data);
    check(of, data);
    check_years(of, data);
    FieldWriter writer;
    const Data& final_data = data;
    Keys::list(writer, final_data);
    fields::programme_terms(writer, final_data);
    return ProgrammeRead{data.scope.area_names,
                         [place, data](Regime& regime) { (regime.*place).push_back(data); },
                         writer.written()};
  };
  kind.keys = [] {
    FieldLister lister;
    const Data standard;
    Keys::list(lister, standard);
    fields::programme_terms(lister, standard);
    return lister.rows();
  };
  kind.names_in = [place](const Regime& regime) {
    std::vector<std::string> names;
    for (const Data& data : regime.*place) names.push_back(data.name);
    return names;
  };
  kind.in_words = [place, words](const Regime& regime) {
    std::vector<std::string> sentences;
    for (const Data& data : regime.*place) sentences.push_back(words(data) + terms_in_words(data) + ".");
    return sentences;
  };
  kind.each_scope = [place](Regime& regime, const std::function<void(Scope&)>& visit) {
    for (Data& data : regime.*place) visit(data.scope);
  };
  return kind;
}

}  // namespace commonroom
