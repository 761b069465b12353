// What the status line and the title say.

#include <argmap/presenter/presenter.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace argmap::presenter {

bool Presenter::isModified() const {
    return m_document && (m_document->isModified() || (m_file.empty() && m_document->canUndo()));
}

std::string Presenter::windowTitle() const {
    if (!m_document)
        return "Argmap";
    std::string name = (m_file.empty() ? m_suggested : m_file).filename().string();
    if (!m_source.empty())
        name = m_source;
    const std::string& title = map().properties().title;
    std::string text = isModified() ? "● " : "";
    if (!title.empty())
        text += title + " — ";
    text += (name.empty() ? "Untitled" : name) + " — Argmap";
    return text;
}

std::string Presenter::undoLabel() const {
    return m_document && m_document->canUndo() ? "Undo " + m_document->undoName() : "Undo";
}

std::string Presenter::redoLabel() const {
    return m_document && m_document->canRedo() ? "Redo " + m_document->redoName() : "Redo";
}

std::string Presenter::countsText() const {
    if (!m_document)
        return {};
    const std::size_t count = map().table<model::Statement>().size();
    std::string text = fmt::format("{} statement{}", count, count == 1 ? "" : "s");
    if (!selection().empty())
        text += fmt::format(" · {} selected", selection().size());
    return text;
}

std::string Presenter::messageText() const {
    if (!m_message.empty())
        return m_message;
    return m_picture.busy() ? "Laying out …" : "";
}

std::string Presenter::savedText() const {
    if (!m_document)
        return {};
    std::string saved = m_file.empty() ? "not saved yet" : "unchanged";
    if (m_saving.busy())
        saved = "saving …";
    else if (isModified())
        saved = m_savedAt.empty() ? "not saved" : "changed since " + m_savedAt;
    else if (!m_savedAt.empty())
        saved = "saved " + m_savedAt;
    const std::string kept = keptText();
    return kept.empty() ? saved : kept + " · " + saved;
}

std::string Presenter::keptText() const {
    using namespace std::chrono;
    if (!m_keeper)
        return {};
    const document::Keeper::State state = m_keeper->state();
    if (!state.any)
        return {};
    if (!state.problem.empty())
        return "not kept: " + state.problem;
    if (!state.all)
        return "keeping …";
    const auto ago = duration_cast<seconds>(document::Clock::now() - state.when);
    if (ago < minutes(1))
        return fmt::format("kept {} s ago", std::max<std::int64_t>(ago.count(), 1));
    if (ago < hours(1))
        return fmt::format("kept {} min ago", ago / minutes(1));
    return fmt::format("kept {} h ago", ago / hours(1));
}

void Presenter::tick() {
    if (std::string now = savedText(); now != m_shownSaved) {
        m_shownSaved = std::move(now);
        m_shell.statusChanged();
    }
}

std::string Presenter::zoomText() const {
    if (!m_document)
        return {};
    const std::string& layout = m_picture.layout();
    return fmt::format("{}{}{:.0f} %", layout, layout.empty() ? "" : " · ",
                       m_viewport.zoom() * 100);
}

} // namespace argmap::presenter
