// The checks of readers and sources.
#include "hostile_inputs.hpp"
#include "subject.hpp"
#include "test_maps.hpp"

#include <argmap/plugin/article_image.hpp>
#include <argmap/plugin/decode.hpp>
#include <argmap/plugin/map_image.hpp>
#include <argmap/plugin/sniff.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace argmap::conformance {

namespace {

using plugin::InterfaceKind;

constexpr std::string_view noSamples =
    "there is no sample: put one into samples/ of the project, or name it with --sample";

// How much is tried: a program costs a process and an interpreter each time.
std::size_t few(const Subject& subject, std::size_t count) {
    return subject.isProgram() ? std::max<std::size_t>(count / 6, 1) : count;
}

std::string fileName(const Subject& subject) {
    const auto& extensions = subject.interface().extensions;
    return "test." + (extensions.empty() ? subject.interface().format : extensions.front());
}

plugin::Call callOn(const Subject& subject, std::string_view name, std::string_view bytes) {
    plugin::Call call;
    call.inputs.push_back({name.empty() ? fileName(subject) : std::string(name), bytes});
    return call;
}

About aboutInput(const Subject& subject, const plugin::Call& call) {
    return {.fileName = call.inputs.front().name,
            .input = call.inputs.front().bytes,
            .isText = subject.interface().text,
            .hasInput = true};
}

// What the plugin's own writer makes of the kit's maps. Where it fails, its own checks tell.
std::vector<Sample> writtenSamples(const Subject& reader, const CheckRun& check) {
    std::vector<Sample> samples;
    const std::optional<Subject> writer = reader.sibling(InterfaceKind::Writer);
    if (!writer)
        return samples;
    const Settings& settings = reader.settings();
    for (const TestMap& map : smallMaps(settings.seed)) {
        check.calls();
        const plugin::Outcome written =
            writer->host().run(writer->offer(), map.call(), settings.watch, settings.place);
        if (written.ending == plugin::Ending::Broken)
            break;
        for (const plugin::Output& output : written.outputs)
            if (output.name.empty() && !output.bytes.empty())
                samples.push_back({map.name, output.bytes});
    }
    return samples;
}

// Those of the author that are of this format; without any, what the plugin's own writer makes.
const std::vector<Sample>& samplesFor(Subject& subject, const CheckRun& check) {
    if (subject.samples)
        return *subject.samples;
    std::vector<Sample> samples;
    for (const Sample& sample : subject.settings().samples)
        if (plugin::fit(subject.interface(), sample.name, sample.bytes) != plugin::Fit::None)
            samples.push_back(sample);
    if (samples.empty())
        samples = writtenSamples(subject, check);
    subject.samples = std::make_shared<const std::vector<Sample>>(std::move(samples));
    return *subject.samples;
}

// What the host would give to the plugin: text is UTF-8, or refused before.
std::optional<std::string> decoded(const Subject& subject, const std::string& bytes) {
    if (!subject.interface().text || bytes.empty())
        return bytes;
    base::Result<std::string> text = plugin::decodeText(bytes, fileName(subject));
    return text ? std::optional(std::move(*text)) : std::nullopt;
}

// What was mended before the image was made. Where the reader told of errors in the input, items
// that it left out may be missed by others; so in a sample that shows mistakes, by its name.
void judgeMends(const Subject& subject, std::string_view sample, const base::Diagnostics& told,
                CheckRun& check) {
    const bool isInputAtFault =
        sample.starts_with("mistakes") || std::ranges::any_of(told, [](const base::Diagnostic& d) {
            return d.severity == base::Severity::Error && !d.code.starts_with("map.");
        });
    for (const base::Diagnostic& d : told) {
        if (d.code.starts_with("map.") && !isInputAtFault)
            check.fail(fmt::format("the map had to be put right: {} [{}]", d.message, d.code));
        if (d.code.starts_with("json.") && subject.isProgram())
            check.warn(fmt::format("{} [{}]", d.message, d.code));
    }
}

// The map or article, where one came; the check fails where it is not sound. That of a sample needs
// no mending.
void judgeResult(const Subject& subject, const plugin::Outcome& outcome, CheckRun& check,
                 std::optional<std::string_view> sample) {
    if (check.failed() || outcome.ending != plugin::Ending::Done)
        return;
    if (subject.interface().kind == InterfaceKind::Source) {
        const base::Result<model::Article> article = plugin::articleFromImage(outcome.image);
        if (!article)
            check.fail("the article that came is not sound: " + article.error().message);
        return;
    }
    const base::Result<plugin::ImportedMap> map = plugin::mapFromImage(outcome.image);
    if (!map)
        return check.fail("the map that came is not sound: " + map.error().message);
    if (!sample)
        return;
    judgeMends(subject, *sample, outcome.diagnostics, check);
    for (const base::Diagnostic& mend : map->diagnostics)
        check.fail(
            fmt::format("the map that came had to be put right: {} [{}]", mend.message, mend.code));
}

// One input; false: enough was seen.
bool tryOne(Subject& subject, CheckRun& check, const HostileInput& input, bool isSample = false) {
    const std::optional<std::string> text = decoded(subject, input.bytes);
    if (!text)
        return true;
    check.tries(input.label, input.bytes);
    const plugin::Call call = callOn(subject, {}, *text);
    judgeResult(subject, subject.call(check, call, aboutInput(subject, call)), check,
                isSample ? std::optional<std::string_view>(input.label) : std::nullopt);
    return !check.failed();
}

void tryAll(Subject& subject, CheckRun& check, const HostileInputs& inputs) {
    for (const HostileInput& input : inputs)
        if (!tryOne(subject, check, input))
            return;
}

void checkSamples(Subject& subject, CheckRun& check) {
    const std::vector<Sample>& samples = samplesFor(subject, check);
    if (samples.empty())
        return check.skip(std::string(noSamples));
    for (const Sample& sample : samples)
        if (!tryOne(subject, check, {sample.name, sample.bytes}, true))
            return;
}

void checkEmpty(Subject& subject, CheckRun& check) {
    tryAll(subject, check, almostEmpty());
}

void checkTruncated(Subject& subject, CheckRun& check) {
    const std::vector<Sample>& samples = samplesFor(subject, check);
    if (samples.empty())
        return check.skip(std::string(noSamples));
    const std::size_t each = std::max<std::size_t>(few(subject, 30) / samples.size(), 1);
    tryAll(subject, check,
           truncated(samples, subject.interface().text, subject.settings().seed, each));
}

void checkMutated(Subject& subject, CheckRun& check) {
    const std::vector<Sample>& samples = samplesFor(subject, check);
    if (samples.empty())
        return check.skip(std::string(noSamples));
    tryAll(subject, check,
           mutated(samples, subject.interface().text, subject.settings().seed, few(subject, 60)));
}

void checkRandom(Subject& subject, CheckRun& check) {
    tryAll(subject, check,
           random(subject.interface().text, subject.settings().seed, few(subject, 30)));
}

void checkStrange(Subject& subject, CheckRun& check) {
    std::vector<Sample> samples = samplesFor(subject, check);
    samples.resize(std::min<std::size_t>(samples.size(), few(subject, 3)));
    tryAll(subject, check, strange(samples));
}

void checkLarge(Subject& subject, CheckRun& check) {
    constexpr std::size_t megabyte = 1U << 20U;
    std::vector<Sample> samples = samplesFor(subject, check);
    samples.resize(std::min<std::size_t>(samples.size(), 1));
    tryAll(subject, check, large(samples, megabyte));
}

void checkIdentify(Subject& subject, CheckRun& check) {
    if (!subject.interface().identifies)
        return check.skip("it does not identify: its signatures say all");
    HostileInputs inputs = almostEmpty();
    for (const Sample& sample : samplesFor(subject, check))
        inputs.push_back({sample.name, sample.bytes});
    for (const HostileInput& input : inputs) {
        const std::optional<std::string> text = decoded(subject, input.bytes);
        if (!text)
            continue;
        check.tries(input.label, input.bytes);
        check.calls();
        const plugin::Outcome outcome = subject.host().identify(
            subject.offer(), callOn(subject, {}, *text), subject.settings().watch);
        if (outcome.ending != plugin::Ending::Done)
            check.fail(outcome.diagnostics.empty() ? "identify failed"
                                                   : outcome.diagnostics.front().message);
        else if (outcome.score < 0 || outcome.score > 100)
            check.fail(fmt::format("identify gave {}, which is not in 0 to 100", outcome.score));
        if (check.failed())
            return;
    }
}

// The first sample, or a line of text where there is none.
Sample firstSample(Subject& subject, CheckRun& check) {
    const std::vector<Sample>& samples = samplesFor(subject, check);
    Sample first = samples.empty() ? Sample{"one line", "a\n"} : samples.front();
    first.bytes = decoded(subject, first.bytes).value_or("a\n");
    return first;
}

void checkRepeatable(Subject& subject, CheckRun& check) {
    const Sample sample = firstSample(subject, check);
    check.tries(sample.name, sample.bytes);
    const plugin::Call call = callOn(subject, {}, sample.bytes);
    checkRepeats(subject, check, call, aboutInput(subject, call));
}

void checkReadingOptions(Subject& subject, CheckRun& check) {
    const Sample sample = firstSample(subject, check);
    const plugin::Call call = callOn(subject, {}, sample.bytes);
    checkOptions(subject, check, call, aboutInput(subject, call));
}

void checkStop(Subject& subject, CheckRun& check) {
    constexpr std::size_t eightMegabytes = 8U << 20U;
    const HostileInput input = large({firstSample(subject, check)}, eightMegabytes).front();
    check.tries(input.label, input.bytes);
    checkStops(subject, check, callOn(subject, {}, input.bytes));
}

// What a reader makes of the bytes.
std::optional<plugin::ImportedMap> mapOf(Subject& reader, CheckRun& check,
                                         const std::string& bytes) {
    const plugin::Call call = callOn(reader, {}, bytes);
    const plugin::Outcome outcome = reader.call(check, call, aboutInput(reader, call));
    if (check.failed() || outcome.ending != plugin::Ending::Done)
        return std::nullopt;
    base::Result<plugin::ImportedMap> map = plugin::mapFromImage(outcome.image);
    return map ? std::optional(std::move(*map)) : std::nullopt;
}

// Writes the map and reads what was written: the same map, or somebody said what is lost.
void tryRoundTrip(Subject& reader, Subject& writer, CheckRun& check, const TestMap& map) {
    check.tries(map.name);
    const plugin::Outcome written = writer.call(check, map.call(), {.map = &map.map});
    if (check.failed() || written.ending != plugin::Ending::Done || written.outputs.empty())
        return;
    const std::string& bytes = written.outputs.front().bytes;
    check.tries(map.name + ", as it was written", bytes);
    const std::optional<plugin::ImportedMap> again = mapOf(reader, check, bytes);
    if (check.failed() || !written.diagnostics.empty())
        return;
    if (!again)
        return check.fail("the reader does not take what the writer wrote");
    if (const std::string lost = firstLoss(map.map, again->map); !lost.empty())
        check.fail("written and read again it is another map, and nothing said so: " + lost);
}

void checkRoundTrip(Subject& subject, CheckRun& check) {
    std::optional<Subject> writer = subject.sibling(InterfaceKind::Writer);
    if (!writer)
        return check.skip("the plugin does not write this format");
    std::vector<TestMap> maps = smallMaps(subject.settings().seed);
    for (const Sample& sample : samplesFor(subject, check))
        if (const auto text = decoded(subject, sample.bytes))
            if (const auto map = mapOf(subject, check, *text))
                maps.push_back(TestMap(sample.name, map->map));
    for (const TestMap& map : maps) {
        if (check.failed())
            return;
        tryRoundTrip(subject, *writer, check, map);
    }
}

void checkReaderRoundTrip(Subject& subject, CheckRun& check) {
    if (subject.interface().kind == InterfaceKind::Source)
        return check.skip("articles are only read");
    checkRoundTrip(subject, check);
}

} // namespace

const std::vector<NamedCheck>& readingChecks() {
    static const std::vector<NamedCheck> checks{{"samples", checkSamples},
                                                {"empty", checkEmpty},
                                                {"truncated", checkTruncated},
                                                {"mutated", checkMutated},
                                                {"random", checkRandom},
                                                {"strange", checkStrange},
                                                {"large", checkLarge},
                                                {"identify", checkIdentify},
                                                {"repeatable", checkRepeatable},
                                                {"options", checkReadingOptions},
                                                {"stop", checkStop},
                                                {"round-trip", checkReaderRoundTrip}};
    return checks;
}

} // namespace argmap::conformance
