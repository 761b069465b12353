// The built-in terms of the open lists: kinds, origins, relation names …
//
// Constants; any thread. A term that is not listed here is as good: it is kept word for word.
#pragma once

#include <string_view>

namespace argmap::model::terms {

inline constexpr std::string_view claim = "claim"; // also the meaning of an empty kind
inline constexpr std::string_view evidence = "evidence";
inline constexpr std::string_view assumption = "assumption";
inline constexpr std::string_view hypothesis = "hypothesis";
inline constexpr std::string_view question = "question";

inline constexpr std::string_view source = "source"; // origin; also the meaning of an empty one
inline constexpr std::string_view analyst = "analyst";

inline constexpr std::string_view contradiction = "contradiction";
inline constexpr std::string_view contrary = "contrary";
inline constexpr std::string_view equivalence = "equivalence";
inline constexpr std::string_view preference = "preference";

inline constexpr std::string_view ordinary =
    "ordinary"; // premise type; also the meaning of an empty one
inline constexpr std::string_view exception = "exception";

inline constexpr std::string_view low = "low"; // confidence
inline constexpr std::string_view moderate = "moderate";
inline constexpr std::string_view high = "high";

inline constexpr std::string_view bold = "bold"; // marks
inline constexpr std::string_view italic = "italic";
inline constexpr std::string_view link = "link";
inline constexpr std::string_view tag = "tag";
inline constexpr std::string_view mention = "mention";

} // namespace argmap::model::terms
