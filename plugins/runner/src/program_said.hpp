// What a program said in JSON, as the JSON plugin reads it: its diagnostics, of a reader its map, and
// what is wrong with the JSON itself, which is the program's fault and not the input's.
//
// Belongs to the one thread.
#pragma once

#include <argmap/wire/plugin_call.hpp>

#include <string>
#include <vector>

namespace argmap::runner {

class ProgramSaid final : public wire::CallSink {
public:
    /// The map goes on to `outer`, where it is wanted and the JSON is sound.
    ProgramSaid(wire::CallSink& outer, bool wantsMap) : m_outer(outer), m_wantsMap(wantsMap) {}

    void read(const argmap_interface& jsonReader, std::string_view text);
    /// Whether its diagnostics tell of an error, in sound JSON.
    [[nodiscard]] bool tellsWhy() const;
    /// Gives to `outer` what it said, or what is wrong with it. True: it was sound.
    bool handOn();

    bool shouldStop() override { return m_outer.shouldStop(); }
    void progress(double) override {}
    void diagnose(wire::Diagnostic diagnostic) override;
    void result(wire::ByteSpan image) override;
    bool output(std::string_view, wire::ByteSpan) override { return false; }
    std::optional<wire::ByteSpan> companion(std::string_view) override { return std::nullopt; }

private:
    void fault(const std::string& what);

    wire::CallSink& m_outer;
    bool m_wantsMap;
    std::vector<wire::Diagnostic> m_said;
    std::vector<wire::Diagnostic> m_faults;
};

} // namespace argmap::runner
