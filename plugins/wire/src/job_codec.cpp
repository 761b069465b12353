#include <argmap/wire/job_codec.hpp>

#include "payload.hpp"

#include <argmap/wire/image_view.hpp>
#include <argmap/wire/image_writer.hpp>

#include <algorithm>
#include <array>

namespace argmap::wire {

namespace {

// Blocks of bytes of host and runner are no part of the ABI: both are of one version.
constexpr std::uint32_t loadMagic = 0x334C4741u; // "AGL3"
constexpr std::uint32_t jobMagic = 0x324A4741u;  // "AGJ2"

enum : std::uint32_t { JobTable = 2, InputTable = 3, OptionTable = 4, TextTable = 5 };

// In the texts, or, of inputs and the image, behind the head.
struct Block {
    std::uint64_t offset;
    std::uint64_t size;
};

struct JobRow {
    Block image;
    std::uint64_t headSize; // the blocks begin there
};

struct PairRow {
    Block name;
    Block value;
};

constexpr std::uint64_t aligned(std::uint64_t size) {
    return (size + 7) / 8 * 8;
}

Block addText(std::vector<std::uint8_t>& texts, std::string_view text) {
    const Block block{texts.size(), text.size()};
    const ByteSpan bytes = bytesOf(text);
    texts.insert(texts.end(), bytes.begin(), bytes.end());
    return block;
}

class Blocks {
public:
    explicit Blocks(ByteSpan bytes) : m_bytes(bytes) {}

    ByteSpan bytes(Block block) {
        if (block.size > m_bytes.size() || block.offset > m_bytes.size() - block.size) {
            m_isGood = false;
            return {};
        }
        return m_bytes.subspan(block.offset, block.size);
    }
    std::string text(Block block) { return std::string(textOf(bytes(block))); }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    ByteSpan m_bytes;
    bool m_isGood = true;
};

} // namespace

ImageBytes encodeLoad(const Job& job) {
    PayloadWriter writer;
    writer.put(loadMagic);
    writer.put(job.library);
    writer.put(job.pluginId);
    writer.put(job.pluginVersion);
    writer.put(job.interfaceId);
    writer.put(job.index);
    writer.put(static_cast<std::uint32_t>(job.call));
    writer.put(static_cast<std::uint32_t>(job.profile));
    writer.put(job.program);
    writer.put(job.format);
    writer.put(static_cast<std::uint32_t>(job.lock));
    writer.put(job.limits.memoryBytes);
    writer.put(job.limits.outputBytes);
    writer.put(job.limits.cpuSeconds);
    writer.put(job.limits.files);
    return writer.take();
}

Checked<Job> decodeLoad(ByteSpan bytes) {
    PayloadReader reader(bytes);
    Job job;
    const bool isOurs = reader.number<std::uint32_t>() == loadMagic;
    job.library = reader.text();
    job.pluginId = reader.text();
    job.pluginVersion = reader.text();
    job.interfaceId = reader.text();
    job.index = reader.number<std::uint32_t>();
    const auto call = reader.number<std::uint32_t>();
    const auto profile = reader.number<std::uint32_t>();
    job.program = reader.text();
    job.format = reader.text();
    const auto lock = reader.number<std::uint32_t>();
    job.limits.memoryBytes = reader.number<std::uint64_t>();
    job.limits.outputBytes = reader.number<std::uint64_t>();
    job.limits.cpuSeconds = reader.number<std::uint32_t>();
    job.limits.files = reader.number<std::uint32_t>();
    if (!isOurs || !reader.isComplete() || call > 1 || profile > 1 || lock > 2)
        return Checked<Job>::failed("the bytes do not say what to load");
    job.call = static_cast<Job::Call>(call);
    job.profile = static_cast<Profile>(profile);
    job.lock = static_cast<Lock>(lock);
    return job;
}

EncodedJob::EncodedJob(const Job& job) {
    std::vector<std::uint8_t> texts;
    std::uint64_t size = 0;
    const auto place = [&](ByteSpan bytes) {
        const Block block{size, bytes.size()};
        size += aligned(bytes.size());
        return block;
    };
    std::vector<PairRow> inputs;
    inputs.reserve(job.inputs.size());
    for (const JobInput& input : job.inputs)
        inputs.push_back({addText(texts, input.name), place(input.bytes)});
    std::vector<PairRow> options;
    options.reserve(job.options.size());
    for (const auto& [name, value] : job.options)
        options.push_back({addText(texts, name), addText(texts, value)});

    JobRow row{place(job.image), 0};
    const auto head = [&] {
        ImageWriter writer(jobMagic);
        writer.add(JobTable, std::span<const JobRow>(&row, 1));
        writer.add(InputTable, inputs);
        writer.add(OptionTable, options);
        writer.add(TextTable, texts);
        return writer.finish();
    };
    row.headSize = aligned(head().size());
    m_head = head();
    m_head.resize(row.headSize);

    static constexpr std::array<char, 8> padding{};
    m_parts.push_back(textOf(m_head));
    const auto add = [&](ByteSpan bytes) {
        m_parts.push_back(textOf(bytes));
        m_parts.emplace_back(padding.data(), aligned(bytes.size()) - bytes.size());
    };
    for (const JobInput& input : job.inputs)
        add(input.bytes);
    add(job.image);
}

Checked<Job> decodeJob(ByteSpan bytes, Job job) {
    // The head's size stands in the head: what is behind it is no part of the container.
    const Checked<ImageView> container = ImageView::open(bytes, jobMagic);
    if (!container)
        return Checked<Job>::failed(container.error());
    std::string error;
    const auto rows = container->records<JobRow>(JobTable, error);
    const auto inputs = container->records<PairRow>(InputTable, error);
    const auto options = container->records<PairRow>(OptionTable, error);
    if (rows.size() != 1 || !error.empty() || rows[0].headSize > bytes.size())
        return Checked<Job>::failed("the bytes hold no job");

    Blocks texts(container->bytes(TextTable));
    Blocks blocks(bytes.subspan(rows[0].headSize));
    job.image = blocks.bytes(rows[0].image);
    for (std::uint32_t i = 0; i < inputs.size(); ++i)
        job.inputs.push_back({texts.text(inputs[i].name), blocks.bytes(inputs[i].value)});
    for (std::uint32_t i = 0; i < options.size(); ++i)
        job.options.emplace_back(texts.text(options[i].name), texts.text(options[i].value));
    if (!blocks.isGood() || !texts.isGood())
        return Checked<Job>::failed("the job's texts and inputs are cut off");
    return job;
}

} // namespace argmap::wire
