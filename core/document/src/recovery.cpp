#include <argmap/document/recovery.hpp>

#include <argmap/document/native_file.hpp>
#include <argmap/files/identity.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/xdg.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace argmap::document {

namespace {

constexpr const char* suffix = ".journal";

std::chrono::system_clock::time_point timeOf(const files::FileIdentity& identity) {
    return std::chrono::system_clock::time_point(
        std::chrono::duration_cast<std::chrono::system_clock::duration>(
            std::chrono::nanoseconds(identity.modified)));
}

} // namespace

files::Path journalFolder() {
    return files::stateHome() / "argmap" / "journals";
}

base::Result<AbandonedJournal> takeJournal(files::Env& env, const files::Path& file) {
    auto lock = files::FileLock::take(env, file, "Argmap");
    if (!lock)
        return base::fail("journal.in-use", "this journal belongs to an Argmap that is running",
                          "Close the map there.", file.string());
    const auto identity = files::identify(env, file);
    if (!identity)
        return tl::unexpected(identity.error());
    return AbandonedJournal{file, *std::move(lock), timeOf(*identity)};
}

std::vector<AbandonedJournal> abandonedJournals(files::Env& env, const files::Path& folder) {
    std::vector<std::string> names;
    if (env.list(folder, names) < 0)
        return {};
    std::vector<AbandonedJournal> found;
    for (const std::string& name : names)
        if (name.ends_with(suffix) && !name.starts_with('.'))
            if (auto journal = takeJournal(env, folder / name))
                found.push_back(*std::move(journal));
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.written != b.written ? a.written > b.written : a.file < b.file;
    });
    return found;
}

std::string Recovered::name() const {
    const std::string& title = work.map.properties().title;
    if (!file.empty())
        return file.filename().string();
    if (!work.name.empty())
        return work.name;
    return title.empty() ? "a new map" : "“" + title + "”";
}

bool Recovered::hasUnsaved() const {
    return saved != work.history.stateNumber();
}

std::size_t Recovered::unsavedSteps() const {
    const std::size_t now = work.history.position();
    const auto then = saved ? work.history.positionOf(*saved) : std::nullopt;
    if (!then)
        return now;
    return *then < now ? now - *then : *then - now;
}

base::Result<Recovered> recover(files::Env& env, const files::Path& journal) {
    const auto bytes = files::readFile(env, journal);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto read = readJournal(*bytes, journal.string());
    if (!read)
        return tl::unexpected(std::move(read.error()));
    Recovered recovered{std::move(read->work), read->torn, {}, {}, false};
    const auto& saved = recovered.work.saved;
    // The last state may not have reached its file: then the one before counts, perhaps elsewhere.
    std::map<std::string, std::optional<std::uint64_t>> hashes; // of the files as they are
    for (auto at = saved.rbegin(); at != saved.rend() && !recovered.saved; ++at) {
        const auto [known, isNew] = hashes.try_emplace(at->file);
        if (isNew)
            if (const auto file = files::readFile(env, at->file))
                known->second = contentHash(*file);
        recovered.fileIsForeign = recovered.fileIsForeign || known->second;
        if (known->second == at->hash) {
            recovered.file = at->file;
            recovered.saved = at->number;
            recovered.fileIsForeign = false;
        }
    }
    if (!saved.empty() && recovered.file.empty())
        recovered.file = saved.front().file;
    return recovered;
}

} // namespace argmap::document
