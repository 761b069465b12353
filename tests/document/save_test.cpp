#include "faulty_env.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/document.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <cerrno>

using namespace argmap;
using namespace argmap::document;
using files::test::FaultyEnv;

namespace {

void addStatement(Document& document) {
    model::Transaction tx(document.map());
    tx.insert(model::Statement());
    ASSERT_TRUE(document.commit(std::move(tx), {"Add", "", {}, {}}));
}

base::Result<void> save(Document& document, files::Env& env, const files::Path& file) {
    return files::writeAtomically(env, file, saveNative(document.map()))
        .map([&](const files::WrittenFile&) { document.markSaved(document.stateNumber()); });
}

base::Result<NativeFile> open(const files::Path& file) {
    return files::readFile(files::realEnv(), file).and_then([&](const std::string& bytes) {
        return loadNative(bytes, file.string());
    });
}

} // namespace

TEST(DocumentSave, WritesWhatOpeningReads) {
    const support::TemporaryFolder folder;
    Document document(conformance::randomMap(1));
    addStatement(document);
    ASSERT_TRUE(save(document, files::realEnv(), folder / "map.argmap"));
    EXPECT_FALSE(document.isModified());
    const auto opened = open(folder / "map.argmap");
    ASSERT_TRUE(opened);
    EXPECT_TRUE(model::sameContent(opened->map, document.map()));
    EXPECT_TRUE(opened->diagnostics.empty());
    EXPECT_EQ(open(folder / "none").error().code, "files.not-found");
}

TEST(DocumentSave, EveryCallMayFailAndTheOldOrTheNewMapIsThere) {
    Document document(conformance::randomMap(1));
    int failures = 0;
    for (int call = 0;; ++call) {
        const support::TemporaryFolder folder;
        Document changed(document.map());
        ASSERT_TRUE(save(changed, files::realEnv(), folder / "map"));
        addStatement(changed);
        FaultyEnv env(call, EIO);
        const auto saved = save(changed, env, folder / "map");
        if (call >= env.calls())
            break;
        const auto there = open(folder / "map").value();
        EXPECT_FALSE(there.readOnly);
        EXPECT_TRUE(model::sameContent(there.map, document.map()) ||
                    model::sameContent(there.map, changed.map()));
        EXPECT_EQ(changed.isModified(), !saved);
        failures += saved ? 0 : 1;
    }
    EXPECT_GT(failures, 5);
}
