// What the status line and the title say.

#include <argmap/presenter/presenter.hpp>

#include <fmt/format.h>

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
    if (m_saving.busy())
        return "saving …";
    if (isModified())
        return m_savedAt.empty() ? "not saved" : "changed since " + m_savedAt;
    if (!m_savedAt.empty())
        return "saved " + m_savedAt;
    return m_file.empty() ? "not saved yet" : "unchanged";
}

std::string Presenter::zoomText() const {
    if (!m_document)
        return {};
    const std::string& layout = m_picture.layout();
    return fmt::format("{}{}{:.0f} %", layout, layout.empty() ? "" : " · ",
                       m_viewport.zoom() * 100);
}

} // namespace argmap::presenter
