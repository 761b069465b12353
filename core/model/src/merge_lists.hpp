// Which elements of three versions of a list are the same one, and the order in which the elements
// of the result stand.
//
// Pure; any thread. Linear in the lists.
#pragma once

#include <argmap/model/value.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace argmap::model {

inline constexpr std::size_t noRow = ~std::size_t{0};

/// How the elements of a list are told apart.
struct ListRule {
    std::string_view list; ///< the field's name
    std::string_view key;  ///< the part of an element that names it; empty: the whole element
    bool inOrder = false;  ///< what is left when keys are compared is the same by its place
    bool whole = false;    ///< an element is one thing: its parts are not merged
};

/// The rule of a list with that name and such elements.
[[nodiscard]] ListRule ruleOf(std::string_view list, const std::vector<Value>& elements);

/// The part that names an element; the element itself where there is none.
[[nodiscard]] const Value& keyPart(const ListRule& rule, const Value& element);

/// One element: its rows in the three versions.
struct Element {
    std::size_t base = noRow;
    std::size_t ours = noRow;
    std::size_t theirs = noRow;
};

/// All elements of the three versions, those of the base first.
[[nodiscard]] std::vector<Element> matchElements(const ListRule& rule,
                                                 const std::vector<Value>& base,
                                                 const std::vector<Value>& ours,
                                                 const std::vector<Value>& theirs);

struct ElementOrder {
    std::vector<std::size_t> elements; ///< those that stay, by their place in matchElements
    bool conflict = false;             ///< both sides rearranged the list, differently
};

/// Ours is the order, or theirs when only theirs rearranged; what the other side added stands
/// behind what it stood behind there. `stays`: by element.
[[nodiscard]] ElementOrder orderElements(const std::vector<Element>& elements,
                                         const std::vector<bool>& stays);

} // namespace argmap::model
