// Frames and jobs: whole through any cuts of the stream, and refused when they are not what they
// say.
#include "random_map.hpp"

#include <argmap/wire/frame.hpp>
#include <argmap/wire/job_codec.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace argmap::wire {
namespace {

const Diagnostic diagnostic{Severity::Warning, "a.b", "Wörds", "Do", "x.txt", 1, 2, 3, 4, 5, "s1"};

TEST(Frame, PayloadsComeBack) {
    EXPECT_EQ(decodeDiagnostic(encodeDiagnostic(diagnostic)), diagnostic);
    EXPECT_EQ(decodeProgress(encodeProgress(0.25)), 0.25);
    EXPECT_EQ(decodeSize(encodeSize(1ull << 40)), 1ull << 40);
    const auto done = decodeDone(encodeDone({2, 77}));
    ASSERT_TRUE(done);
    EXPECT_EQ(done->status, 2);
    EXPECT_EQ(done->score, 77);
    const ImageBytes output = encodeOutput({"x.ann", bytesOf("abc")});
    const auto chunk = decodeOutput(output);
    ASSERT_TRUE(chunk);
    EXPECT_EQ(chunk->name, "x.ann");
    EXPECT_EQ(textOf(chunk->bytes), "abc");
    const ImageBytes answer = encodeCompanionAnswer(bytesOf("abc"));
    const auto found = decodeCompanionAnswer(answer);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ(textOf(**found), "abc");
    const ImageBytes no = encodeCompanionAnswer(std::nullopt);
    ASSERT_TRUE(decodeCompanionAnswer(no));
    EXPECT_FALSE(*decodeCompanionAnswer(no));
}

TEST(Frame, CutOrOverlongPayloadsAreRefused) {
    const auto refuses = [](ImageBytes bytes, auto&& decode) {
        for (std::size_t size = 0; size < bytes.size(); ++size)
            if (decode(ByteSpan(bytes).first(size)))
                return false;
        bytes.push_back(0);
        return !decode(bytes);
    };
    EXPECT_TRUE(refuses(encodeDiagnostic(diagnostic), decodeDiagnostic));
    EXPECT_TRUE(refuses(encodeProgress(0.5), decodeProgress));
    EXPECT_TRUE(refuses(encodeSize(9), decodeSize));
    EXPECT_TRUE(refuses(encodeDone({}), decodeDone));
    EXPECT_FALSE(decodeProgress(encodeProgress(std::numeric_limits<double>::quiet_NaN())));
    EXPECT_FALSE(decodeOutput({}));
    EXPECT_FALSE(decodeCompanionAnswer({}));
    ImageBytes severe = encodeDiagnostic(diagnostic);
    severe[0] = 3;
    EXPECT_FALSE(decodeDiagnostic(severe));
}

TEST(Frame, TextsOfDiagnosticsAreRepaired) {
    Diagnostic broken = diagnostic;
    broken.message = "a\xFF";
    EXPECT_EQ(decodeDiagnostic(encodeDiagnostic(broken))->message, "a\uFFFD");
}

TEST(FrameReader, JoinsPieces) {
    ImageBytes stream;
    appendFrame(stream, FrameType::Ready);
    appendFrame(stream, FrameType::Diagnostic, encodeDiagnostic(diagnostic));
    appendFrame(stream, FrameType::Done, encodeDone({}));
    for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
        FrameReader reader;
        std::vector<FrameType> types;
        for (std::size_t at = 0; at < stream.size(); at += piece) {
            reader.feed(ByteSpan(stream).subspan(at, std::min(piece, stream.size() - at)));
            while (const auto frame = reader.next()) {
                types.push_back(frame->type);
                if (frame->type == FrameType::Diagnostic) {
                    EXPECT_EQ(decodeDiagnostic(frame->payload), diagnostic);
                }
            }
        }
        EXPECT_EQ(types, (std::vector{FrameType::Ready, FrameType::Diagnostic, FrameType::Done}));
        EXPECT_FALSE(reader.hasPart());
    }
}

TEST(FrameReader, StopsAtAFrameThatIsTooLarge) {
    ImageBytes stream;
    appendFrame(stream, FrameType::Output, ImageBytes(11));
    appendFrame(stream, FrameType::Ready);
    FrameReader reader(10);
    reader.feed(stream);
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.failed());
    EXPECT_FALSE(reader.next());
}

TEST(FrameReader, KnowsThatAStreamWasCutOff) {
    ImageBytes stream;
    appendFrame(stream, FrameType::Done, encodeDone({}));
    FrameReader reader;
    reader.feed(ByteSpan(stream).first(stream.size() - 1));
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.hasPart());
    EXPECT_FALSE(reader.failed());
}

Job sampleJob(ByteSpan image) {
    Job job;
    job.library = "/a/b\xFF.so";
    job.pluginId = "id";
    job.pluginVersion = "1.0";
    job.interfaceId = "argmap.writer/0";
    job.index = 3;
    job.call = Job::Call::Identify;
    job.profile = Profile::Interpreter;
    job.program = "/a/c";
    job.format = "lines";
    job.lock = Lock::Whole;
    job.limits = {1, 2, 3, 4};
    job.inputs = {{"x", bytesOf("12345")}, {"y", {}}};
    job.options = {{"a", "1"}, {"b", ""}};
    job.image = image;
    return job;
}

ImageBytes encodedJob(const Job& job) {
    ImageBytes all;
    const EncodedJob encoded(job);
    for (const std::string_view part : encoded.parts())
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

TEST(JobCodec, WhatToLoadComesBack) {
    const auto job = decodeLoad(encodeLoad(sampleJob({})));
    ASSERT_TRUE(job) << job.error();
    EXPECT_EQ(job->library, "/a/b\xFF.so");
    EXPECT_EQ(job->pluginId, "id");
    EXPECT_EQ(job->pluginVersion, "1.0");
    EXPECT_EQ(job->interfaceId, "argmap.writer/0");
    EXPECT_EQ(job->index, 3u);
    EXPECT_EQ(job->call, Job::Call::Identify);
    EXPECT_EQ(job->profile, Profile::Interpreter);
    EXPECT_EQ(job->program, "/a/c");
    EXPECT_EQ(job->format, "lines");
    EXPECT_EQ(job->lock, Lock::Whole);
    EXPECT_EQ(job->limits.memoryBytes, 1u);
    EXPECT_EQ(job->limits.outputBytes, 2u);
    EXPECT_EQ(job->limits.cpuSeconds, 3u);
    EXPECT_EQ(job->limits.files, 4u);
    EXPECT_TRUE(job->inputs.empty());
}

TEST(JobCodec, JobsComeBack) {
    const ImageBytes image{1, 2, 3};
    const ImageBytes bytes = encodedJob(sampleJob(image));
    const auto job = decodeJob(bytes);
    ASSERT_TRUE(job) << job.error();
    ASSERT_EQ(job->inputs.size(), 2u);
    EXPECT_EQ(job->inputs[0].name, "x");
    EXPECT_EQ(textOf(job->inputs[0].bytes), "12345");
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(job->inputs[0].bytes.data()) % 8, 0u);
    EXPECT_TRUE(job->inputs[1].bytes.empty());
    EXPECT_EQ(job->options,
              (std::vector<std::pair<std::string, std::string>>{{"a", "1"}, {"b", ""}}));
    EXPECT_TRUE(std::ranges::equal(job->image, image));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(job->image.data()) % 8, 0u);
}

template <class Decode>
int refusedOf(const ImageBytes& bytes, Decode decode) {
    testing::Random random(3);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        ImageBytes copy = bytes;
        copy[random.below(copy.size())] = static_cast<std::uint8_t>(random.bits());
        refused += decode(copy) ? 0 : 1;
    }
    return refused;
}

TEST(JobCodec, TamperedJobsDoNoHarm) {
    EXPECT_GT(refusedOf(encodedJob(sampleJob({})), [](ByteSpan b) { return decodeJob(b); }), 1000);
    EXPECT_GT(refusedOf(encodeLoad(sampleJob({})), [](ByteSpan b) { return decodeLoad(b); }), 1000);
}

TEST(Frames, ReadyNamesKnownPartsOfTheLockOnly) {
    EXPECT_EQ(decodeReady(encodeReady(LockedAll)), LockedAll);
    EXPECT_EQ(decodeReady(encodeReady(0)), 0u);
    EXPECT_FALSE(decodeReady(encodeReady(4)));
    EXPECT_FALSE(decodeReady({}));
}

} // namespace
} // namespace argmap::wire
