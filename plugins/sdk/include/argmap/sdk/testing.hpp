// A host in memory, for a plugin's own tests: calls an interface as Argmap does and keeps all that
// it gives.
//
//     TestHost host;
//     host.companions["x.txt"] = "…";
//     host.run(ReaderInterface<MyReader>::table, {{"a.list", "first\n"}});
//     EXPECT_EQ(host.map()->count<Statement>(), 1u);
//
// One thread.
#pragma once

#include <argmap/abi/plugin.h>
#include <argmap/sdk/options.hpp>
#include <argmap/wire/article_view.hpp>
#include <argmap/wire/diagnostic.hpp>
#include <argmap/wire/layout_result.hpp>
#include <argmap/wire/map_view.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace argmap::sdk {

class TestHost {
public:
    struct Input {
        std::string name;
        std::string bytes;
    };
    using OptionValues = std::vector<std::pair<std::string, std::string>>;

    // set before `run`
    std::map<std::string, std::string> companions;
    bool stop = false;                       ///< what should_stop answers
    std::size_t maxOutput = ~std::size_t{0}; ///< above it, outputs cannot be written

    // filled by `run`
    std::int32_t status = ARGMAP_FAILED;
    wire::ImageBytes image; ///< the result of a reader, source or layout
    std::vector<wire::Diagnostic> diagnostics;
    std::map<std::string, std::string> outputs; ///< the main one under the empty name
    std::vector<double> progress;

    /// Reads `inputs`, or reads `given` (a map, graph or scene).
    std::int32_t run(const argmap_interface& table, const std::vector<Input>& inputs,
                     const OptionValues& options = {}, wire::ByteSpan given = {}) {
        const Job job(inputs, options, given);
        const argmap_host host{sizeof(argmap_host), 0,         this,      &shouldStop, &onProgress,
                               &onDiagnose,         &onResult, &onOutput, &onCompanion};
        return status = table.run(&job.job, &host);
    }
    std::int32_t run(const argmap_interface& table, wire::ByteSpan given,
                     const OptionValues& options = {}) {
        return run(table, {}, options, given);
    }
    static std::int32_t identify(const argmap_interface& table, const std::vector<Input>& inputs) {
        const Job job(inputs, {}, {});
        return table.identify ? table.identify(&job.job) : 0;
    }

    /// The result as a map; it borrows `image`.
    [[nodiscard]] wire::Checked<wire::MapView> map() const { return wire::MapView::open(image); }
    /// The result of a source; it borrows `image`.
    [[nodiscard]] wire::Checked<wire::ArticleView> article() const {
        return wire::ArticleView::open(image);
    }
    [[nodiscard]] const std::string& output() { return outputs[""]; }
    /// Each as "line:column: severity: message [code]", one a line; behind it the item it is about.
    [[nodiscard]] std::string messages() const {
        constexpr const char* names[] = {"note", "warning", "error"};
        std::string all;
        for (const wire::Diagnostic& one : diagnostics)
            all += std::to_string(one.line) + ':' + std::to_string(one.column) + ": " +
                   names[static_cast<std::size_t>(one.severity)] + ": " + one.message + " [" +
                   one.code + (one.item.empty() ? "]\n" : "] at " + one.item + "\n");
        return all;
    }

private:
    // The ABI's structs over the caller's values.
    struct Job {
        Job(const std::vector<Input>& inputs, const OptionValues& options, wire::ByteSpan image) {
            for (const Input& input : inputs)
                inputRows.push_back({string(input.name), bytes(input.bytes)});
            for (const auto& [name, value] : options)
                optionRows.push_back({string(name), string(value)});
            job.size = sizeof job;
            job.input_stride = sizeof(argmap_input);
            job.inputs = inputRows.data();
            job.input_count = inputRows.size();
            job.options = optionRows.data();
            job.option_count = optionRows.size();
            job.option_stride = sizeof(argmap_option);
            job.image = {image.data(), image.size()};
        }
        Job(const Job&) = delete;
        Job& operator=(const Job&) = delete;

        std::vector<argmap_input> inputRows;
        std::vector<argmap_option> optionRows;
        argmap_job job{};
    };

    static argmap_string string(const std::string& text) { return {text.data(), text.size()}; }
    static argmap_bytes bytes(const std::string& text) {
        return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
    }
    static TestHost& self(const argmap_host* host) {
        return *static_cast<TestHost*>(host->context);
    }

    static std::int32_t shouldStop(const argmap_host* host) { return self(host).stop ? 1 : 0; }
    static void onProgress(const argmap_host* host, double done) {
        self(host).progress.push_back(done);
    }
    static void onDiagnose(const argmap_host* host, const argmap_diagnostic* d) {
        const auto text = [](argmap_string s) { return std::string(view(s)); };
        self(host).diagnostics.push_back({static_cast<wire::Severity>(d->severity), text(d->code),
                                          text(d->message), text(d->advice), text(d->file), d->line,
                                          d->column, d->end_line, d->end_column, d->offset,
                                          text(d->item)});
    }
    static void onResult(const argmap_host* host, argmap_bytes image) {
        self(host).image.assign(image.data, image.data + image.size);
    }
    static std::int32_t onOutput(const argmap_host* host, argmap_string name, argmap_bytes chunk) {
        std::string& output = self(host).outputs[std::string(view(name))];
        if (chunk.size > self(host).maxOutput - output.size())
            return 0;
        output.append(view(chunk));
        return 1;
    }
    static std::int32_t onCompanion(const argmap_host* host, argmap_string name,
                                    argmap_bytes* found) {
        const auto& companions = self(host).companions;
        const auto at = companions.find(std::string(view(name)));
        if (at == companions.end())
            return 0;
        *found = bytes(at->second);
        return 1;
    }
};

} // namespace argmap::sdk
