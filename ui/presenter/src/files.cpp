// Opening, saving, exporting.

#include <argmap/files/env.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/presenter/edit_add.hpp>
#include <argmap/presenter/presenter.hpp>

#include <chrono>
#include <ctime>
#include <utility>

namespace argmap::presenter {

using namespace model;

namespace {

constexpr const char* nativeSuffix = ".argmap";

std::string timeOfDay() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    char text[6];
    return {text, std::strftime(text, sizeof text, "%H:%M", &local)};
}

// The diagnostic that says why an opening failed: the first error, else the first one.
const base::Diagnostic* reason(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& diagnostic : diagnostics)
        if (diagnostic.severity == base::Severity::Error)
            return &diagnostic;
    return diagnostics.empty() ? nullptr : &diagnostics.front();
}

} // namespace

std::vector<std::string> Presenter::readableSuffixes() const {
    std::vector<std::string> suffixes;
    for (const workbench::Format& format : m_bench.formats())
        if (format.use(workbench::Ability::Read) != nullptr)
            suffixes.insert(suffixes.end(), format.extensions.begin(), format.extensions.end());
    return suffixes;
}

bool Presenter::mayClose() {
    if (m_edited)
        finishText(std::nullopt);
    if (!isModified())
        return true;
    const std::string name = (m_file.empty() ? m_suggested : m_file).filename().string();
    switch (m_shell.askUnsaved(name.empty() ? "this map" : name)) {
    case Answer::Save:
        return save(false);
    case Answer::Discard:
        return true;
    case Answer::Cancel:
        break;
    }
    return false;
}

void Presenter::newMap() {
    if (!mayClose())
        return;
    m_suggested.clear();
    start({}, {}, {});
    apply(addClaim(map()));
}

void Presenter::open(const std::filesystem::path& file) {
    if (mayClose())
        read(file, false);
}

void Presenter::openCopy(const std::filesystem::path& file) {
    if (mayClose())
        read(file, true);
}

void Presenter::read(const std::filesystem::path& file, bool asCopy) {
    say("Reading " + file.filename().string() + " …");
    m_files.run([this, file, asCopy, &bench = m_bench](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        workbench::Input input;
        input.path = file;
        workbench::Opened opened = bench.open(input, watch);
        return [this, file, asCopy, opened = std::move(opened)]() mutable {
            this->opened(std::move(opened), file, asCopy);
        };
    });
}

void Presenter::opened(workbench::Opened opened, const std::filesystem::path& file, bool asCopy) {
    if (!opened.map) {
        const base::Diagnostic* why = reason(opened.diagnostics);
        say("Could not open " + file.filename().string() + ".");
        m_shell.tell(why == nullptr ? "The file could not be opened."
                                    : base::format(*why, opened.text),
                     why == nullptr ? "" : why->advice);
        return;
    }
    const bool isOwn = !asCopy && !opened.isImport && !opened.readOnly;
    m_suggested = (asCopy ? std::filesystem::path() : file.parent_path()) /
                  (file.stem().string() + nativeSuffix);
    start(std::move(*opened.map), isOwn ? file : std::filesystem::path(),
          opened.isImport ? file.filename().string() : std::string());
    m_problems = std::move(opened.diagnostics);
    m_shell.problemsChanged();
    if (asCopy)
        say("This is a copy: saving asks for a name.");
    else if (opened.readOnly)
        say("The file is damaged or newer than this program: saving asks for another name.");
    else if (opened.isImport)
        say("Imported: saving asks for an .argmap file, the original stays as it is.");
    if (onFileUsed && !asCopy)
        onFileUsed(file);
    m_shell.statusChanged();
}

bool Presenter::save(bool underNewName) {
    if (!m_document)
        return false;
    if (m_edited)
        finishText(std::nullopt);
    std::filesystem::path file = m_file;
    if (underNewName || file.empty()) {
        const std::filesystem::path suggestion = !file.empty() ? file
                                                 : m_suggested.empty()
                                                     ? std::filesystem::path("map.argmap")
                                                     : m_suggested;
        const auto answer = m_shell.askSave(suggestion, nativeSuffix);
        if (!answer)
            return false;
        file = *answer;
    }
    const workbench::Written written = m_bench.write(map(), "argmap");
    if (written.ending != workbench::Ending::Done || written.outputs.empty()) {
        const base::Diagnostic* why = reason(written.diagnostics);
        m_shell.tell("The map could not be saved: " +
                         (why == nullptr ? "nothing was written." : why->message),
                     why == nullptr ? "" : why->advice);
        return false;
    }
    const auto done = files::writeAtomically(files::realEnv(), file, written.outputs.front().bytes);
    if (!done) {
        m_shell.tell("The map could not be saved: " + done.error().message, done.error().advice);
        return false;
    }
    m_file = file;
    m_importedFrom.clear();
    m_document->markSaved(m_document->stateNumber());
    m_savedAt = timeOfDay();
    say("Saved " + file.filename().string() + ".");
    if (onFileUsed)
        onFileUsed(file);
    return true;
}

void Presenter::exportSvg() {
    std::filesystem::path suggestion = m_file.empty() ? m_suggested : m_file;
    suggestion = suggestion.empty() ? std::filesystem::path("map.svg")
                                    : suggestion.replace_extension(".svg");
    const auto file = m_shell.askSave(suggestion, ".svg");
    if (!file)
        return;
    say("Exporting " + file->filename().string() + " …");
    m_files.run([this, map = map(), file = *file, &bench = m_bench](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        const workbench::Written written = bench.render(map, "svg", {}, {}, watch);
        std::string message = "Exported " + file.filename().string() + ".";
        base::Result<void> done;
        if (written.ending == workbench::Ending::Done && !written.outputs.empty())
            done = files::writeAtomically(files::realEnv(), file, written.outputs.front().bytes);
        else if (const base::Diagnostic* why = reason(written.diagnostics))
            done = tl::unexpected(*why);
        return [this, done, message] {
            say(done ? message : "The diagram was not exported.");
            if (!done)
                m_shell.tell("The diagram could not be exported: " + done.error().message,
                             done.error().advice);
        };
    });
}

void Presenter::copySvg() {
    say("Drawing …");
    m_files.run([this, map = map(), &bench = m_bench](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        workbench::Written written = bench.render(map, "svg", {}, {}, watch);
        return [this, written = std::move(written)] {
            if (written.ending != workbench::Ending::Done || written.outputs.empty()) {
                const base::Diagnostic* why = reason(written.diagnostics);
                say(why == nullptr ? "The diagram could not be drawn." : why->message);
                return;
            }
            m_shell.copySvg(written.outputs.front().bytes);
            say("The diagram was copied as SVG.");
        };
    });
}

} // namespace argmap::presenter
