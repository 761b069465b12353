// Takes what a plugin says and gives during a call, within limits, and judges in the end what it
// amounts to.
//
// Belongs to the thread of the call. The same for both places where a plugin runs, so that both
// give the same.
#pragma once

#include <argmap/plugin/call.hpp>
#include <argmap/plugin/catalogue.hpp>
#include <argmap/wire/bytes.hpp>
#include <argmap/wire/diagnostic.hpp>

#include <string>

namespace argmap::plugin {

class Collector {
public:
    Collector(const Offer& offer, const Limits& limits) : m_offer(offer), m_limits(limits) {}

    /// An output will be about as large: room for it is kept, which costs nothing before it is used.
    void expect(std::size_t bytes) { m_expected = bytes; }

    void diagnose(wire::Diagnostic diagnostic);
    /// False: over the limit; the call is to be ended.
    bool output(std::string_view name, wire::ByteSpan chunk);
    bool result(ImageData image);
    void score(int score) { m_outcome.score = score; }

    /// The plugin returned; `status` is the ABI's.
    [[nodiscard]] Outcome finish(std::int32_t status, bool identified) &&;
    /// The plugin was ended, or ended itself: an error with this code, whose message begins with
    /// the plugin's name.
    [[nodiscard]] Outcome broken(std::string code, std::string_view what, std::string advice) &&;
    [[nodiscard]] Outcome stopped() &&;
    /// It did not end in time.
    [[nodiscard]] Outcome timedOut() &&;
    /// More came back than is allowed, or memory ended.
    [[nodiscard]] Outcome overOutput() &&;
    [[nodiscard]] Outcome outOfMemory() &&;

    [[nodiscard]] bool isProgram() const { return m_offer.plugin->manifest.isProgram(); }
    /// Whether the plugin's side told that an allocation failed.
    [[nodiscard]] bool ranOutOfMemory() const { return m_outOfMemory; }

private:
    void add(base::Severity severity, std::string code, std::string message, std::string advice);

    Offer m_offer;
    Limits m_limits;
    Outcome m_outcome;
    std::size_t m_expected = 0;
    std::uint64_t m_taken = 0; // bytes of outputs and image
    std::size_t m_said = 0;    // bytes of diagnostics
    std::size_t m_unsaid = 0;  // diagnostics over the limit
    bool m_hasImage = false;
    bool m_imageTwice = false;
    bool m_strangeOutput = false;
    bool m_failedWithin = false; // a diagnostic tells that the plugin is at fault
    bool m_outOfMemory = false;
};

/// Whether it is a name without folder, of text that can be shown.
[[nodiscard]] bool isBareName(std::string_view name);

/// `the reader "argdown" (argmap.argdown)`, for messages.
[[nodiscard]] std::string describe(const Offer& offer);

} // namespace argmap::plugin
