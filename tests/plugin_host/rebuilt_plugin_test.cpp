// A library that was loaded into this process and then built anew: the new one is used, elsewhere.
#include "plugins.hpp"

#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <filesystem>

using namespace argmap;
using namespace argmap::plugin;

namespace {

namespace fs = std::filesystem;

TEST(RebuiltPlugin, RunsInTheRunnerFromThenOn) {
    const support::TemporaryFolder folder;
    fs::copy(support::buildFolder() / "tests" / "good_plugins" / "lines", folder / "lines");
    const Catalogue catalogue({{folder.path(), true}});
    const Offer writer = catalogue.find(InterfaceKind::Writer, "lines");
    ASSERT_TRUE(writer);
    const fs::path library = writer.plugin->library();
    const Host host = testHost();
    EXPECT_EQ(placeOf(writer), Place::InProcess);

    // What was not loaded yet may change as it likes.
    fs::last_write_time(library, fs::last_write_time(library) - std::chrono::hours(1));
    EXPECT_EQ(placeOf(writer), Place::InProcess);

    const Outcome image = host.run(catalogue.find(InterfaceKind::Reader, "lines"), callWith("eins"),
                                   {}, Place::Runner);
    Call call;
    call.image = image.image;
    EXPECT_EQ(host.run(writer, call).ending, Ending::Done);
    EXPECT_EQ(placeOf(writer), Place::InProcess);

    // Another file with the same content: as a linker leaves it.
    fs::copy_file(library, folder / "new.so");
    fs::rename(folder / "new.so", library);
    EXPECT_EQ(placeOf(writer), Place::Runner);
    const Outcome again = host.run(writer, call);
    EXPECT_EQ(again.ending, Ending::Done);
    EXPECT_EQ(again.outputs.at(0).bytes, "eins\n");

    fs::remove(library);
    EXPECT_EQ(placeOf(writer), Place::Runner);
}

} // namespace
