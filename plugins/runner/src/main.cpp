// argmap-runner: loads one plugin, locks itself up, does one job, ends.
#include "limits.hpp"
#include "lock.hpp"
#include "problem.hpp"
#include "program_call.hpp"
#include "runner_sink.hpp"

#include <unistd.h>

#include <cstdio>
#include <exception>
#include <new>
#include <optional>

namespace argmap::runner {

namespace {

constexpr int notStartedByArgmap = 2;

// The plugin's interface, loaded and prepared, in the state of the lock that is right for that.
const argmap_interface* load(const wire::Job& job, RunnerSink& sink) {
    const wire::FoundInterface found = wire::findInterface(job);
    if (!found.interface) {
        sink.diagnose(found.problem);
        return nullptr;
    }
    if (auto wrong = wire::prepareInterface(*found.interface)) {
        sink.diagnose(std::move(*wrong));
        return nullptr;
    }
    return found.interface;
}

// What the job calls, loaded: a library's interface, or the JSON plugin for a program.
struct Loaded {
    const argmap_interface* interface = nullptr;
    JsonPlugin json;

    [[nodiscard]] explicit operator bool() const {
        return interface != nullptr || (json.reader != nullptr && json.writer != nullptr);
    }
};

Loaded loadAll(const wire::Job& job, RunnerSink& sink) {
    if (job.profile == wire::Profile::Native)
        return {load(job, sink), {}};
    wire::Job json = job;
    json.interfaceId = ARGMAP_INTERFACE_READER;
    const argmap_interface* const reader = load(json, sink);
    json.interfaceId = ARGMAP_INTERFACE_WRITER;
    return {nullptr, {reader, reader != nullptr ? load(json, sink) : nullptr}};
}

int serve() {
    RunnerSink sink;
    Lock lock; // made while there is nothing else to do
    const wire::Checked<wire::Job> loaded = sink.waitForLoad();
    if (!loaded)
        return notStartedByArgmap;
    std::optional<ProgramProcess> program; // as long as a process may be made
    if (loaded->profile == wire::Profile::Interpreter) {
        program.emplace(*loaded);
        lock.prepareToAttend();
    }
    setLimits(loaded->limits);
    reportLackOfMemory(frameSocket);
    if (!lock.closeForLoading(*loaded)) {
        sink.diagnose(
            problem("plugin.no-sandbox",
                    "was not run: this system has no " + lock.lacking() +
                        ", which the sandbox needs, and no other was allowed",
                    "Allow what the system has with --sandbox=auto, or use a newer kernel."));
        sink.done({});
        return 0;
    }
    const Loaded callee = loadAll(*loaded, sink);
    if (!callee) {
        sink.done({});
        return 0;
    }
    const std::uint32_t bits = lock.closeForWork();
    const wire::Checked<wire::Job> job = sink.waitForJob(bits, *loaded);
    if (!job)
        return notStartedByArgmap;
    sink.done(program ? callProgram(*job, callee.json, *program, sink)
                      : wire::callInterface(*callee.interface, *job, sink));
    return 0;
}

} // namespace

} // namespace argmap::runner

int main() {
    using namespace argmap;
    runner::dieWithParent(runner::frameSocket);
    int status = 1; // the host is gone
    try {
        status = runner::serve();
    } catch (const std::bad_alloc&) {
        status = 1;
    } catch (const std::exception&) {
        status = runner::isSocket(runner::frameSocket) ? 1 : runner::notStartedByArgmap;
    }
    if (status == runner::notStartedByArgmap)
        std::fputs(
            "argmap-runner is started by Argmap to run a plugin; it does nothing by itself\n",
            stderr);
    ::_exit(status); // a plugin's destructors are not waited for
}
