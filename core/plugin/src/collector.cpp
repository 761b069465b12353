#include "collector.hpp"

#include <argmap/abi/plugin.h>
#include <argmap/base/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace argmap::plugin {

namespace {

constexpr std::size_t mostSaid = 16U << 20U; // bytes of their texts

// Codes with which plugin_call.hpp tells that a plugin failed, not its input.
bool tellsOfFailure(std::string_view code) {
    return code.starts_with("plugin.");
}

base::Diagnostic translated(wire::Diagnostic from) {
    base::Diagnostic d;
    d.severity = static_cast<base::Severity>(from.severity);
    d.code = std::move(from.code);
    d.message = std::move(from.message);
    d.advice = std::move(from.advice);
    d.file = std::move(from.file);
    d.item = std::move(from.item);
    d.begin = {from.line, from.column};
    d.end = {from.endLine, from.endColumn};
    if (from.offset >= 0)
        d.offset = static_cast<std::uint64_t>(from.offset);
    return d;
}

std::string inWords(std::uint64_t bytes) {
    if (bytes >= 1ULL << 30U && bytes % (1ULL << 30U) == 0)
        return fmt::format("{} GiB", bytes >> 30U);
    return fmt::format("{} MiB", bytes >> 20U);
}

} // namespace

bool isBareName(std::string_view name) {
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !name.empty() && name.size() <= 255 && name.find('/') == std::string_view::npos &&
           std::none_of(name.begin(), name.end(), isControl) && name != "." && name != ".." &&
           !base::firstInvalidByte(name);
}

std::string describe(const Offer& offer) {
    return fmt::format("the {} \"{}\" ({})", name(offer.interface->kind), offer.interface->format,
                       offer.plugin->manifest.id);
}

void Collector::add(base::Severity severity, std::string code, std::string message,
                    std::string advice) {
    base::Diagnostic d;
    d.severity = severity;
    d.code = std::move(code);
    d.message = std::move(message);
    d.advice = std::move(advice);
    m_outcome.diagnostics.push_back(std::move(d));
}

void Collector::diagnose(wire::Diagnostic diagnostic) {
    m_said += diagnostic.code.size() + diagnostic.message.size() + diagnostic.advice.size() +
              diagnostic.file.size() + diagnostic.item.size();
    if (m_outcome.diagnostics.size() >= m_limits.messages || m_said > mostSaid) {
        ++m_unsaid;
        return;
    }
    if (diagnostic.code == "plugin.memory") {
        m_outOfMemory = true;
        return;
    }
    if (tellsOfFailure(diagnostic.code)) {
        m_failedWithin = true;
        diagnostic.message = fmt::format("{}: {}", describe(m_offer), diagnostic.message);
    }
    m_outcome.diagnostics.push_back(translated(std::move(diagnostic)));
}

bool Collector::output(std::string_view name, wire::ByteSpan chunk) {
    if (!name.empty() && !isBareName(name)) {
        m_strangeOutput = true;
        return true;
    }
    m_taken += chunk.size();
    if (m_limits.output != 0 && m_taken > m_limits.output)
        return false;
    auto& outputs = m_outcome.outputs;
    auto found = std::find_if(outputs.begin(), outputs.end(),
                              [&](const Output& o) { return o.name == name; });
    if (found == outputs.end() && outputs.size() >= m_limits.outputs)
        return false;
    if (found == outputs.end()) {
        found = outputs.insert(outputs.end(), Output{std::string(name), {}});
        if (name.empty())
            found->bytes.reserve(m_expected);
    }
    found->bytes.append(wire::textOf(chunk));
    return true;
}

bool Collector::result(ImageData image) {
    m_taken += image.size();
    if (m_limits.output != 0 && m_taken > m_limits.output)
        return false;
    m_imageTwice = m_hasImage;
    m_hasImage = true;
    m_outcome.image = std::move(image);
    return true;
}

Outcome Collector::finish(std::int32_t status, bool identified) && {
    if (m_unsaid != 0)
        add(base::Severity::Note, "plugin.more",
            fmt::format("{} more messages are not shown", m_unsaid), "");
    if (m_outOfMemory)
        return std::move(*this).outOfMemory();
    if (m_failedWithin) {
        m_outcome.ending = Ending::Broken;
        return std::move(m_outcome);
    }
    if (status == ARGMAP_STOPPED)
        return std::move(*this).stopped();
    if (status == ARGMAP_FAILED) {
        if (!base::hasErrors(m_outcome.diagnostics))
            return std::move(*this).broken("plugin.silent", "failed and did not say why",
                                           "Tell its author.");
        m_outcome.ending = Ending::Refused;
        return std::move(m_outcome);
    }
    if (status != ARGMAP_OK)
        return std::move(*this).broken("plugin.garbled",
                                       fmt::format("returned {}, which means nothing", status),
                                       "Tell its author.");
    const InterfaceKind kind = m_offer.interface->kind;
    if (kind == InterfaceKind::Writer && m_outcome.outputs.empty())
        m_outcome.outputs.emplace_back(); // of a map without anything that the format carries
    const bool wantsImage = kind == InterfaceKind::Reader || kind == InterfaceKind::Source ||
                            kind == InterfaceKind::Layout;
    const bool wantsOutput = kind == InterfaceKind::Writer || kind == InterfaceKind::Renderer;
    if (!identified && ((wantsImage && !m_hasImage) || (wantsOutput && m_outcome.outputs.empty())))
        return std::move(*this).broken("plugin.no-result", "ended well but gave no result",
                                       "Tell its author.");
    if (m_strangeOutput)
        return std::move(*this).broken("plugin.garbled",
                                       "gave an output a name that is no name of a file",
                                       "Tell its author.");
    if (m_imageTwice)
        return std::move(*this).broken("plugin.garbled", "gave two results", "Tell its author.");
    return std::move(m_outcome);
}

Outcome Collector::broken(std::string code, std::string_view what, std::string advice) && {
    add(base::Severity::Error, std::move(code), fmt::format("{} {}", describe(m_offer), what),
        std::move(advice));
    m_outcome.ending = Ending::Broken;
    m_outcome.image.clear();
    m_outcome.outputs.clear();
    return std::move(m_outcome);
}

Outcome Collector::stopped() && {
    Outcome outcome;
    outcome.ending = Ending::Stopped;
    return outcome;
}

Outcome Collector::timedOut() && {
    const double seconds = static_cast<double>(m_limits.time.count()) / 1000.0;
    return std::move(*this).broken(
        "plugin.timeout", fmt::format("did not end within {:g} s and was stopped", seconds),
        "Give it more time (--timeout SECONDS), or a smaller input.");
}

Outcome Collector::overOutput() && {
    return std::move(*this).broken(
        "plugin.output", fmt::format("gave more than {} and was stopped", inWords(m_limits.output)),
        "Tell its author, unless the input is that large.");
}

Outcome Collector::outOfMemory() && {
    return std::move(*this).broken(
        "plugin.memory",
        fmt::format("needed more than {} of memory and was stopped", inWords(m_limits.memory)),
        "Give it more (--memory MIB), or a smaller input.");
}

} // namespace argmap::plugin
