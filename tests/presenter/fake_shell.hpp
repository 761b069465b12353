// A window that is none: it answers questions as a test wishes, and runs what was posted when it is
// asked to.
//
// One thread, but for `post`.
#pragma once

#include <argmap/presenter/presenter.hpp>

#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace argmap::presenter::test {

class FakeShell : public Shell {
public:
    // What the user answers.
    std::optional<std::filesystem::path> saveAs;
    std::optional<std::filesystem::path> exportTo;
    std::optional<diagram::Paper> paper;
    bool replaces = false;
    std::optional<std::filesystem::path> themeFile;
    std::vector<FileKind> offeredKinds;
    Answer unsaved = Answer::Cancel;
    ChangedAnswer changedAnswer = ChangedAnswer::Cancel;
    RecoverAnswer recover = RecoverAnswer::Later;
    std::optional<std::size_t> state;
    // What the user was asked and told.
    int askedForName = 0;
    int askedUnsaved = 0;
    int askedChanged = 0;
    int problemChanges = 0;
    std::vector<std::string> backupQuestions;
    bool opensBackup = false;
    std::vector<std::string> offered; ///< what could be recovered
    std::vector<std::string> taken;   ///< names that pages would replace
    std::vector<std::string> states;  ///< of the history, as they were shown last
    std::size_t currentState = 0;
    std::vector<std::string> told;
    std::string advised;             ///< with what was told last
    std::filesystem::path suggested; ///< the name that was suggested last

    /// Runs what was posted until nothing goes on in the background.
    bool settle(const Presenter& presenter) {
        return runUntil([&] { return presenter.isIdle(); });
    }
    /// Runs what was posted until the condition holds; false after ten seconds.
    template <class Condition>
    bool runUntil(Condition&& condition) {
        for (int i = 0; i < 10'000; ++i) {
            while (std::function<void()> work = next())
                work();
            if (condition())
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return false;
    }

    void post(std::function<void()> work) override {
        const std::scoped_lock lock(m_mutex);
        m_posted.push_back(std::move(work));
    }
    void documentReplaced() override {}
    void mapChanged(const model::ChangeSet&) override {}
    void sceneChanged() override {}
    void selectionChanged() override {}
    void viewportChanged() override {}
    void problemsChanged() override { ++problemChanges; }
    void statusChanged() override {}
    void editText(model::ItemRef) override {}
    void startPicking(const std::string&) override {}
    void stopPicking() override {}
    std::optional<std::filesystem::path> askOpen() override { return std::nullopt; }
    std::optional<std::filesystem::path> askSave(const std::filesystem::path& suggestion,
                                                 const std::string&) override {
        ++askedForName;
        suggested = suggestion;
        return saveAs;
    }
    std::optional<ExportTo> askExport(const std::filesystem::path& suggestion,
                                      const std::vector<FileKind>& kinds) override {
        suggested = suggestion;
        offeredKinds = kinds;
        return exportTo ? std::optional(ExportTo{*exportTo, paper}) : std::nullopt;
    }
    bool askReplace(const std::vector<std::string>& names) override {
        taken = names;
        return replaces;
    }
    std::optional<std::filesystem::path> askTheme() override { return themeFile; }
    Answer askUnsaved(const std::string&) override {
        ++askedUnsaved;
        return unsaved;
    }
    ChangedAnswer askChanged(const std::string&) override {
        ++askedChanged;
        return changedAnswer;
    }
    RecoverAnswer askRecover(const std::string& question, const std::string& more) override {
        offered.push_back(question + " " + more);
        return recover;
    }
    bool askBackup(const std::string& question, const std::string&) override {
        backupQuestions.push_back(question);
        return opensBackup;
    }
    std::optional<std::size_t> askState(const std::vector<std::string>& names,
                                        std::size_t current) override {
        states = names;
        currentState = current;
        return state;
    }
    void tell(const std::string& message, const std::string& advice) override {
        told.push_back(message);
        advised = advice;
    }
    void copyText(const std::string&) override {}
    void copySvg(const std::string&) override {}
    void window(Command) override {}

private:
    std::function<void()> next() {
        const std::scoped_lock lock(m_mutex);
        if (m_posted.empty())
            return nullptr;
        std::function<void()> work = std::move(m_posted.front());
        m_posted.pop_front();
        return work;
    }

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_posted;
};

} // namespace argmap::presenter::test
