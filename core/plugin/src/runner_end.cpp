#include "runner_end.hpp"

#include "forbidden_words.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <csignal>

namespace argmap::plugin {

namespace {

std::string inWords(int signal) {
    switch (signal) {
    case SIGSEGV:
        return "it used memory that is not its own, or too deep a recursion";
    case SIGABRT:
        return "it gave up by itself";
    case SIGFPE:
        return "it divided by zero";
    case SIGILL:
        return "it ran into an instruction that is none";
    case SIGBUS:
        return "it used memory that is not there";
    default:
        return fmt::format("signal {}", signal);
    }
}

// What shells and env(1) end with when they cannot start what they were to start.
constexpr int notExecutable = 126;
constexpr int notFound = 127;

// A library of C does not tell that an allocation failed: it crashes. Most of the memory was in use
// then.
bool nearlyAllMemoryUsed(const ChildEnd& end, const Limits& limits) {
    return limits.memory != 0 && end.largest > limits.memory / 4 * 3;
}

} // namespace

Outcome judge(Collector collector, const ChildEnd& end, const Limits& limits,
              const std::string& lastWords) {
    if (collector.ranOutOfMemory() || nearlyAllMemoryUsed(end, limits))
        return std::move(collector).outOfMemory();
    const int signal = end.known && WIFSIGNALED(end.status) ? WTERMSIG(end.status) : 0;
    if (signal == SIGXCPU && limits.cpu.count() == 0)
        return std::move(collector).timedOut();
    if (signal == SIGXCPU)
        return std::move(collector).broken(
            "plugin.timeout",
            fmt::format("used up its {} s of processor time and was stopped", limits.cpu.count()),
            "Give it more (--cpu SECONDS), or a smaller input.");
    if (signal == SIGXFSZ)
        return std::move(collector).overOutput();
    if (signal == SIGSYS)
        return forbiddenOutcome(std::move(collector));
    const int status = end.known && WIFEXITED(end.status) ? WEXITSTATUS(end.status) : 0;
    std::string what = "crashed";
    if (signal != 0)
        what += fmt::format(" ({})", inWords(signal));
    else if (end.known)
        what = fmt::format("ended its process (status {})", WEXITSTATUS(end.status));
    if (!lastWords.empty())
        what += fmt::format(": {}", lastWords);
    if (collector.isProgram() && (status == notExecutable || status == notFound))
        return std::move(collector).broken(
            "plugin.no-interpreter", what,
            "Install what the program is written for where all may use it (below /usr or /opt).");
    return std::move(collector).broken(
        "plugin.crashed", what,
        "Nothing of yours is lost. Tell the plugin's author, with the input if you may.");
}

} // namespace argmap::plugin
