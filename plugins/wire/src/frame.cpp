#include <argmap/wire/frame.hpp>

#include "payload.hpp"

#include <argmap/wire/utf8.hpp>

#include <cmath>

namespace argmap::wire {

namespace {

struct Header {
    std::uint32_t type;
    std::uint32_t size;
};

// What was read, when all of it was there.
template <class T>
std::optional<T> complete(const PayloadReader& reader, T value) {
    return reader.isComplete() ? std::optional<T>(std::move(value)) : std::nullopt;
}

} // namespace

void appendFrame(ImageBytes& stream, FrameType type, ByteSpan payload) {
    const Header header{static_cast<std::uint32_t>(type),
                        static_cast<std::uint32_t>(payload.size())};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&header);
    stream.insert(stream.end(), bytes, bytes + sizeof header);
    stream.insert(stream.end(), payload.begin(), payload.end());
}

ImageBytes encodeDiagnostic(const Diagnostic& diagnostic) {
    PayloadWriter writer;
    writer.put(static_cast<std::uint32_t>(diagnostic.severity));
    writer.put(diagnostic.line);
    writer.put(diagnostic.column);
    writer.put(diagnostic.endLine);
    writer.put(diagnostic.endColumn);
    writer.put(diagnostic.offset);
    writer.put(diagnostic.code);
    writer.put(diagnostic.message);
    writer.put(diagnostic.advice);
    writer.put(diagnostic.file);
    writer.put(diagnostic.item);
    return writer.take();
}

std::optional<Diagnostic> decodeDiagnostic(ByteSpan payload) {
    PayloadReader reader(payload);
    Diagnostic diagnostic;
    const auto severity = reader.number<std::uint32_t>();
    diagnostic.severity = static_cast<Severity>(severity);
    diagnostic.line = reader.number<std::uint32_t>();
    diagnostic.column = reader.number<std::uint32_t>();
    diagnostic.endLine = reader.number<std::uint32_t>();
    diagnostic.endColumn = reader.number<std::uint32_t>();
    diagnostic.offset = reader.number<std::int64_t>();
    diagnostic.code = repaired(reader.text());
    diagnostic.message = repaired(reader.text());
    diagnostic.advice = repaired(reader.text());
    diagnostic.file = repaired(reader.text());
    diagnostic.item = repaired(reader.text());
    if (severity > static_cast<std::uint32_t>(Severity::Error))
        return std::nullopt;
    return complete(reader, std::move(diagnostic));
}

ImageBytes encodeProgress(double done) {
    PayloadWriter writer;
    writer.put(done);
    return writer.take();
}

std::optional<double> decodeProgress(ByteSpan payload) {
    PayloadReader reader(payload);
    const auto done = reader.number<double>();
    if (!std::isfinite(done) || done > 1)
        return std::nullopt;
    return complete(reader, done);
}

ImageBytes encodeOutput(const OutputChunk& chunk) {
    PayloadWriter writer;
    writer.put(chunk.name);
    writer.rest(chunk.bytes);
    return writer.take();
}

std::optional<OutputChunk> decodeOutput(ByteSpan payload) {
    PayloadReader reader(payload);
    OutputChunk chunk;
    chunk.name = reader.text();
    chunk.bytes = reader.rest();
    return complete(reader, chunk);
}

ImageBytes encodeCompanionAnswer(std::optional<ByteSpan> found) {
    PayloadWriter writer;
    writer.put(std::uint32_t{found ? 1u : 0u});
    if (found)
        writer.rest(*found);
    return writer.take();
}

std::optional<std::optional<ByteSpan>> decodeCompanionAnswer(ByteSpan payload) {
    PayloadReader reader(payload);
    std::optional<ByteSpan> found;
    if (const auto isThere = reader.number<std::uint32_t>(); isThere == 1)
        found = reader.rest();
    else if (isThere != 0)
        return std::nullopt;
    return complete(reader, found);
}

ImageBytes encodeSize(std::uint64_t size) {
    PayloadWriter writer;
    writer.put(size);
    return writer.take();
}

std::optional<std::uint64_t> decodeSize(ByteSpan payload) {
    PayloadReader reader(payload);
    const auto size = reader.number<std::uint64_t>();
    return complete(reader, size);
}

ImageBytes encodeReady(std::uint32_t bits) {
    PayloadWriter writer;
    writer.put(bits);
    return writer.take();
}

std::optional<std::uint32_t> decodeReady(ByteSpan payload) {
    PayloadReader reader(payload);
    const auto bits = reader.number<std::uint32_t>();
    return (bits & ~std::uint32_t{LockedAll}) == 0 ? complete(reader, bits) : std::nullopt;
}

ImageBytes encodeDone(const DoneFrame& done) {
    PayloadWriter writer;
    writer.put(done.status);
    writer.put(done.score);
    return writer.take();
}

std::optional<DoneFrame> decodeDone(ByteSpan payload) {
    PayloadReader reader(payload);
    DoneFrame done;
    done.status = reader.number<std::int32_t>();
    done.score = reader.number<std::int32_t>();
    return complete(reader, done);
}

ImageBytes encodeForbidden(const Forbidden& forbidden) {
    PayloadWriter writer;
    writer.put(static_cast<std::uint32_t>(forbidden.deed));
    writer.put(forbidden.about);
    return writer.take();
}

std::optional<Forbidden> decodeForbidden(ByteSpan payload) {
    PayloadReader reader(payload);
    const auto deed = reader.number<std::uint32_t>();
    Forbidden forbidden;
    forbidden.deed = static_cast<Forbidden::Deed>(deed);
    forbidden.about = repaired(reader.text());
    if (deed == 0 || deed > static_cast<std::uint32_t>(Forbidden::Deed::TouchedProcess))
        return std::nullopt;
    return complete(reader, std::move(forbidden));
}

void FrameReader::feed(ByteSpan piece) {
    if (m_failed)
        return;
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin));
    m_begin = 0;
    m_buffer.insert(m_buffer.end(), piece.begin(), piece.end());
}

std::optional<Frame> FrameReader::next() {
    const ByteSpan left = ByteSpan(m_buffer).subspan(m_begin);
    Header header{};
    if (m_failed || left.size() < sizeof header)
        return std::nullopt;
    std::memcpy(&header, left.data(), sizeof header);
    if (header.size > m_maxPayload) {
        m_failed = true;
        return std::nullopt;
    }
    if (left.size() - sizeof header < header.size)
        return std::nullopt;
    m_begin += sizeof header + header.size;
    return Frame{static_cast<FrameType>(header.type), left.subspan(sizeof header, header.size)};
}

} // namespace argmap::wire
