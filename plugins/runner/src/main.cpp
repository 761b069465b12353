// argmap-runner: loads one plugin, does one job, ends.
#include "limits.hpp"
#include "runner_sink.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

namespace argmap::runner {

namespace {

wire::ByteSpan mapJob() {
    struct stat facts{};
    if (::fstat(jobFile, &facts) != 0 || facts.st_size <= 0)
        return {};
    const auto size = static_cast<std::size_t>(facts.st_size);
    void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, jobFile, 0);
    return bytes == MAP_FAILED ? wire::ByteSpan()
                               : wire::ByteSpan(static_cast<std::uint8_t*>(bytes), size);
}

void serve(const wire::Job& job) {
    setLimits(job.limits);
    reportLackOfMemory(frameSocket);
    RunnerSink sink;
    const wire::FoundInterface found = wire::findInterface(job);
    if (!found.interface) {
        sink.diagnose(found.problem);
        sink.done({});
        return;
    }
    sink.done(wire::callInterface(*found.interface, job, sink));
}

} // namespace

} // namespace argmap::runner

int main() {
    using namespace argmap;
    runner::dieWithParent(runner::frameSocket);
    const wire::Checked<wire::Job> job = wire::decodeJob(runner::mapJob());
    if (!job) {
        std::fputs(
            "argmap-runner is started by Argmap to run a plugin; it does nothing by itself\n",
            stderr);
        return 2;
    }
    try {
        runner::serve(*job);
    } catch (const std::exception&) {
        ::_exit(1); // the host is gone
    }
    ::_exit(0); // a plugin's destructors are not waited for
}
