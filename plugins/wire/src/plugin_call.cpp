#include <argmap/wire/plugin_call.hpp>

#include <cstddef>
#include <exception>
#include <new>
#include <string>
#include <vector>

namespace argmap::wire {

namespace {

// What the C functions find behind argmap_host::context.
struct Context {
    CallSink& sink;
    bool failed =
        false; // the sink threw: nothing more is passed on, and the plugin is asked to stop
};

std::string_view textOf(argmap_string text) {
    return text.size == 0 ? std::string_view() : std::string_view(text.data, text.size);
}

argmap_string borrowed(std::string_view text) {
    return {text.data(), text.size()};
}

argmap_bytes borrowed(ByteSpan bytes) {
    return {bytes.data(), bytes.size()};
}

ByteSpan spanOf(argmap_bytes bytes) {
    return bytes.size == 0 ? ByteSpan() : ByteSpan(bytes.data, bytes.size);
}

// Runs a function of the sink on behalf of the plugin, which must not see an exception.
template <class T, class F>
T guarded(const argmap_host* host, T otherwise, F&& call) noexcept {
    auto& context = *static_cast<Context*>(host->context);
    if (context.failed)
        return otherwise;
    try {
        return call(context.sink);
    } catch (...) {
        context.failed = true;
        return otherwise;
    }
}

std::int32_t shouldStop(const argmap_host* host) {
    return guarded(host, 1, [](CallSink& sink) { return sink.shouldStop() ? 1 : 0; });
}

void progress(const argmap_host* host, double done) {
    guarded(host, 0, [&](CallSink& sink) {
        sink.progress(done);
        return 0;
    });
}

Severity severityOf(std::uint32_t severity) {
    return severity <= ARGMAP_SEVERITY_ERROR ? static_cast<Severity>(severity) : Severity::Error;
}

void diagnose(const argmap_host* host, const argmap_diagnostic* from) {
    if (!from || from->size < offsetof(argmap_diagnostic, item)) // all of the first version
        return;
    guarded(host, 0, [&](CallSink& sink) {
        Diagnostic d;
        d.severity = severityOf(from->severity);
        d.code = textOf(from->code);
        d.message = textOf(from->message);
        d.advice = textOf(from->advice);
        d.file = textOf(from->file);
        d.line = from->line;
        d.column = from->column;
        d.endLine = from->end_line;
        d.endColumn = from->end_column;
        d.offset = from->offset;
        if (from->size >= offsetof(argmap_diagnostic, item) + sizeof from->item)
            d.item = textOf(from->item);
        sink.diagnose(std::move(d));
        return 0;
    });
}

void result(const argmap_host* host, argmap_bytes image) {
    guarded(host, 0, [&](CallSink& sink) {
        sink.result(spanOf(image));
        return 0;
    });
}

std::int32_t output(const argmap_host* host, argmap_string name, argmap_bytes chunk) {
    return guarded(
        host, 0, [&](CallSink& sink) { return sink.output(textOf(name), spanOf(chunk)) ? 1 : 0; });
}

std::int32_t companion(const argmap_host* host, argmap_string name, argmap_bytes* found) {
    return guarded(host, 0, [&](CallSink& sink) {
        const auto bytes = sink.companion(textOf(name));
        *found = borrowed(bytes.value_or(ByteSpan()));
        return bytes ? 1 : 0;
    });
}

// The arrays that an argmap_job points to.
struct CJob {
    std::vector<argmap_input> inputs;
    std::vector<argmap_option> options;
    argmap_job job{};

    explicit CJob(const Job& from) {
        for (const JobInput& input : from.inputs)
            inputs.push_back({borrowed(input.name), borrowed(input.bytes)});
        for (const auto& [name, value] : from.options)
            options.push_back({borrowed(name), borrowed(value)});
        job.size = sizeof job;
        job.input_stride = sizeof(argmap_input);
        job.inputs = inputs.data();
        job.input_count = inputs.size();
        job.options = options.data();
        job.option_count = options.size();
        job.option_stride = sizeof(argmap_option);
        job.image = borrowed(from.image);
    }
};

Diagnostic thrown(std::string code, std::string message, std::string advice) {
    Diagnostic d;
    d.code = std::move(code);
    d.message = std::move(message);
    d.advice = std::move(advice);
    return d;
}

} // namespace

Returned callInterface(const argmap_interface& interface, const Job& job, CallSink& sink) {
    Context context{sink};
    argmap_host host{};
    host.size = sizeof host;
    host.context = &context;
    host.should_stop = shouldStop;
    host.progress = progress;
    host.diagnose = diagnose;
    host.result = result;
    host.output = output;
    host.companion = companion;
    const CJob c(job);
    Returned returned;
    try {
        if (job.call == Job::Call::Identify)
            returned = {ARGMAP_OK, interface.identify ? interface.identify(&c.job) : 0};
        else
            returned.status = interface.run(&c.job, &host);
    } catch (const std::bad_alloc&) {
        sink.diagnose(thrown("plugin.memory", "the plugin ran out of memory", ""));
    } catch (const std::exception& error) {
        sink.diagnose(thrown("plugin.exception",
                             std::string("the plugin failed from within: ") + error.what(),
                             "Tell its author."));
    } catch (...) {
        sink.diagnose(
            thrown("plugin.exception", "the plugin failed from within", "Tell its author."));
    }
    if (context.failed)
        returned.status = ARGMAP_FAILED;
    return returned;
}

} // namespace argmap::wire
