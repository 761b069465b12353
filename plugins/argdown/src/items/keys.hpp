// Reads the keys of one data mapping by the Argmap profile (docs/argdown-data.md); what is not
// understood is kept.
//
// One reader a mapping, which it borrows; one thread. A malformed value gives a warning and stays
// with the rest.
#pragma once

#include "syntax/problems.hpp"
#include "yaml/value.hpp"

#include <argmap/sdk/items.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::argdown {

class Keys {
public:
    /// `mapping` must be one, or null.
    Keys(const yaml::Value& mapping, Problems& problems);

    /// A scalar as it was written; empty: there is none.
    [[nodiscard]] std::string text(std::string_view key);
    /// One scalar or a list of them.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] std::optional<bool> flag(std::string_view key);
    /// Percent, as parts per million.
    [[nodiscard]] std::optional<std::int32_t> percent(std::string_view key);
    [[nodiscard]] std::optional<std::int32_t> count(std::string_view key);
    /// Any value; null when there is none. It counts as understood.
    [[nodiscard]] const yaml::Value* take(std::string_view key);

    /// Warns of a value and gives it back to the rest.
    void refuse(std::string_view key, std::string_view expected);
    /// The value of a key without taking it.
    [[nodiscard]] const yaml::Value* look(std::string_view key) const {
        return m_mapping.find(key);
    }

    /// What was not taken, under its keys with `prefix` before them.
    [[nodiscard]] std::vector<sdk::Metadata> rest(std::string_view prefix = {}) const;
    /// What was not taken, as one mapping.
    [[nodiscard]] yaml::Value remaining() const;

private:
    std::size_t place(std::string_view key) const;
    template <class T, class Read>
    std::optional<T> read(std::string_view key, std::string_view expected, Read reads);

    const yaml::Value& m_mapping;
    Problems& m_problems;
    std::vector<bool> m_taken;
};

/// Percent from 0 to 100 with at most four digits behind the point, as parts per million.
[[nodiscard]] std::optional<std::int32_t> percentOf(const yaml::Value& value);

/// A whole number from 0 on.
[[nodiscard]] std::optional<std::int32_t> countOf(const yaml::Value& value);

} // namespace argmap::argdown
