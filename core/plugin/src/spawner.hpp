// Starts runners, from a thread of its own that lives as long as it does: the kernel kills a runner
// when the thread that started it ends. Keeps one ready when asked to: the next one is started as soon
// as one is taken, while that one works.
//
// Any thread may take one; it blocks until it is started (some milliseconds; none where one is
// ready). The destructor ends the thread, and with it whatever was not taken or still runs.
#pragma once

#include "child.hpp"

#include <filesystem>
#include <memory>

namespace argmap::plugin {

/// A runner that was started and has done nothing yet.
struct Started {
    explicit Started(const std::filesystem::path& runner);

    DescriptorPair frames;
    DescriptorPair said;
    Child child;

    bool stoodReady = false; ///< for some time: something may have happened to it

    [[nodiscard]] bool hasEnded() const;
};

class Spawner {
public:
    /// Starts the first one in the background when it is to keep one ready, and nothing otherwise.
    Spawner(std::filesystem::path runner, bool keepsOneReady);
    ~Spawner();
    Spawner(const Spawner&) = delete;
    Spawner& operator=(const Spawner&) = delete;

    /// Throws std::system_error when it cannot be started.
    [[nodiscard]] std::unique_ptr<Started> take();
    /// Whether one is ready now.
    [[nodiscard]] bool hasOneReady() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace argmap::plugin
