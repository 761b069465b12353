// Opening.

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
        start({}, {}, {});
        apply(addClaim(map()));
    });
}

void Presenter::open(const std::filesystem::path& file) {
    whenSettled([this, file] { read(file, false); });
}

void Presenter::openCopy(const std::filesystem::path& file) {
    whenSettled([this, file] { read(file, true); });
}

void Presenter::read(const std::filesystem::path& file, bool asCopy) {
    say("Reading " + file.filename().string() + " …");
    // The file that is open here may be read again.
    m_files.run([this, file, asCopy, lock = isOpenHere(file) ? m_lock : nullptr, &env = m_env,
                 &bench = m_bench](std::stop_token stop) mutable {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        workbench::Input input;
        input.path = file;
        workbench::Opened opened = bench.open(input, watch);
        if (!opened.map || asCopy || opened.isImport || opened.readOnly)
            lock.reset();
        else if (!lock)
            lock = lockOf(env, file, opened);
        return [this, file, asCopy, opened = std::move(opened), lock]() mutable {
            this->opened(std::move(opened), file, asCopy, lock);
        };
    });
}

void Presenter::opened(workbench::Opened opened, const std::filesystem::path& file, bool asCopy,
                       std::shared_ptr<files::FileLock> lock) {
    if (!opened.map) {
        const base::Diagnostic* why = reason(opened.diagnostics);
        say("Could not open " + file.filename().string() + ".");
        m_shell.tell(why == nullptr ? "The file could not be opened." : sentence(*why, file),
                     why == nullptr ? "" : why->advice);
        return;
    }
    const bool isInUse = !lock && !asCopy && !opened.isImport && !opened.readOnly;
    const bool isOwn = lock != nullptr;
    const bool isUnsound = opened.readOnly && !opened.isImport && !asCopy;
    m_suggested = (asCopy ? std::filesystem::path() : file.parent_path()) /
                  (file.stem().string() + (isUnsound || isInUse ? "-2" : "") + nativeSuffix);
    start(std::move(*opened.map), isOwn ? file : std::filesystem::path(),
          opened.isImport        ? file.filename().string() + " (imported)"
          : isUnsound || isInUse ? file.filename().string() + " (read-only)"
                                 : std::string());
    if (isOwn)
        m_identity = opened.identity;
    m_lock = std::move(lock);
    m_problems = std::move(opened.diagnostics);
    m_shell.problemsChanged();
    if (asCopy)
        say("This is a copy: saving asks for a name.");
    else if (isInUse)
        say(capitalised(m_problems.front().message) + ": saving asks for another name here.");
    else if (opened.readOnly)
        say("The file is damaged or newer than this program: saving asks for another name.");
    else if (opened.isImport)
        say("Imported: saving asks for an .argmap file, the original stays as it is.");
    if (onFileUsed && !asCopy)
        onFileUsed(file);
    m_shell.statusChanged();
}

} // namespace argmap::presenter
