#include "test_hook.hpp"

#include "frame.hpp"

#include <argmap/presenter/edit.hpp>

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <future>
#include <string>
#include <thread>

namespace argmap::editor {

namespace {

std::string asJson(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out + '"';
}

std::string state(Frame& frame) {
    presenter::Presenter& presenter = frame.presenter();
    const model::ArgumentMap& map = presenter.map();
    const model::ItemRef primary = presenter.primary();
    const wxWindow* focus = wxWindow::FindFocus();
    return fmt::format(
        R"({{"painted":{},"idle":{},"active":{},"focus":{},"editing":{},"picking":{},)"
        R"("modified":{},"statements":{},"inferences":{},"selected":{},"primary":{},"text":{},)"
        R"("undo":{},"redo":{},"title":{},"told":{},"message":{},"saved":{},"zoom":{:.4f},"problems":{}}})",
        frame.canvas().wasPainted(), presenter.isIdle(), frame.IsActive(),
        asJson(focus == nullptr ? "" : focus->GetName().utf8_string()), frame.canvas().isEditing(),
        presenter.isPicking(), presenter.isModified(), map.table<model::Statement>().size(),
        map.table<model::Inference>().size(), presenter.selection().size(),
        asJson(primary && map.contains(primary) ? map.item(primary).id : ""),
        asJson(presenter::textOf(map, primary)), asJson(presenter.undoLabel()),
        asJson(presenter.redoLabel()), asJson(presenter.windowTitle()), asJson(frame.openMessage()),
        asJson(presenter.messageText()), asJson(presenter.savedText()), presenter.viewport().zoom(),
        presenter.problems().size());
}

std::string rect(Frame& frame, const std::string& id) {
    const auto item = frame.presenter().map().find(id);
    const auto box = item ? frame.canvas().screenBoxOf(*item) : std::nullopt;
    return box ? fmt::format("{} {} {} {}", box->x, box->y, box->width, box->height) : "none";
}

// Of a control, or of the frame itself, on the screen.
std::string window(Frame& frame, const std::string& name) {
    const wxWindow* found =
        name == "argmap" ? &frame : wxWindow::FindWindowByName(wxString::FromUTF8(name), &frame);
    if (found == nullptr || !found->IsShownOnScreen())
        return "none";
    const wxPoint at = found->ClientToScreen(wxPoint(0, 0));
    const wxSize size = found->GetClientSize();
    return fmt::format("{} {} {} {}", at.x, at.y, size.x, size.y);
}

std::string answer(Frame& frame, const std::string& line) {
    if (line == "state")
        return state(frame);
    if (line.starts_with("rect "))
        return rect(frame, line.substr(5));
    if (line.starts_with("window "))
        return window(frame, line.substr(7));
    return "unknown";
}

} // namespace

struct TestHook::State {
    Frame& frame;
    int socket = -1;
    std::filesystem::path path;
    std::atomic<bool> end = false;
    std::atomic<int> client = -1; ///< who is being talked to
    std::thread thread{};

    // Asks the main thread; nothing once the window is going.
    std::string ask(const std::string& line) {
        auto promise = std::make_shared<std::promise<std::string>>();
        std::future<std::string> result = promise->get_future();
        frame.CallAfter([this, line, promise] { promise->set_value(answer(frame, line)); });
        while (result.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
            if (end)
                return {};
        return result.get();
    }

    void talk(int with) {
        std::string line;
        std::array<char, 256> buffer{};
        for (ssize_t got = 0; !end && (got = read(with, buffer.data(), buffer.size())) > 0;)
            for (const char c : std::string_view(buffer.data(), static_cast<std::size_t>(got))) {
                if (c != '\n') {
                    line += c;
                    continue;
                }
                const std::string reply = ask(line) + "\n";
                line.clear();
                if (write(with, reply.data(), reply.size()) < 0)
                    return;
            }
    }

    void serve() {
        while (!end) {
            pollfd waiting{socket, POLLIN, 0};
            if (poll(&waiting, 1, 100) <= 0)
                continue;
            client = accept(socket, nullptr, nullptr);
            if (client < 0)
                continue;
            talk(client);
            close(client.exchange(-1));
        }
    }
};

TestHook::TestHook(const std::filesystem::path& path, Frame& frame)
    : m_state(new State{frame, ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), path}) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = path.string();
    if (m_state->socket < 0 || name.size() >= sizeof address.sun_path)
        return;
    std::memcpy(address.sun_path, name.c_str(), name.size() + 1);
    unlink(name.c_str());
    if (bind(m_state->socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        listen(m_state->socket, 4) != 0)
        return;
    m_state->thread = std::thread([this] { m_state->serve(); });
}

TestHook::~TestHook() {
    m_state->end = true;
    shutdown(m_state->client, SHUT_RDWR); // wakes a thread that waits for a question
    if (m_state->thread.joinable())
        m_state->thread.join();
    close(m_state->socket);
    std::error_code error;
    std::filesystem::remove(m_state->path, error);
}

} // namespace argmap::editor
