#include <argmap/plugin/manifest.hpp>

#include "strict_object.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/plugin/options.hpp>

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>

namespace argmap::plugin {

namespace {

constexpr std::size_t largestManifest = 1U << 20U;
constexpr std::array kinds{InterfaceKind::Reader, InterfaceKind::Writer,   InterfaceKind::Source,
                           InterfaceKind::Layout, InterfaceKind::Renderer, InterfaceKind::Checker};
constexpr std::array optionTypes{OptionType::Text, OptionType::Integer, OptionType::Number,
                                 OptionType::Boolean, OptionType::Choice};

bool isName(std::string_view text) {
    return !text.empty() && text.size() <= 64 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_") ==
               std::string_view::npos;
}

std::string nameOf(StrictObject& object, std::string_view key) {
    std::string text = object.text(key, true);
    if (!text.empty() && !isName(text))
        object.wrong(key, "must be of the characters a-z 0-9 . - _, at most 64");
    return text;
}

// "89 50 4E 47": bytes in hexadecimal, blanks between them as one likes.
std::optional<std::string> fromHex(std::string_view text) {
    std::string bytes;
    int high = -1;
    for (const char c : text) {
        if (c == ' ')
            continue;
        const std::size_t digit =
            std::string_view("0123456789abcdef").find(static_cast<char>(c | 0x20));
        if (digit == std::string_view::npos)
            return std::nullopt;
        if (high < 0) {
            high = static_cast<int>(digit);
        } else {
            bytes += static_cast<char>(high * 16 + static_cast<int>(digit));
            high = -1;
        }
    }
    return high < 0 && !bytes.empty() ? std::optional(bytes) : std::nullopt;
}

std::string regexError(const std::string& pattern) {
    RE2::Options options;
    options.set_log_errors(false);
    return RE2(pattern, options).error();
}

Signature readSignature(StrictObject& object) {
    Signature signature;
    if (object.has("bytes")) {
        signature.bytes = fromHex(object.text("bytes"));
        if (!signature.bytes)
            object.wrong("bytes", "must be bytes in hexadecimal");
    }
    signature.offset = object.count("offset");
    signature.regex = object.text("regex");
    if (const std::string error = regexError(signature.regex); !error.empty())
        object.wrong("regex", fmt::format("is not an expression of RE2: {}", error));
    signature.jsonKeys = object.texts("jsonKeys");
    signature.xmlRoot = object.text("xmlRoot");
    signature.xmlNamespace = object.text("xmlNamespace");
    if (!signature.bytes && signature.regex.empty() && signature.jsonKeys.empty() &&
        signature.xmlRoot.empty() && signature.xmlNamespace.empty())
        object.wrong("", "says nothing");
    return signature;
}

OptionSpec readOption(StrictObject& object) {
    OptionSpec option;
    option.name = nameOf(object, "name");
    const std::string type = object.text("type", true);
    const auto* const found = std::find_if(optionTypes.begin(), optionTypes.end(),
                                           [&](OptionType t) { return name(t) == type; });
    if (found != optionTypes.end())
        option.type = *found;
    else
        object.wrong("type", "must be text, integer, number, boolean or choice");
    option.fallback = object.scalar("default");
    option.help = object.text("help", true);
    option.choices = object.texts("choices");
    if (option.choices.empty() == (option.type == OptionType::Choice))
        object.wrong("choices", "belong to a choice, and to nothing else");
    if (object.has("default"))
        if (const std::string expected = misfit(option, option.fallback); !expected.empty())
            object.wrong("default", "must be " + expected);
    return option;
}

std::vector<std::string> extensionsOf(StrictObject& object) {
    std::vector<std::string> extensions = object.texts("extensions");
    for (const std::string& extension : extensions)
        if (extension.starts_with('.') ||
            extension.find_first_of("/ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos)
            object.wrong("extensions", "must be in lower case and without dot");
    return extensions;
}

Interface readInterface(StrictObject& object) {
    Interface result;
    const std::string kind = object.text("interface", true);
    const auto* const found = std::find_if(kinds.begin(), kinds.end(),
                                           [&](InterfaceKind k) { return abiName(k) == kind; });
    if (found != kinds.end())
        result.kind = *found;
    else
        object.wrong("interface", "must be argmap.reader/0, argmap.writer/0, argmap.source/0, "
                                  "argmap.layout/0, argmap.renderer/0 or argmap.checker/0");
    result.format = nameOf(object, "format");
    result.title = object.text("title", true);
    result.extensions = extensionsOf(object);
    result.mediaTypes = object.texts("mediaTypes");
    result.options.clear();
    object.each("options", false,
                [&](StrictObject& o) { result.options.push_back(readOption(o)); });
    result.carries = object.texts("carries");
    result.loses = object.texts("loses");
    if (result.kind == InterfaceKind::Renderer) {
        result.pages = object.flag("pages");
        const std::string glyphs = object.text("glyphs");
        result.everyGlyph = glyphs != "mixed";
        if (!glyphs.empty() && glyphs != "mixed" && glyphs != "all")
            object.wrong("glyphs", "must be all or mixed");
    }
    if (result.kind != InterfaceKind::Reader && result.kind != InterfaceKind::Source)
        return result;
    const std::string input = object.text("input");
    result.text = input != "bytes";
    if (!input.empty() && input != "bytes" && input != "text")
        object.wrong("input", "must be text or bytes");
    result.identifies = object.flag("identifies");
    result.companions = object.texts("companions");
    object.each("signatures", false,
                [&](StrictObject& o) { result.signatures.push_back(readSignature(o)); });
    return result;
}

std::string fileOf(StrictObject& object, std::string_view key) {
    std::string file = object.text(key, true);
    if (file.find('/') != std::string::npos || file.starts_with('.'))
        object.wrong(key, "must be the name of a file beside the manifest");
    return file;
}

void readCode(StrictObject& object, Manifest& manifest) {
    if (!object.has("program")) {
        manifest.library = fileOf(object, "library");
        return;
    }
    manifest.program = fileOf(object, "program");
    if (object.has("library"))
        object.wrong("library", "must be left out in a plugin that is a program");
}

// What a program is asked for goes through its standard input and output: one input, one output.
void holdToPrograms(StrictObject& object, const Interface& interface) {
    if (interface.kind != InterfaceKind::Reader && interface.kind != InterfaceKind::Writer &&
        interface.kind != InterfaceKind::Checker)
        object.wrong("interface", "must be argmap.reader/0, argmap.writer/0 or argmap.checker/0 in "
                                  "a plugin that is a program; the others need a library");
    if (interface.identifies)
        object.wrong("identifies", "must be left out in a plugin that is a program");
    if (!interface.companions.empty())
        object.wrong("companions", "must be left out in a plugin that is a program");
}

Manifest readManifest(StrictObject& object) {
    Manifest manifest;
    manifest.id = nameOf(object, "id");
    manifest.title = object.text("title", true);
    manifest.version = object.text("version", true);
    manifest.abi = static_cast<std::uint32_t>(std::min<std::size_t>(object.count("abi"), 0xFFFFU));
    readCode(object, manifest);
    const std::string stability = object.text("stability");
    manifest.stability = stability == "stable" ? Stability::Stable : Stability::Draft;
    if (!stability.empty() && stability != "stable" && stability != "draft")
        object.wrong("stability", "must be draft or stable");
    const std::string threads = object.text("threads");
    manifest.oneThread = threads == "one";
    if (!threads.empty() && threads != "one" && threads != "any")
        object.wrong("threads", "must be one or any");
    manifest.license = object.text("license");
    std::map<InterfaceKind, std::uint32_t> counts;
    object.each("interfaces", true, [&](StrictObject& o) {
        Interface read = readInterface(o);
        if (manifest.isProgram())
            holdToPrograms(o, read);
        read.index = counts[read.kind]++;
        manifest.interfaces.push_back(std::move(read));
    });
    return manifest;
}

base::Diagnostic syntaxError(std::string_view text, const nlohmann::json::parse_error& error) {
    base::Diagnostic d;
    d.code = "manifest.syntax";
    d.message = "this is not JSON";
    d.advice = "Check commas, quotes and brackets around this place.";
    d.offset = error.byte == 0 ? 0 : error.byte - 1;
    d.begin = base::positionAt(text, *d.offset);
    return d;
}

} // namespace

std::string_view abiName(InterfaceKind kind) {
    switch (kind) {
    case InterfaceKind::Reader:
        return "argmap.reader/0";
    case InterfaceKind::Writer:
        return "argmap.writer/0";
    case InterfaceKind::Source:
        return "argmap.source/0";
    case InterfaceKind::Layout:
        return "argmap.layout/0";
    case InterfaceKind::Renderer:
        return "argmap.renderer/0";
    case InterfaceKind::Checker:
        break;
    }
    return "argmap.checker/0";
}

std::string_view name(InterfaceKind kind) {
    const std::string_view text = abiName(kind);
    return text.substr(7, text.size() - 9);
}

std::string_view name(OptionType type) {
    switch (type) {
    case OptionType::Text:
        return "text";
    case OptionType::Integer:
        return "integer";
    case OptionType::Number:
        return "number";
    case OptionType::Boolean:
        return "boolean";
    case OptionType::Choice:
        break;
    }
    return "choice";
}

std::string_view profileOf(const Manifest& manifest) {
    if (manifest.isProgram())
        return "interpreter";
    return manifest.library.empty() ? "" : "native";
}

base::Result<Manifest> parseManifest(std::string_view json, std::string_view file) {
    Problem problem;
    Manifest manifest;
    if (json.size() > largestManifest)
        return base::fail("manifest.value", "the manifest is larger than 1 MiB",
                          "A manifest describes a plugin; data belongs elsewhere.",
                          std::string(file));
    try {
        const Json document = Json::parse(json);
        StrictObject object(document, "", problem);
        manifest = readManifest(object);
        object.finish();
    } catch (const nlohmann::json::parse_error& error) {
        problem = syntaxError(json, error);
    }
    if (!problem)
        return manifest;
    problem->file = std::string(file);
    return tl::unexpected(std::move(*problem));
}

} // namespace argmap::plugin
