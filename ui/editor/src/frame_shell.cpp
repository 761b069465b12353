// What the presenter asks of the window.

#include "frame.hpp"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>

#include <utility>

namespace argmap::editor {

using presenter::Command;

void Frame::post(std::function<void()> work) {
    CallAfter([work = std::move(work)] { work(); });
}

void Frame::documentReplaced() {
    const bool there = m_presenter.hasDocument();
    m_search->stop();
    m_welcome->Show(!there);
    m_canvas->Show(there);
    m_centre->Layout();
    m_outline->rebuild();
    m_properties->show();
    problemsChanged();
    m_canvas->sceneChanged();
    statusChanged();
    if (there)
        m_canvas->SetFocus();
}

void Frame::mapChanged(const model::ChangeSet& changes) {
    m_outline->refreshTexts(changes);
    m_properties->show();
}

void Frame::sceneChanged() {
    m_canvas->sceneChanged();
}

void Frame::selectionChanged() {
    m_outline->showSelection();
    m_properties->show();
    m_canvas->Refresh();
}

void Frame::viewportChanged() {
    m_canvas->viewportChanged();
}

void Frame::problemsChanged() {
    m_problems->show();
    showWantedPanes();
}

void Frame::statusChanged() {
    const std::string counts = m_presenter.countsText();
    const std::string message = m_presenter.messageText();
    const std::string left =
        counts.empty() || message.empty() ? counts + message : counts + "    " + message;
    SetStatusText(wxString::FromUTF8(left), 0);
    SetStatusText(wxString::FromUTF8(m_presenter.savedText()), 1);
    SetStatusText(wxString::FromUTF8(m_presenter.zoomText()), 2);
    const wxString title = wxString::FromUTF8(m_presenter.windowTitle());
    if (title != GetTitle())
        SetTitle(title);
}

void Frame::editText(model::ItemRef item) {
    m_canvas->editText(item);
}

void Frame::startPicking(const std::string& prompt) {
    m_search->startPicking(prompt);
}

void Frame::stopPicking() {
    m_search->stop();
    m_canvas->SetFocus();
}

void Frame::copyText(const std::string& text) {
    const wxClipboardLocker lock;
    if (!lock)
        return;
    wxTheClipboard->SetData(new wxTextDataObject(wxString::FromUTF8(text)));
    wxTheClipboard->Flush();
}

void Frame::copySvg(const std::string& svg) {
    const wxClipboardLocker lock;
    if (!lock)
        return;
    auto* both = new wxDataObjectComposite;
    auto* picture = new wxCustomDataObject(wxDataFormat("image/svg+xml"));
    picture->SetData(svg.size(), svg.data());
    both->Add(picture, true);
    both->Add(new wxTextDataObject(wxString::FromUTF8(svg)));
    wxTheClipboard->SetData(both);
    wxTheClipboard->Flush();
}

void Frame::window(Command command) {
    switch (command) {
    case Command::Close:
    case Command::Quit:
        Close();
        break;
    case Command::Find:
        m_search->startFinding();
        break;
    case Command::NextPane:
        nextPane();
        break;
    case Command::ShowOutline:
    case Command::ShowProperties:
    case Command::ShowProblems:
        togglePane(command);
        break;
    case Command::KeyList:
        showKeys();
        break;
    case Command::About:
        showAbout();
        break;
    default:
        break;
    }
}

} // namespace argmap::editor
