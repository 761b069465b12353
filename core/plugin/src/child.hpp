// A child process in a group of its own, started without a fork of ours, and what became of it.
//
// Belongs to one thread at a time. The kernel kills the child when the thread that started it ends,
// whoever has it then (spawner.hpp). The destructor kills whatever still runs, with everything that
// it started in its group, and reaps it.
#pragma once

#include "descriptor.hpp"

#include <sys/types.h>

#include <filesystem>
#include <span>
#include <string>

namespace argmap::plugin {

/// What the child gets as its descriptors: 1 and 2 (what it says), 3 the frames.
struct ChildFiles {
    int said = -1;
    int frames = -1;
};

struct ChildEnd {
    bool known = false;        ///< false: somebody else reaped it
    int status = 0;            ///< as waitpid gives it
    std::uint64_t largest = 0; ///< bytes of memory that it had in use at most
};

class Child {
public:
    /// Throws std::system_error when the program cannot be started.
    Child(const std::filesystem::path& program, const ChildFiles& files);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Readable when the child has ended.
    [[nodiscard]] const Descriptor& ended() const { return m_ended; }
    /// Kills it and its group.
    void kill();
    /// Waits for its end, which should be near.
    ChildEnd reap();

private:
    pid_t m_pid = -1;
    Descriptor m_ended;
};

} // namespace argmap::plugin
