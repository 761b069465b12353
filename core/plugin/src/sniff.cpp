#include <argmap/plugin/sniff.hpp>

#include <argmap/plugin/decode.hpp>
#include <argmap/plugin/heads.hpp>

#include <re2/re2.h>

#include <algorithm>

namespace argmap::plugin {

namespace {

constexpr std::size_t headSize = 4096;
constexpr std::size_t jsonSize = 16U << 20U; // scanned for keys

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// RE2 runs in linear time with bounded memory, whatever the pattern and the text are.
bool matches(const std::string& pattern, std::string_view text) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    const RE2 regex(pattern, options);
    return regex.ok() && RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), regex);
}

// What signatures look at, made once a file and as far as somebody asks.
class File {
public:
    explicit File(std::string_view bytes) : m_bytes(bytes), m_head(decodeHead(bytes, headSize)) {}

    [[nodiscard]] bool fits(const Signature& s) {
        if (s.bytes &&
            (m_bytes.size() < s.offset || !m_bytes.substr(s.offset).starts_with(*s.bytes)))
            return false;
        if (!s.regex.empty() && !matches(s.regex, m_head))
            return false;
        return fitsXml(s) && fitsJson(s);
    }

private:
    [[nodiscard]] bool fitsXml(const Signature& s) const {
        if (s.xmlRoot.empty() && s.xmlNamespace.empty())
            return true;
        const auto root = xmlRoot(m_head);
        return root && (s.xmlRoot.empty() || root->name == s.xmlRoot) &&
               (s.xmlNamespace.empty() || root->space == s.xmlNamespace);
    }

    [[nodiscard]] bool fitsJson(const Signature& s) {
        if (s.jsonKeys.empty())
            return true;
        if (!m_scanned) {
            m_keys = jsonKeys(m_bytes.starts_with("\xEF\xBB\xBF") ? m_bytes.substr(3, jsonSize)
                                                                  : m_bytes.substr(0, jsonSize));
            m_scanned = true;
        }
        return std::all_of(s.jsonKeys.begin(), s.jsonKeys.end(), [&](const std::string& key) {
            return std::find(m_keys.begin(), m_keys.end(), key) != m_keys.end();
        });
    }

    std::string_view m_bytes;
    std::string m_head;
    std::vector<std::string_view> m_keys;
    bool m_scanned = false;
};

Fit fitOf(const Interface& interface, std::string_view fileName, File& file) {
    const bool extension = hasExtension(fileName, interface.extensions);
    if (extension && interface.signatures.empty())
        return Fit::Both;
    const bool content = std::any_of(interface.signatures.begin(), interface.signatures.end(),
                                     [&](const Signature& s) { return file.fits(s); });
    if (content)
        return extension ? Fit::Both : Fit::Content;
    return extension ? Fit::Extension : Fit::None;
}

} // namespace

bool hasExtension(std::string_view fileName, const std::vector<std::string>& extensions) {
    return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view extension) {
        if (fileName.size() <= extension.size() ||
            fileName[fileName.size() - extension.size() - 1] != '.')
            return false;
        const std::string_view end = fileName.substr(fileName.size() - extension.size());
        return std::equal(end.begin(), end.end(), extension.begin(),
                          [](char a, char b) { return lower(a) == b; });
    });
}

Fit fit(const Interface& interface, std::string_view fileName, std::string_view bytes) {
    File file(bytes);
    return fitOf(interface, fileName, file);
}

std::vector<Offer> sniff(const Catalogue& catalogue, InterfaceKind kind, std::string_view fileName,
                         std::string_view bytes) {
    File file(bytes);
    Fit best = Fit::Extension;
    std::vector<Offer> found;
    for (const Offer& offer : catalogue.offers(kind)) {
        const Fit fits = fitOf(*offer.interface, fileName, file);
        if (fits < best)
            continue;
        if (fits > best)
            found.clear();
        best = fits;
        const bool known = std::any_of(found.begin(), found.end(), [&](const Offer& other) {
            return other.interface->format == offer.interface->format;
        });
        if (!known)
            found.push_back(offer);
    }
    return found;
}

} // namespace argmap::plugin
