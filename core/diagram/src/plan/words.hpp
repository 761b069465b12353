// The words at lines.
//
// Pure; any thread.
#pragma once

#include <argmap/diagram/options.hpp>
#include <argmap/model/items.hpp>

#include <map>
#include <string>
#include <string_view>

namespace argmap::diagram {

/// "because", "but", "undercuts" …
[[nodiscard]] std::string stepWord(const model::Inference& inference, bool onStep, LineWords words);

/// What a premise's own line says: "not", "unless", "assuming", its role; mostly nothing.
[[nodiscard]] std::string sourceWord(const model::Premise& premise);

[[nodiscard]] std::string relationWord(std::string_view kind, LineWords words);

/// By stable id of the position: "but" for one that answers with a reservation
/// (docs/argdown-data.md, "Questions").
[[nodiscard]] std::map<std::string, std::string> positionWords(const model::Issue& issue,
                                                               LineWords words);

} // namespace argmap::diagram
