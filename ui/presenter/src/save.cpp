// Saving: a snapshot is written in another thread while one works on.

#include "native_suffix.hpp"
#include "reason.hpp"

#include <argmap/base/local_time.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/presenter/presenter.hpp>

#include <chrono>
#include <utility>

namespace argmap::presenter {

// What one save was for, and what came of it.
struct Presenter::Saved {
    std::filesystem::path file;
    std::uint64_t document = 0;
    document::SavedState state;
    std::shared_ptr<files::FileLock> lock;
    std::optional<files::FileIdentity> present; ///< in place, though it is not sure to last
    base::Result<files::WrittenFile> written =
        base::fail("save.nothing", "nothing was written", "Try again.");
};

void Presenter::whenSettled(std::function<void()> then) {
    if (m_edited)
        finishText(std::nullopt);
    if (m_saving.busy()) {
        m_afterSaving.emplace_back([this, then = std::move(then)] { whenSettled(then); });
        return;
    }
    if (!isModified() || m_given == std::pair{m_documentNumber, m_document->stateNumber()}) {
        then();
        return;
    }
    const std::string name = (m_file.empty() ? m_suggested : m_file).filename().string();
    switch (m_shell.askUnsaved(name.empty() ? "this map" : name)) {
    case Answer::Save:
        save(false, std::move(then));
        break;
    case Answer::Discard:
        m_given = {m_documentNumber, m_document->stateNumber()};
        then();
        break;
    case Answer::Cancel:
        break;
    }
}

void Presenter::close(std::function<void()> then) {
    whenSettled([this, then = std::move(then)] {
        if (m_keeper)
            m_keeper->discard();
        then();
    });
}

// By whatever name.
bool Presenter::isOpenHere(const std::filesystem::path& file) const {
    std::error_code error;
    return !m_file.empty() && (file == m_file || std::filesystem::equivalent(file, m_file, error));
}

void Presenter::save(bool underNewName, std::function<void()> then) {
    if (!m_document)
        return;
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
            return;
        file = *answer;
    }
    write(file, isOpenHere(file) ? m_identity : std::nullopt, std::move(then));
}

// One at a time: what is asked for meanwhile follows.
void Presenter::write(const std::filesystem::path& file,
                      std::optional<files::FileIdentity> expected, std::function<void()> then) {
    if (m_saving.busy()) {
        m_afterSaving.emplace_back(
            [this, file, expected, then = std::move(then), document = m_documentNumber] {
                if (document == m_documentNumber)
                    write(file, isOpenHere(file) ? m_identity : expected, then);
            });
        return;
    }
    say("Saving " + file.filename().string() + " …");
    Saved save;
    save.file = file;
    save.document = m_documentNumber;
    save.state.file = std::filesystem::absolute(file).string();
    save.state.number = m_document->stateNumber();
    save.lock = isOpenHere(file) ? m_lock : nullptr;
    m_saving.run([this, save = std::move(save), map = map(), expected, backups = m_backups,
                  keeper = m_keeper, then = std::move(then), &bench = m_bench,
                  &env = m_env](std::stop_token) mutable -> std::function<void()> {
        if (!save.lock) {
            base::Result<files::FileLock> lock = files::FileLock::take(env, save.file, "Argmap");
            if (lock)
                save.lock = std::make_shared<files::FileLock>(std::move(*lock));
            else
                save.written = tl::unexpected(std::move(lock.error()));
        }
        if (save.lock) {
            workbench::Written bytes = bench.write(map, nativeFormatFor(save.file));
            if (bytes.ending == workbench::Ending::Done && !bytes.outputs.empty()) {
                save.state.hash = document::contentHash(bytes.outputs.front().bytes);
                if (keeper)
                    keeper->saving(save.state);
                save.written = files::writeAtomically(env, save.file, bytes.outputs.front().bytes,
                                                      {backups, expected});
            } else if (const base::Diagnostic* why = reason(bytes.diagnostics)) {
                save.written = tl::unexpected(*why);
            }
            if (!save.written && save.written.error().code == "files.not-confirmed")
                if (const auto present = files::identify(env, save.file))
                    save.present = *present;
        }
        return [this, save = std::move(save), then = std::move(then)] { saved(save, then); };
    });
    m_shell.statusChanged();
}

void Presenter::saved(Saved saved, const std::function<void()>& then) {
    const std::vector<std::function<void()>> waiting = std::exchange(m_afterSaving, {});
    const std::string name = saved.file.filename().string();
    const bool done = saved.written.has_value();
    if (done) {
        savedTo(std::move(saved));
    } else if (saved.written.error().code == "files.changed-on-disk") {
        say("Not saved: another program has changed " + name + ".");
        switch (m_shell.askChanged(name)) {
        case ChangedAnswer::Overwrite:
            write(saved.file, std::nullopt, then);
            break;
        case ChangedAnswer::SaveAs:
            save(true, then);
            break;
        case ChangedAnswer::Cancel:
            break;
        }
    } else {
        if (saved.present && saved.document == m_documentNumber && isOpenHere(saved.file))
            m_identity = saved.present;
        say("Not saved.");
        m_shell.tell("The map could not be saved: " + saved.written.error().message,
                     saved.written.error().advice);
    }
    for (const std::function<void()>& next : waiting)
        next();
    if (done && then)
        whenSettled(then); // what was changed meanwhile is not lost either
}

void Presenter::savedTo(Saved saved) {
    if (saved.document == m_documentNumber) {
        m_file = saved.file;
        m_identity = saved.written->identity;
        m_lock = std::move(saved.lock);
        m_source.clear();
        m_document->markSaved(saved.state.number);
        if (m_keeper)
            m_keeper->saved(saved.state);
        m_savedAt = base::localTime(std::chrono::system_clock::now(), "%H:%M");
    }
    const base::Diagnostics& notes = saved.written->notes;
    say(notes.empty() ? "Saved " + saved.file.filename().string() + "." : notes.front().message);
    if (onFileUsed)
        onFileUsed(saved.file);
}

} // namespace argmap::presenter
