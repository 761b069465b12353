// Which item has which id: those that the file gives come first, those made from titles after them.
//
// One book a map; one thread. It borrows the values that ids were requested for.
#pragma once

#include "syntax/problems.hpp"
#include "yaml/value.hpp"

#include <argmap/sdk/id_maker.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace argmap::argdown {

class IdBook {
public:
    explicit IdBook(Problems& problems) : m_problems(problems) {}

    /// Takes the key of a source as its id; a bad one gets a derived id and a warning at `place`.
    std::string give(std::string_view key, std::size_t place);
    /// Notes the value of an `id` key; may be null.
    void request(const yaml::Value* value);
    /// Gives all requested ids, in the order of the file. Call once, before `make`.
    void settle();
    /// The id that was given for a value; empty: none was.
    [[nodiscard]] std::string given(const yaml::Value* value) const;
    /// A new id from a title.
    std::string make(std::string_view text, std::string_view fallback);

private:
    Problems& m_problems;
    sdk::IdMaker m_maker;
    std::vector<const yaml::Value*> m_requests;
    std::unordered_map<const yaml::Value*, std::string> m_given;
};

} // namespace argmap::argdown
