// The data of all members of one title as one mapping (docs/argdown-data.md, "Several members of
// one statement").
//
// Pure functions; any thread.
#pragma once

#include "meaning/model.hpp"
#include "syntax/document.hpp"
#include "yaml/value.hpp"

#include <string_view>

namespace argmap::argdown {

/// Keys that stay with the member where they stand: implicit, negated, premise, role, language.
[[nodiscard]] bool belongsToMember(std::string_view key);

/// Later keys count, citations add up, likelihood and confidence are joined key by key. Without the
/// keys of single members. What is no mapping (invalid YAML) stands under `data`.
[[nodiscard]] yaml::Value dataOf(const Thing& thing, const Document& document);

/// `data` as a mapping: itself, or what is none under the key `data`.
[[nodiscard]] yaml::Value asMapping(const yaml::Value& data);

} // namespace argmap::argdown
