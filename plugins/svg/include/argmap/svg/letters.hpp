// Draws the letters of texts as shapes, where fonts are not relied on. The text itself then lies over them unseen, to be
// selected, searched and read aloud.
//
// Belongs to one picture; one thread.
#pragma once

#include <argmap/abi/scene_image.h>
#include <argmap/svg/xml_buffer.hpp>

#include <cstdint>
#include <string_view>

namespace argmap::svg {

class Letters {
public:
    Letters() = default;
    virtual ~Letters() = default;
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    /// Whether the glyphs of a run can be drawn; else its text is seen.
    [[nodiscard]] virtual bool draws(const argmap_run& run) = 0;
    /// What can be drawn of the lines of text of the shapes from `first` to before `end`, which look alike.
    virtual void write(std::uint32_t first, std::uint32_t end, std::string_view className,
                       XmlBuffer& out) = 0;
};

} // namespace argmap::svg
