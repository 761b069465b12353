#include <argmap/wire/job_codec.hpp>

#include <argmap/wire/image_view.hpp>
#include <argmap/wire/image_writer.hpp>

namespace argmap::wire {

namespace {

// A job is a container like the other images, but no part of the ABI: host and runner are of one
// version.
constexpr std::uint32_t jobMagic = 0x424A4741u; // "AGJB"

enum : std::uint32_t { JobTable = 2, InputTable = 3, OptionTable = 4, BlobTable = 5 };

struct Block {
    std::uint64_t offset;
    std::uint64_t size;
};

struct JobRow {
    Block library;
    Block pluginId;
    Block pluginVersion;
    Block interfaceId;
    Block image;
    std::uint64_t memoryBytes;
    std::uint64_t outputBytes;
    std::uint32_t cpuSeconds;
    std::uint32_t index;
    std::uint32_t call;
    std::uint32_t reserved;
};

struct PairRow {
    Block name;
    Block value;
};

class Blob {
public:
    Block add(ByteSpan bytes) {
        m_bytes.resize((m_bytes.size() + 7) / 8 * 8);
        const Block block{m_bytes.size(), bytes.size()};
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        return block;
    }
    Block add(std::string_view text) { return add(bytesOf(text)); }
    [[nodiscard]] const std::vector<std::uint8_t>& bytes() const { return m_bytes; }

private:
    std::vector<std::uint8_t> m_bytes;
};

class Blocks {
public:
    explicit Blocks(ByteSpan blob) : m_blob(blob) {}

    ByteSpan bytes(Block block) {
        if (block.size > m_blob.size() || block.offset > m_blob.size() - block.size) {
            m_isGood = false;
            return {};
        }
        return m_blob.subspan(block.offset, block.size);
    }
    std::string text(Block block) { return std::string(textOf(bytes(block))); }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    ByteSpan m_blob;
    bool m_isGood = true;
};

} // namespace

ImageBytes encodeJob(const Job& job) {
    Blob blob;
    const JobRow row{blob.add(job.library),
                     blob.add(job.pluginId),
                     blob.add(job.pluginVersion),
                     blob.add(job.interfaceId),
                     blob.add(job.image),
                     job.limits.memoryBytes,
                     job.limits.outputBytes,
                     job.limits.cpuSeconds,
                     job.index,
                     static_cast<std::uint32_t>(job.call),
                     0};
    std::vector<PairRow> inputs;
    inputs.reserve(job.inputs.size());
    for (const JobInput& input : job.inputs)
        inputs.push_back({blob.add(input.name), blob.add(input.bytes)});
    std::vector<PairRow> options;
    options.reserve(job.options.size());
    for (const auto& [name, value] : job.options)
        options.push_back({blob.add(name), blob.add(value)});

    ImageWriter writer(jobMagic);
    writer.add(JobTable, std::span<const JobRow>(&row, 1));
    writer.add(InputTable, inputs);
    writer.add(OptionTable, options);
    writer.add(BlobTable, blob.bytes());
    return writer.finish();
}

Checked<Job> decodeJob(ByteSpan bytes) {
    const Checked<ImageView> container = ImageView::open(bytes, jobMagic);
    if (!container)
        return Checked<Job>::failed(container.error());
    std::string error;
    const auto rows = container->records<JobRow>(JobTable, error);
    const auto inputs = container->records<PairRow>(InputTable, error);
    const auto options = container->records<PairRow>(OptionTable, error);
    if (rows.size() != 1 || rows[0].call > 1 || !error.empty())
        return Checked<Job>::failed("the bytes hold no job");

    Blocks blocks(container->bytes(BlobTable));
    Job job;
    job.library = blocks.text(rows[0].library);
    job.pluginId = blocks.text(rows[0].pluginId);
    job.pluginVersion = blocks.text(rows[0].pluginVersion);
    job.interfaceId = blocks.text(rows[0].interfaceId);
    job.index = rows[0].index;
    job.call = static_cast<Job::Call>(rows[0].call);
    job.image = blocks.bytes(rows[0].image);
    job.limits = {rows[0].memoryBytes, rows[0].outputBytes, rows[0].cpuSeconds};
    for (std::uint32_t i = 0; i < inputs.size(); ++i)
        job.inputs.push_back({blocks.text(inputs[i].name), blocks.bytes(inputs[i].value)});
    for (std::uint32_t i = 0; i < options.size(); ++i)
        job.options.emplace_back(blocks.text(options[i].name), blocks.text(options[i].value));
    if (!blocks.isGood())
        return Checked<Job>::failed("the job's texts and inputs are cut off");
    return job;
}

} // namespace argmap::wire
