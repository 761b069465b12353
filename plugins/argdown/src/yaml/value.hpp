// A value of YAML as Argdown's data blocks hold it, with the order of its keys and its numbers as
// written.
//
// An owned value; any thread. It is at most kMostLevels deep.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::argdown::yaml {

/// Sequences and mappings in one another.
inline constexpr std::size_t kMostLevels = 64;

struct Value {
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Sequence, Mapping };

    Kind kind = Kind::Null;
    std::string text;              ///< of a scalar, as it was written
    std::vector<std::string> keys; ///< of a mapping, in their order
    std::vector<Value> items;      ///< of a sequence; of a mapping, one a key
    std::size_t offset = 0;        ///< byte offset of where it begins

    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] bool isScalar() const { return !isMapping() && !isSequence(); }
    /// The value of a key of a mapping; null: it has none.
    [[nodiscard]] const Value* find(std::string_view key) const;
    [[nodiscard]] Value* find(std::string_view key);
    [[nodiscard]] bool isTrue() const {
        return kind == Kind::Boolean && (text.front() | 0x20) == 't';
    }
    [[nodiscard]] bool isFalse() const {
        return kind == Kind::Boolean && (text.front() | 0x20) == 'f';
    }
    /// Sets or adds a key of a mapping.
    void set(std::string_view key, Value value);
    void erase(std::string_view key);
    /// All keys of a later mapping, which count before those that are there; nothing when one is no
    /// mapping.
    void takeOver(const Value& later);
    /// Whether they mean the same; where they stand does not count.
    friend bool operator==(const Value& a, const Value& b) {
        return a.kind == b.kind && a.text == b.text && a.keys == b.keys && a.items == b.items;
    }
};

/// A mapping without keys.
[[nodiscard]] const Value& emptyMapping();

/// One line of JSON. A number stands there as it was written, but without a plus and with the zeros
/// that JSON wants.
[[nodiscard]] std::string toJson(const Value& value);
/// A JSON string with its quotation marks.
[[nodiscard]] std::string toJsonString(std::string_view text);

} // namespace argmap::argdown::yaml
