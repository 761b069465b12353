// Keeping what is done, and taking up what was left when the program ended.

#include "left.hpp"
#include "native_suffix.hpp"

#include <argmap/base/local_time.hpp>
#include <argmap/files/identity.hpp>

#include <fmt/format.h>

#include <utility>

namespace argmap::presenter {

namespace {

std::string stepsOf(const document::Recovered& recovered) {
    const std::size_t steps = recovered.unsavedSteps();
    return steps == 0 ? "work" : fmt::format("{} step{}", steps, steps == 1 ? "" : "s");
}

} // namespace

// Of one file, or all. What a file holds already needs no journal any more.
std::vector<Presenter::Left> Presenter::findLeft(files::Env& env,
                                                 const std::filesystem::path& journals,
                                                 const std::filesystem::path& file) {
    std::vector<Left> left;
    if (journals.empty())
        return left;
    for (document::AbandonedJournal& journal : document::abandonedJournals(env, journals)) {
        base::Result<document::Recovered> recovered = document::recover(env, journal.file);
        if (!recovered)
            continue; // "argmap recover" says what is wrong with it
        std::error_code error;
        if (!file.empty() && !std::filesystem::equivalent(file, recovered->file, error))
            continue;
        if (recovered->hasUnsaved())
            left.push_back({std::move(journal), *std::move(recovered)});
        else
            (void)env.unlink(journal.file);
    }
    return left;
}

void Presenter::offerRecovery(bool asked) {
    m_files.run([this, asked, &env = m_env, journals = m_journals](std::stop_token) {
        auto left = std::make_shared<std::vector<Left>>(findLeft(env, journals, {}));
        return [this, asked, left] {
            if (left->empty() && asked)
                say("There is nothing to recover.");
            if (left->empty() || (m_document && !asked))
                return;
            whenSettled([this, left] {
                const std::size_t count = left->size();
                for (Left& one : *left)
                    if (offer(one))
                        return takeUp(one, nullptr);
                say(count == 1 ? "It can be recovered later: File, Recover."
                               : "They can be recovered later: File, Recover.");
            });
        };
    });
}

// Whether the user wants it back.
bool Presenter::offer(Left& left) {
    const document::Recovered& recovered = left.recovered;
    const std::string question = fmt::format(
        "Argmap ended with {} in {} that {} not saved. Bring {} back?", stepsOf(recovered),
        recovered.name(), recovered.unsavedSteps() == 1 ? "was" : "were",
        recovered.unsavedSteps() == 1 ? "it" : "them");
    std::string more = fmt::format("It was last worked on {} and comes back with its history.",
                                   base::localTime(left.journal.written, "%Y-%m-%d at %H:%M"));
    if (recovered.fileIsForeign)
        more += " Another program has changed the file since: saving will ask for another name.";
    switch (m_shell.askRecover(question, more)) {
    case RecoverAnswer::Recover:
        return true;
    case RecoverAnswer::Later:
        break;
    case RecoverAnswer::Delete:
        (void)m_env.unlink(left.journal.file);
        break;
    }
    return false;
}

void Presenter::takeUp(Left& left, std::shared_ptr<files::FileLock> lock) {
    document::Recovered& recovered = left.recovered;
    const std::filesystem::path file = recovered.file;
    const std::string name = recovered.name();
    const std::string steps = stepsOf(recovered);
    if (!lock && recovered.saved)
        if (base::Result<files::FileLock> taken = files::FileLock::take(m_env, file, "Argmap"))
            lock = std::make_shared<files::FileLock>(*std::move(taken));
    const base::Result<files::FileIdentity> identity = files::identify(m_env, file);
    const bool isOwn = recovered.saved && lock && identity;
    m_suggested =
        file.parent_path() / ((file.empty() ? "map" : stemOf(file)) + "-recovered" + nativeSuffix);
    start(std::move(recovered.work), isOwn ? file : std::filesystem::path(),
          isOwn ? std::string() : name + " (recovered)", recovered.saved, std::move(left.journal));
    if (isOwn) {
        m_identity = *identity;
        m_lock = std::move(lock);
    }
    say(steps + " brought back. Undo goes back beyond the crash." +
        (isOwn ? "" : " Saving asks for a name."));
    m_shell.statusChanged();
}

} // namespace argmap::presenter
