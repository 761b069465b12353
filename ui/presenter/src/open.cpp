// Opening.

#include "left.hpp"
#include "native_suffix.hpp"
#include "reason.hpp"

#include <argmap/files/env.hpp>
#include <argmap/presenter/edit_add.hpp>
#include <argmap/presenter/presenter.hpp>

#include <fmt/format.h>

#include <cctype>
#include <utility>

namespace argmap::presenter {

using namespace model;

namespace {

// "map.argdown, line 12: the message"
std::string sentence(const base::Diagnostic& why, const std::filesystem::path& file) {
    std::string text = file.filename().string();
    if (why.begin.known())
        text += fmt::format(", line {}", why.begin.line);
    return text + ": " + why.message;
}

std::string capitalised(std::string sentence) {
    if (!sentence.empty())
        sentence.front() =
            static_cast<char>(std::toupper(static_cast<unsigned char>(sentence.front())));
    return sentence;
}

// Null, with the reason as the first of the diagnostics, while another program works on the file.
std::shared_ptr<files::FileLock> lockOf(files::Env& env, const std::filesystem::path& file,
                                        workbench::Opened& opened) {
    base::Result<files::FileLock> lock = files::FileLock::take(env, file, "Argmap");
    if (lock)
        return std::make_shared<files::FileLock>(std::move(*lock));
    lock.error().severity = base::Severity::Warning;
    opened.diagnostics.insert(opened.diagnostics.begin(), std::move(lock.error()));
    return nullptr;
}

} // namespace

std::vector<std::string> Presenter::readableSuffixes() const {
    std::vector<std::string> suffixes;
    for (const workbench::Format& format : m_bench.formats())
        if (format.use(workbench::Ability::Read) != nullptr)
            suffixes.insert(suffixes.end(), format.extensions.begin(), format.extensions.end());
    return suffixes;
}

void Presenter::newMap() {
    whenSettled([this] {
        m_suggested.clear();
        start({}, {}, {}, 0);
        apply(addClaim(map()));
    });
}

void Presenter::open(const std::filesystem::path& file) {
    whenSettled([this, file] { read(file, false); });
}

void Presenter::openCopy(const std::filesystem::path& file) {
    whenSettled([this, file] { read(file, true); });
}

// A file as it was read, on its way to the window.
struct Presenter::Opening {
    std::filesystem::path file;
    bool asCopy = false;
    std::filesystem::path insteadOf; ///< the damaged file that this is a backup of
    workbench::Opened opened;
    std::shared_ptr<files::FileLock> lock;
    std::vector<Left> left; ///< work on this very file
};

void Presenter::read(const std::filesystem::path& file, bool asCopy,
                     const std::filesystem::path& insteadOf) {
    say("Reading " + file.filename().string() + " …");
    auto opening = std::make_shared<Opening>();
    opening->file = file;
    opening->asCopy = asCopy;
    opening->insteadOf = insteadOf;
    if (isOpenHere(file))
        opening->lock = m_lock; // it may be read again
    m_files.run([this, opening, &env = m_env, &bench = m_bench,
                 journals = m_journals](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        workbench::Input input;
        input.path = opening->file;
        workbench::Opened& opened = opening->opened;
        opened = bench.open(input, watch);
        if (!opened.map || opening->asCopy || opened.isImport || opened.readOnly)
            opening->lock.reset();
        else if (!opening->lock)
            opening->lock = lockOf(env, opening->file, opened);
        if (opening->lock)
            opening->left = findLeft(env, journals, opening->file);
        return [this, opening] { this->opened(opening); };
    });
}

bool Presenter::wantsBackup(const std::filesystem::path& file, const workbench::Opened& opened) {
    const workbench::Backup& backup = *opened.backup;
    return m_shell.askBackup(
        fmt::format("{} is {}. Open its backup {}, which is whole?", file.filename().string(),
                    opened.ending == workbench::Ending::FileFailed ? "not readable" : "damaged",
                    backup.file.filename().string()),
        fmt::format("The backup holds {} records. The damaged file stays as it is until you save "
                    "over it.",
                    backup.records));
}

void Presenter::opened(const std::shared_ptr<Opening>& opening) {
    if (opening->opened.backup && !opening->asCopy && wantsBackup(opening->file, opening->opened))
        return read(opening->opened.backup->file, true, opening->file);
    if (opening->opened.map) // one may have gone on working meanwhile
        return whenSettled([this, opening] { show(*opening); });
    m_given.reset();
    const base::Diagnostic* why = reason(opening->opened.diagnostics);
    say("Could not open " + opening->file.filename().string() + ".");
    m_shell.tell(why == nullptr ? "The file could not be opened." : sentence(*why, opening->file),
                 why == nullptr ? "" : why->advice);
}

void Presenter::show(Opening& opening) {
    for (Left& left : opening.left)
        if (offer(left))
            return takeUp(left, opening.lock);
    const std::filesystem::path& file = opening.file;
    workbench::Opened& opened = opening.opened;
    const std::string name = file.filename().string();
    const bool isOwn = opening.lock != nullptr;
    const bool isInUse = !isOwn && !opening.asCopy && !opened.isImport && !opened.readOnly;
    const bool isUnsound = opened.readOnly && !opened.isImport && !opening.asCopy;
    m_suggested = (opening.asCopy ? std::filesystem::path() : file.parent_path()) /
                  (stemOf(file) + (isUnsound || isInUse ? "-2" : "") +
                   (isPackedName(file) ? packedSuffix : nativeSuffix));
    const bool isBackup = !opening.insteadOf.empty();
    if (isBackup)
        m_suggested = opening.insteadOf;
    document::KeptWork work;
    work.map = *std::move(opened.map);
    work.name = opened.isImport        ? name + " (imported)"
                : isUnsound || isInUse ? name + " (read-only)"
                : isBackup             ? name + " (backup)"
                                       : name;
    if (isOwn)
        work.saved = {{std::filesystem::absolute(file).string(), opened.hash, 0}};
    const std::string source = work.name == name ? std::string() : work.name;
    start(std::move(work), isOwn ? file : std::filesystem::path(), source, 0);
    if (isOwn)
        m_identity = opened.identity;
    m_lock = opening.lock;
    m_problems = std::move(opened.diagnostics);
    m_readProblems = m_problems.size();
    m_shell.problemsChanged();
    if (isBackup)
        say("This is a backup: saving asks for a name, and may take the damaged file's place.");
    else if (opening.asCopy)
        say("This is a copy: saving asks for a name.");
    else if (isInUse)
        say(capitalised(m_problems.front().message) + ": saving asks for another name here.");
    else if (opened.readOnly)
        say("The file is damaged or newer than this program: saving asks for another name.");
    else if (opened.isImport)
        say("Imported: saving asks for an .argmap file, the original stays as it is.");
    if (onFileUsed && !opening.asCopy)
        onFileUsed(file);
    m_shell.statusChanged();
}

} // namespace argmap::presenter
