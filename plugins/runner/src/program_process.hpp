// A plugin that is a program, as a child of the runner: forked while the runner may still do that,
// locked up at once, and started when the job is known.
//
// Belongs to the one thread. The kernel kills the program with the runner. Forking is cheap here
// since a runner is small; the editor never forks (docs/decisions/programs-behind-the-runner.md).
#pragma once

#include <argmap/wire/job_codec.hpp>

#include <sys/types.h>

#include <string>
#include <vector>

namespace argmap::runner {

class ProgramProcess {
public:
    /// Our ends; -1: closed, or never there.
    struct Ends {
        int input = -1;    ///< the program's standard input
        int output = -1;   ///< its standard output
        int messages = -1; ///< its descriptor 3, of a writer
        int start =
            -1; ///< arguments in; closed by the start of the program, or an error number out
    };

    /// Throws std::system_error when it cannot be made. Its standard error is the runner's.
    explicit ProgramProcess(const wire::Job& job);
    ProgramProcess(const ProgramProcess&) = delete;
    ProgramProcess& operator=(const ProgramProcess&) = delete;
    /// Closes our ends. The process ends with the runner.
    ~ProgramProcess();

    /// Lets it become the program, with these arguments behind its name.
    void start(const std::vector<std::string>& arguments);
    [[nodiscard]] Ends& ends() { return m_ends; }
    /// Waits for its end; as waitpid gives it.
    [[nodiscard]] int wait() const;

private:
    pid_t m_pid = -1;
    Ends m_ends;
};

/// Closes a descriptor and forgets it.
void close(int& descriptor);

} // namespace argmap::runner
