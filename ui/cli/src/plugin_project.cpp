#include "plugin_project.hpp"

#include "json.hpp"

#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view idPrefix = "org.example.";
constexpr std::size_t longestId = 64;

bool isSmallLetter(char c) {
    return c >= 'a' && c <= 'z';
}
bool isOfName(char c) {
    return isSmallLetter(c) || (c >= '0' && c <= '9') || c == '-';
}
char capital(char c) {
    return isSmallLetter(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

// "long-claims" becomes "LongClaims".
std::string inCamels(std::string_view name) {
    std::string camels;
    bool begins = true;
    for (const char c : name) {
        if (c != '-')
            camels += begins ? capital(c) : c;
        begins = c == '-';
    }
    return camels;
}

// "long-claims" becomes "Long claims".
std::string inWords(std::string name) {
    std::replace(name.begin(), name.end(), '-', ' ');
    name[0] = capital(name[0]);
    return name;
}

base::Result<void> copyRenamed(const fs::path& from, const fs::path& to, const Renaming& renaming) {
    const base::Result<std::string> bytes = files::readFile(files::realEnv(), from);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto written = files::writeAtomically(files::realEnv(), to, renaming.renamed(*bytes));
    if (!written)
        return tl::unexpected(written.error());
    std::error_code error;
    if ((fs::status(from, error).permissions() & fs::perms::owner_exec) != fs::perms::none)
        fs::permissions(to, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                        fs::perm_options::add, error);
    if (error)
        return base::fail("files.write-failed", "the file cannot be made executable",
                          error.message(), to.string());
    return {};
}

base::Result<void> makeFolder(const fs::path& folder) {
    std::error_code error;
    const fs::path parent = folder.parent_path();
    if (!parent.empty())
        fs::create_directories(parent, error);
    if (!error && fs::create_directory(folder, error))
        return {};
    if (error && !fs::exists(fs::symlink_status(folder)))
        return base::fail("files.write-failed", "the folder cannot be made: " + error.message(),
                          "Choose another place with --folder.", folder.string());
    return base::fail(
        "files.exists", "the folder is there already",
        "Choose another name, or another place with --folder; nothing is overwritten.",
        folder.string());
}

base::Result<std::vector<std::string>> fillProject(const fs::path& from, const fs::path& target,
                                                   const Renaming& renaming) {
    std::vector<std::string> made;
    std::error_code error;
    for (fs::recursive_directory_iterator at(from, error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = renaming.renamed(at->path().lexically_relative(from).string());
        if (at->is_directory()) {
            fs::create_directory(target / name, error);
            continue;
        }
        const base::Result<void> copied = copyRenamed(at->path(), target / name, renaming);
        if (!copied)
            return tl::unexpected(copied.error());
        made.push_back(name);
    }
    if (error)
        return base::fail("files.read-failed", "the template cannot be copied: " + error.message(),
                          {}, from.string());
    std::sort(made.begin(), made.end());
    return made;
}

} // namespace

PluginNames::PluginNames(std::string_view plugin, std::string_view kind, std::string_view suffix)
    : name(plugin), format(plugin) {
    const std::string end = "-" + std::string(kind);
    if (format.size() > end.size() && format.ends_with(end))
        format.resize(format.size() - end.size());
    extension = suffix.empty() ? format : suffix;
    className = inCamels(format) + inCamels(kind);
    title = inWords(format);
}

bool isPluginName(std::string_view name) {
    return !name.empty() && isSmallLetter(name[0]) &&
           std::all_of(name.begin(), name.end(), isOfName) &&
           name.size() + idPrefix.size() <= longestId;
}

bool isExtension(std::string_view suffix) {
    return !suffix.empty() && suffix.size() <= 16 &&
           std::all_of(suffix.begin(), suffix.end(), isOfName);
}

base::Result<Renaming> Renaming::of(std::string_view manifest, const PluginNames& names,
                                    std::string_view kind) {
    const Json json = Json::parse(manifest, nullptr, false);
    if (json.is_discarded())
        return base::fail("plugin.bad-template", "the manifest of the template is no JSON",
                          "Install Argmap's component PluginSDK again.");
    Renaming renaming;
    const auto add = [&](std::string from, std::string to) {
        renaming.m_names.emplace_back(std::move(from), std::move(to));
    };
    const auto addTitle = [&](const Json& of) {
        const std::string key = "\"title\": ";
        add(key + of.value("title", Json()).dump(), key + Json(names.title).dump());
    };
    const std::string file = json.value("library", json.value("program", std::string()));
    const PluginNames old(fs::path(file).stem().string(), kind);
    add(json.value("id", std::string()), std::string(idPrefix) + names.name);
    addTitle(json);
    for (const Json& interface : json.value("interfaces", Json::array()))
        addTitle(interface);
    add(old.className, names.className);
    add(old.name, names.name);
    // Where a format is meant, and not a word of a sentence.
    for (const char* const before : {"\"", "--layout ", "--only "})
        add(before + old.format, before + names.format);
    for (const char* const before : {".", "\"extensions\": [\""})
        add(before + old.format, before + names.extension);
    std::stable_sort(renaming.m_names.begin(), renaming.m_names.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    return renaming;
}

std::string Renaming::renamed(std::string_view text) const {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const auto fits = [&](const auto& name) {
            const std::size_t end = name.first.size();
            const bool ends =
                rest.size() <= end || !isOfName(rest[end]) || !isOfName(rest[end - 1]);
            return rest.starts_with(name.first) && ends;
        };
        const auto name = std::find_if(m_names.begin(), m_names.end(), fits);
        result += name == m_names.end() ? std::string(1, rest[0]) : name->second;
        at += name == m_names.end() ? 1 : name->first.size();
    }
    return result;
}

base::Result<std::vector<std::string>> makeProject(const fs::path& from, const fs::path& target,
                                                   const PluginNames& names,
                                                   std::string_view kind) {
    const base::Result<std::string> manifest =
        files::readFile(files::realEnv(), from / "manifest.json");
    if (!manifest)
        return tl::unexpected(manifest.error());
    const base::Result<Renaming> renaming = Renaming::of(*manifest, names, kind);
    if (!renaming)
        return tl::unexpected(renaming.error());
    const base::Result<void> folder = makeFolder(target);
    if (!folder)
        return tl::unexpected(folder.error());
    auto made = fillProject(from, target, *renaming);
    if (!made) {
        std::error_code ignored; // what matters is why it is removed
        fs::remove_all(target, ignored);
    }
    return made;
}

} // namespace argmap::cli
