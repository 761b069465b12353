// The fonts of this machine, found by fontconfig.
//
// Fontconfig is safe to use from any thread; a catalogue itself is used by one at a time. Only
// outline and colour fonts in TrueType or OpenType files count, variable ones do not: a file and a
// face then name a font completely.
#pragma once

#include <argmap/diagram/text_measure.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

struct _FcFontSet;

namespace argmap::diagram {

struct FontFile {
    std::string path;
    std::string family;
    std::string style;
    std::uint32_t face = 0;
    std::uint32_t weight = 400;
    bool italic = false;
};

class FontCatalog {
public:
    explicit FontCatalog(std::string family);

    /// The family in that weight, or what fontconfig thinks comes nearest; nothing where no font is
    /// installed.
    [[nodiscard]] std::optional<FontFile> primary(Weight weight);

    /// The nearest font that has the character; nothing when none has.
    [[nodiscard]] std::optional<FontFile> fallback(char32_t c, Weight weight);

private:
    struct Destroy {
        void operator()(_FcFontSet* set) const;
    };

    std::string m_family;
    std::unique_ptr<_FcFontSet, Destroy>
        m_sorted[2]; // by weight, nearest first; made when first needed
};

} // namespace argmap::diagram
