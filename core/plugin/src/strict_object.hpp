// Reads the members of a JSON object strictly: each key at most once asked for, of one type, none
// left over.
//
// Belongs to one thread. The first problem is kept, with the JSON pointer of its place; after it
// every member reads as empty, so that code that reads need not look at each step.
#pragma once

#include <argmap/base/result.hpp>

#include <nlohmann/json.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::plugin {

using Json = nlohmann::ordered_json;

/// The first problem of a document, shared by its objects.
using Problem = std::optional<base::Diagnostic>;

class StrictObject {
public:
    StrictObject(const Json& value, std::string pointer, Problem& problem);

    [[nodiscard]] bool has(std::string_view key) const;
    std::string text(std::string_view key, bool required = false);
    std::size_t count(std::string_view key, std::size_t fallback = 0);
    bool flag(std::string_view key, bool fallback = false);
    std::vector<std::string> texts(std::string_view key);
    /// A text, a number or a boolean as it would be typed.
    std::string scalar(std::string_view key);
    /// Each element of an array of objects.
    void each(std::string_view key, bool required, const std::function<void(StrictObject&)>& read);

    /// To be called when all is read: any member that nobody asked for is a problem.
    void finish();
    /// A problem with the value of a key.
    void wrong(std::string_view key, std::string_view what);

private:
    const Json* find(std::string_view key, bool required);
    void fail(std::string code, const std::string& pointer, std::string message);

    const Json* m_value;
    std::string m_pointer;
    Problem& m_problem;
    std::vector<std::string> m_asked;
};

} // namespace argmap::plugin
