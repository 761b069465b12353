// The rules that hold for single fields: UTF-8, ranges, marks inside their text, references that
// lead somewhere.
//
// Pure; any thread.
#pragma once

#include <argmap/base/diagnostic.hpp>
#include <argmap/model/argument_map.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace argmap::model {

[[nodiscard]] base::Diagnostic broken(std::string code, std::string message, std::string item,
                                      std::string advice = {});

/// The first rule that a field of the item, or of the map's properties, breaks. `type` and `id` are
/// for the message.
template <class T>
[[nodiscard]] std::optional<base::Diagnostic>
brokenField(const ArgumentMap& map, const T& item, std::string_view type, std::string_view id);

} // namespace argmap::model
