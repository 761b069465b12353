// Starts runners, from a thread of its own that lives as long as it does: the kernel kills a runner
// when the thread that started it ends. Keeps one ready when asked to, so many times: the next one is
// started as soon as one is taken, while that one works.
//
// Any thread may take one; it blocks until it is started (some milliseconds; none where one is
// ready). The destructor ends the thread, and with it whatever was not taken or still runs.
#pragma once

#include "child.hpp"

#include <cstddef>
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
    /// `ahead`: how many are started before they are asked for, the first one now, in the background.
    Spawner(std::filesystem::path runner, std::size_t ahead);
    ~Spawner();
    Spawner(const Spawner&) = delete;
    Spawner& operator=(const Spawner&) = delete;

    /// The one that is ready or is being started, else one that is started now. Throws
    /// std::system_error when it cannot be started.
    [[nodiscard]] std::unique_ptr<Started> take();
    /// Whether one is ready now.
    [[nodiscard]] bool hasOneReady() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace argmap::plugin
