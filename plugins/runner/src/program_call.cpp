#include "program_call.hpp"

#include "problem.hpp"
#include "program_said.hpp"
#include "program_talk.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

namespace argmap::runner {

namespace {

// Takes what the JSON plugin writes.
class TextSink final : public wire::CallSink {
public:
    explicit TextSink(wire::CallSink& outer) : m_outer(outer) {}

    bool shouldStop() override { return m_outer.shouldStop(); }
    void progress(double) override {}
    void diagnose(wire::Diagnostic diagnostic) override { m_outer.diagnose(std::move(diagnostic)); }
    void result(wire::ByteSpan) override {}
    bool output(std::string_view, wire::ByteSpan chunk) override {
        m_text += wire::textOf(chunk);
        return true;
    }
    std::optional<wire::ByteSpan> companion(std::string_view) override { return std::nullopt; }

    std::string take() { return std::move(m_text); }

private:
    wire::CallSink& m_outer;
    std::string m_text;
};

std::string mapAsJson(const wire::Job& job, const JsonPlugin& json, wire::CallSink& sink) {
    wire::Job writing;
    writing.image = job.image;
    TextSink text(sink);
    (void)wire::callInterface(*json.writer, writing, text);
    return text.take();
}

bool isReader(const wire::Job& job) {
    return job.interfaceId == ARGMAP_INTERFACE_READER;
}
bool isWriter(const wire::Job& job) {
    return job.interfaceId == ARGMAP_INTERFACE_WRITER;
}

std::vector<std::string> argumentsFor(const wire::Job& job) {
    std::vector<std::string> arguments{isReader(job)   ? "reader"
                                       : isWriter(job) ? "writer"
                                                       : "checker",
                                       job.format};
    if (isReader(job) && !job.inputs.empty())
        arguments.push_back("--file=" + job.inputs[0].name);
    for (const auto& [name, value] : job.options)
        arguments.push_back("--opt=" + name + "=" + value);
    return arguments;
}

wire::Diagnostic cannotStart(int error) {
    const bool isMissing = error == ENOENT || error == EACCES;
    return problem(
        "plugin.no-interpreter",
        isMissing ? "the program cannot be started: what its first line names is not there, or "
                    "lies where no plugin may look"
                  : std::string("the program cannot be started: ") + std::strerror(error),
        isMissing
            ? "Install what the program is written for where all may use it (below /usr or "
              "/opt)."
            : "A program begins with a line such as #!/usr/bin/env python3, or is a binary of "
              "this machine.");
}

// The host tells of it as of any process that ended so, with its last words.
[[noreturn]] void endLike(int status) {
    if (WIFSIGNALED(status)) {
        ::signal(WTERMSIG(status), SIG_DFL);
        ::raise(WTERMSIG(status));
    }
    ::_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

} // namespace

wire::Returned callProgram(const wire::Job& job, const JsonPlugin& json, ProgramProcess& program,
                           wire::CallSink& sink) {
    ::signal(SIGPIPE, SIG_IGN); // a program need not listen
    const std::string map = isReader(job) ? std::string() : mapAsJson(job, json, sink);
    const std::string_view input = !isReader(job)       ? std::string_view(map)
                                   : job.inputs.empty() ? std::string_view()
                                                        : wire::textOf(job.inputs[0].bytes);
    program.start(argumentsFor(job));
    std::string output;
    const std::uint64_t most = job.limits.outputBytes;
    const Talk talked = talk(program, input, most, [&](std::string_view piece) {
        if (isWriter(job))
            return piece.empty() || sink.output("", wire::bytesOf(piece));
        output += piece;
        return most == 0 || output.size() <= most;
    });
    if (talked.gaveTooMuch) {
        sink.diagnose(problem("plugin.output",
                              "the program gave more than is allowed and was stopped",
                              "Tell its author, unless the input is that large."));
        return {};
    }
    const int status = program.wait();
    if (talked.startError != 0) {
        sink.diagnose(cannotStart(talked.startError));
        return {};
    }
    ProgramSaid said(sink, isReader(job) && status == 0);
    const std::string_view text = isWriter(job) ? std::string_view(talked.messages) : output;
    if (!text.empty() || (status == 0 && !isWriter(job)))
        said.read(*json.reader, text);
    if (status != 0 && !said.tellsWhy())
        endLike(status);
    return {said.handOn() && status == 0 ? ARGMAP_OK : ARGMAP_FAILED, 0};
}

} // namespace argmap::runner
