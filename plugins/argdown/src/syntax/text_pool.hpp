// Keeps texts as long as it lives: one block of memory for many, and no destructor for any.
//
// Owned by whatever shows views of its texts; moving it moves no text. One thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string_view>

namespace argmap::argdown {

class TextPool {
public:
    [[nodiscard]] std::string_view keep(std::string_view text) {
        if (text.empty())
            return {};
        auto* place = static_cast<char*>(m_memory->allocate(text.size(), alignof(char)));
        std::copy(text.begin(), text.end(), place);
        return {place, text.size()};
    }

private:
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory =
        std::make_unique<std::pmr::monotonic_buffer_resource>();
};

} // namespace argmap::argdown
