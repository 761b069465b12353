// Lets a test look into the running editor: where is a box, what is the state, is everything done?
// It can only look: keys and clicks come from outside, as a person's do. Off unless the command
// line names a socket.
//
// A line in, a line out, over a local socket: "state", "rect ID" of an item, "window NAME" of a
// control. The socket is served by a thread of its own, every answer is made in the main thread.
#pragma once

#include <filesystem>
#include <memory>

namespace argmap::editor {

class Frame;

class TestHook {
public:
    TestHook(const std::filesystem::path& socket, Frame& frame);
    ~TestHook();
    TestHook(const TestHook&) = delete;
    TestHook& operator=(const TestHook&) = delete;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace argmap::editor
