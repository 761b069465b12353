// One input on its way through a plugin: its bytes, the reader or source that it is for, the text,
// the call, and what is said of it.
//
// Owned by one call of the workbench; one thread.
#pragma once

#include "state.hpp"

#include <argmap/files/identity.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::workbench {

class Reading {
public:
    Reading(const plugin::Catalogue& catalogue, const plugin::Host& host,
            const std::vector<Format>& formats, const Input& input, const Watch& watch);

    /// Takes the bytes; not Done, and said why: they cannot be read, or there are none. `what` is
    /// what the user should choose: "a map".
    Ending load(std::string_view what);
    /// The one plugin of that kind that the caller named or that name and content ask for; nothing,
    /// and said why.
    [[nodiscard]] std::optional<plugin::Offer> choose(plugin::InterfaceKind kind);
    /// Makes UTF-8 of the bytes; false, and said why: they are no text.
    bool decode();
    /// What the plugin gave; what it said is said.
    [[nodiscard]] plugin::Outcome run(const plugin::Offer& offer);

    /// A message without a file is about the main input; another file of the set stands in the same
    /// folder.
    void say(base::Diagnostic diagnostic);
    void say(base::Diagnostics diagnostics);

    /// The result with what any reading ends with: the ending, what was said, which file it was.
    template <class Result>
    [[nodiscard]] Result end(Result result, Ending ending) {
        result.ending = ending;
        result.diagnostics = std::move(m_diagnostics);
        return identified(std::move(result));
    }
    /// The result with the state of the file that it came from.
    template <class Result>
    [[nodiscard]] Result identified(Result result) const {
        result.identity = m_identity;
        result.hash = m_hash;
        return result;
    }

    [[nodiscard]] const Input& input() const { return m_input; }
    [[nodiscard]] std::string& bytes() { return m_bytes; }
    [[nodiscard]] bool hasErrors() const { return base::hasErrors(m_diagnostics); }
    /// What messages call the input.
    [[nodiscard]] const std::string& shown() const { return m_shown; }
    /// Without folder.
    [[nodiscard]] const std::string& fileName() const { return m_fileName; }

private:
    [[nodiscard]] std::vector<plugin::Offer>
    surest(const std::vector<plugin::Offer>& candidates) const;
    [[nodiscard]] base::Diagnostic formatNotFound(plugin::InterfaceKind kind) const;
    [[nodiscard]] plugin::Call call() const;

    const plugin::Catalogue& m_catalogue;
    const plugin::Host& m_host;
    const std::vector<Format>& m_formats;
    const Input& m_input;
    const Watch& m_watch;
    std::string m_shown;
    std::string m_fileName;
    files::FileIdentity m_identity;
    std::uint64_t m_hash = 0;
    std::string m_bytes; // of the file; decoded where the plugin wants text
    base::Diagnostics m_diagnostics;
};

} // namespace argmap::workbench
