#include "items/id_book.hpp"

#include "syntax/in_order.hpp"

#include <argmap/wire/map_rules.hpp>

namespace argmap::argdown {

std::string IdBook::give(std::string_view key, std::size_t place) {
    if (m_maker.reserve(key))
        return std::string(key);
    std::string id = m_maker.make(key, "item");
    const bool taken = wire::isWellFormedId(key);
    m_problems.warn("argdown.data-id", place, place + key.size(),
                    taken ? "The id " + quoted(key) + " is taken; this is now \"" + id + "\"."
                          : "The id " + quoted(key) +
                                " is not made of 1 to 64 of A-Z a-z 0-9 _ . -; it is now \"" + id +
                                "\".",
                    taken ? "Write an id that stands nowhere else in the file."
                          : "Write letters, digits and the signs _ . - only.");
    return id;
}

void IdBook::request(const yaml::Value* value) {
    if (value && !value->isNull())
        m_requests.push_back(value);
}

void IdBook::settle() {
    bringIntoOrder(m_requests, &yaml::Value::offset);
    for (const yaml::Value* value : m_requests) {
        if (value->isScalar())
            m_given[value] = give(value->text, value->offset);
        else
            m_problems.warn("argdown.data-id", value->offset, value->offset,
                            "An id is one word; the item gets one from its title.",
                            "Write letters, digits and the signs _ . - only.");
    }
    m_requests.clear();
}

std::string IdBook::given(const yaml::Value* value) const {
    const auto found = m_given.find(value);
    return found == m_given.end() ? std::string() : found->second;
}

std::string IdBook::make(std::string_view text, std::string_view fallback) {
    return m_maker.make(text, fallback);
}

} // namespace argmap::argdown
