#include "formats.hpp"

#include <argmap/plugin/sniff.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace argmap::workbench {

namespace {

using plugin::InterfaceKind;

// The kinds of interfaces that are about formats of maps and articles, and about layouts.
constexpr std::array abilities{std::pair(InterfaceKind::Reader, Ability::Read),
                               std::pair(InterfaceKind::Writer, Ability::Write),
                               std::pair(InterfaceKind::Source, Ability::Extract),
                               std::pair(InterfaceKind::Renderer, Ability::Draw),
                               std::pair(InterfaceKind::Layout, Ability::LayOut)};

void mergeInto(std::vector<std::string>& all, const std::vector<std::string>& more) {
    for (const std::string& one : more)
        if (std::find(all.begin(), all.end(), one) == all.end())
            all.push_back(one);
}

// A layout may have the name of a format; they are two things.
Format& entryFor(std::vector<Format>& formats, const plugin::Interface& interface) {
    const bool isLayout = interface.kind == InterfaceKind::Layout;
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const Format& f) {
        return f.name == interface.format && (f.use(Ability::LayOut) != nullptr) == isLayout;
    });
    if (found != formats.end())
        return *found;
    Format format;
    format.name = interface.format;
    format.title = interface.title;
    return formats.emplace_back(std::move(format));
}

Format native(const char* name, const char* title, const char* mediaType) {
    Format format;
    format.name = name;
    format.title = title;
    format.extensions = {name};
    format.mediaTypes = {mediaType};
    for (const Ability ability : {Ability::Read, Ability::Write}) {
        FormatUse use;
        use.ability = ability;
        use.carries = {"everything"};
        format.uses.push_back(std::move(use));
    }
    return format;
}

// How long the extension is that the name ends in; 0: none of them.
std::size_t longestExtension(const std::string& fileName, const Format& format) {
    std::size_t longest = 0;
    for (const std::string& extension : format.extensions)
        if (plugin::hasExtension(fileName, {extension}))
            longest = std::max(longest, extension.size());
    return longest;
}

} // namespace

std::string_view name(Ability ability) {
    switch (ability) {
    case Ability::Read:
        return "read";
    case Ability::Write:
        return "write";
    case Ability::Extract:
        return "extract";
    case Ability::Draw:
        return "draw";
    case Ability::LayOut:
        break;
    }
    return "lay out";
}

const FormatUse* Format::use(Ability ability) const {
    const auto found = std::find_if(uses.begin(), uses.end(),
                                    [&](const FormatUse& u) { return u.ability == ability; });
    return found == uses.end() ? nullptr : &*found;
}

std::vector<Format> formatsOf(const plugin::Catalogue& catalogue) {
    std::vector<Format> formats{
        native(nativeFormat, "Argmap's own file", "application/x-argmap"),
        native(packedFormat, "Argmap's own file, packed with zstd", "application/x-argmap+zstd")};
    for (const auto& [kind, ability] : abilities)
        for (const plugin::Offer& offer : catalogue.offers(kind)) {
            const plugin::Interface& interface = *offer.interface;
            Format& format = entryFor(formats, interface);
            if (format.use(ability) != nullptr)
                continue; // the first one found is used
            mergeInto(format.extensions, interface.extensions);
            mergeInto(format.mediaTypes, interface.mediaTypes);
            format.uses.push_back({ability, offer.plugin->manifest.id, interface.options,
                                   interface.carries, interface.loses});
        }
    std::stable_sort(formats.begin(), formats.end(), [](const Format& a, const Format& b) {
        const bool aLaysOut = a.use(Ability::LayOut) != nullptr;
        const bool bLaysOut = b.use(Ability::LayOut) != nullptr;
        return std::pair(aLaysOut, std::string_view(a.name)) <
               std::pair(bLaysOut, std::string_view(b.name));
    });
    return formats;
}

std::optional<Format> formatOfName(const std::vector<Format>& formats, const std::string& fileName,
                                   Ability ability) {
    const Format* best = nullptr;
    std::size_t longest = 0;
    bool several = false;
    for (const Format& format : formats) {
        const std::size_t length = longestExtension(fileName, format);
        if (format.use(ability) == nullptr || length == 0 || length < longest)
            continue;
        several = length == longest;
        longest = length;
        best = &format;
    }
    return best != nullptr && !several ? std::optional(*best) : std::nullopt;
}

} // namespace argmap::workbench
