// The program argmap-editor: reads its arguments and opens a window.

#include <wx/app.h>

#include "frame.hpp"
#include "settings.hpp"
#include "test_hook.hpp"

#include <argmap/plugin/host.hpp>
#include <argmap/workbench/workbench.hpp>

#include <wx/cmdline.h>
#include <wx/image.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace argmap::editor {

namespace {

// Debian's wx has its assertions on and shows a modal dialogue for each: a message on standard
// error is enough. Tests make it fatal.
void reportAssertion(const wxString& file, int line, const wxString& function,
                     const wxString& condition, const wxString& message) {
    std::fprintf(stderr, "argmap-editor: %s:%d: %s: %s %s\n", file.utf8_str().data(), line,
                 function.utf8_str().data(), condition.utf8_str().data(),
                 message.utf8_str().data());
    if (std::getenv("ARGMAP_FATAL_ASSERTIONS") != nullptr)
        std::abort();
}

} // namespace

class App : public wxApp {
public:
    bool OnInit() override;
    int OnExit() override {
        m_settings.reset();
        return wxApp::OnExit();
    }
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;

private:
    std::unique_ptr<workbench::Workbench> m_bench;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TestHook> m_hook;
    std::filesystem::path m_file;
    wxString m_hookSocket;
    bool m_asCopy = false;
    bool m_withKeys = true;
};

void App::OnInitCmdLine(wxCmdLineParser& parser) {
    parser.SetSwitchChars("-");
    parser.AddSwitch("h", "help", "show this help", wxCMD_LINE_OPTION_HELP);
    parser.AddSwitch("", "version", "show the version");
    parser.AddSwitch("", "copy", "open a copy of the file: saving asks for a name");
    parser.AddSwitch("", "no-keys", "work without any key (for tests)", wxCMD_LINE_HIDDEN);
    parser.AddOption("", "test-hook",
                     "answer questions about the window on this socket (for tests)",
                     wxCMD_LINE_VAL_STRING, wxCMD_LINE_HIDDEN);
    parser.AddParam("FILE", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool App::OnCmdLineParsed(wxCmdLineParser& parser) {
    if (parser.Found("version")) {
        std::printf("argmap-editor %s\n", ARGMAP_VERSION);
        std::exit(0);
    }
    m_asCopy = parser.Found("copy");
    m_withKeys = !parser.Found("no-keys");
    parser.Found("test-hook", &m_hookSocket);
    if (parser.GetParamCount() > 0)
        m_file = parser.GetParam(0).utf8_string();
    return true;
}

bool App::OnInit() {
    wxSetAssertHandler(reportAssertion);
    SetAppName("argmap");
    SetAppDisplayName("Argmap");
    if (!wxApp::OnInit())
        return false;
    workbench::Setup setup;
    setup.runnersAhead = plugin::Host::always; // each edit lays the map out anew
    setup.drawsSoon = true;
    m_bench = std::make_unique<workbench::Workbench>(std::move(setup));
    m_settings = std::make_unique<Settings>();
    auto* frame = new Frame(*m_bench, *m_settings, m_withKeys);
    frame->Show();
    if (!m_hookSocket.empty())
        m_hook = std::make_unique<TestHook>(m_hookSocket.utf8_string(), *frame);
    frame->Bind(wxEVT_DESTROY, [this, frame](wxWindowDestroyEvent& event) {
        if (event.GetEventObject() == frame)
            m_hook.reset();
        event.Skip();
    });
    if (!m_file.empty()) {
        if (m_asCopy)
            frame->presenter().openCopy(m_file);
        else
            frame->presenter().open(m_file);
    } else {
        frame->whenShown([frame] { frame->presenter().offerRecovery(); });
    }
    return true;
}

} // namespace argmap::editor

wxIMPLEMENT_APP(argmap::editor::App);
