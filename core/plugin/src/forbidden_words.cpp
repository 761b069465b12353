#include "forbidden_words.hpp"

#include <argmap/base/utf8.hpp>

#include <fmt/format.h>

namespace argmap::plugin {

namespace {

using Deed = wire::Forbidden::Deed;

constexpr std::string_view harm =
    "If you do not know why it should, do not use it; else tell its author.";

// A path from a plugin, fit to be shown.
std::string shown(std::string text) {
    constexpr std::size_t longest = 120;
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = '?';
    return base::shortened(text, longest);
}

std::string what(const wire::Forbidden& forbidden) {
    switch (forbidden.deed) {
    case Deed::OpenedFile:
        return fmt::format("tried to open the file \"{}\"", shown(forbidden.about));
    case Deed::WroteFile:
        return fmt::format("tried to change the file \"{}\"", shown(forbidden.about));
    case Deed::UsedNetwork:
        return "tried to use the network";
    case Deed::StartedProgram:
        return fmt::format("tried to start the program \"{}\"", shown(forbidden.about));
    case Deed::StartedProcess:
        return "tried to start another process";
    case Deed::TouchedProcess:
        return "tried to reach another process";
    }
    return "tried what no plugin may";
}

} // namespace

Outcome forbiddenOutcome(Collector collector, const wire::Forbidden& forbidden) {
    const bool reads = forbidden.deed == Deed::OpenedFile;
    return std::move(collector).broken(
        "plugin.forbidden", what(forbidden) + ", which no plugin may, and was stopped",
        std::string(reads ? "Its author: what a plugin needs it loads in prepare(), from its own "
                            "folder; other inputs it asks the host for."
                          : harm));
}

Outcome forbiddenOutcome(Collector collector) {
    return std::move(collector).broken(
        "plugin.forbidden",
        "tried to start another process, or something else that no plugin may, and was stopped",
        std::string(harm));
}

} // namespace argmap::plugin
