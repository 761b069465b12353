// What is installed, as a whole and in its two parts.
#include "installed.hpp"

namespace argmap {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const std::vector<std::string> programs = {
    "bin/argmap",
    "lib/argmap/argmap-runner",
    "lib/argmap/plugins/argdown/argdown.so",
    "lib/argmap/plugins/argdown/manifest.json",
    "lib/argmap/plugins/json/json.so",
    "lib/argmap/plugins/layout-dot/layout-dot.so",
    "lib/argmap/plugins/render-cairo/render-cairo.so",
    "lib/argmap/plugins/render-html/render-html.so",
    "lib/argmap/plugins/render-svg/render-svg.so",
    "lib/argmap/plugins/source-html/source-html.so",
    "lib/argmap/plugins/source-text/source-text.so",
    "share/doc/argmap/LICENSE",
    "share/doc/argmap/argmap.schema.json",
    "share/doc/argmap/json.md",
    "share/doc/argmap/user-guide.md",
    "share/man/man1/argmap.1",
};
const std::vector<std::string> sdk = {
    "include/argmap/abi/plugin.h",
    "include/argmap/sdk/sdk.hpp",
    "include/argmap/svg/svg_writer.hpp",
    "include/argmap/wire/items.hpp",
    "lib/libargmap-wire.a",
    "lib/pkgconfig/argmap-plugin-sdk.pc",
    "share/argmap/svg/svg_writer.cpp",
    "share/argmap/templates/cpp/reader/reader.cpp",
    "share/argmap/templates/cpp/reader/samples/bridge.outline",
    "share/argmap/templates/python/writer/outline-writer",
    "share/argmap/wire/map_view.cpp",
    "share/cmake/argmap/argmapConfig.cmake",
    "share/cmake/argmap/argmapConfigVersion.cmake",
    "share/doc/argmap/plugin-contract.md",
    "share/doc/argmap/plugin-manifest.md",
};

TEST_F(Installed, HasAllOfBothParts) {
    for (const auto& part : {programs, sdk})
        for (const std::string& file : part)
            EXPECT_TRUE(fs::is_regular_file(prefix / file)) << file;
}

TEST_F(Installed, ItsPartsCanBeHadApart) {
    for (const bool ofAuthors : {false, true}) {
        const fs::path apart = at(ofAuthors ? "authors" : "users");
        const support::Outcome done =
            run({"cmake", "--install", support::buildFolder(), "--prefix", apart, "--component",
                 ofAuthors ? "PluginSDK" : "runtime"});
        ASSERT_EQ(done.status, 0) << done.errors;
        for (const std::string& file : programs)
            EXPECT_EQ(fs::exists(apart / file), !ofAuthors) << file;
        for (const std::string& file : sdk)
            EXPECT_EQ(fs::exists(apart / file), ofAuthors) << file;
    }
}

TEST_F(Installed, NamesNoPlaceOfTheBuild) {
    for (const char* const part : {"share/cmake", "lib/pkgconfig", "share/argmap"})
        for (const auto& entry : fs::recursive_directory_iterator(prefix / part)) {
            const std::string text =
                entry.is_regular_file() ? support::readFile(entry.path()) : std::string();
            EXPECT_THAT(text, testing::Not(HasSubstr(support::buildFolder().string())))
                << entry.path();
        }
}

// Another version, another component: CMake says so and builds nothing.
TEST_F(Installed, IsNotTakenForWhatItIsNot) {
    const std::pair<const char*, const char*> asked[] = {
        {"9.0 REQUIRED COMPONENTS PluginSDK", "requested version"},
        {"REQUIRED COMPONENTS Telepathy", "no component Telepathy"}};
    for (const auto& [words, said] : asked) {
        support::writeFile(at("asks/CMakeLists.txt"),
                           "cmake_minimum_required(VERSION 3.25)\nproject(asks LANGUAGES CXX)\n"
                           "find_package(argmap " +
                               std::string(words) + ")\n");
        const support::Outcome done =
            run({"cmake", "-S", at("asks"), "-B", at("asked"),
                 "-DCMAKE_PREFIX_PATH=" + prefix.string(), "-DCMAKE_CXX_COMPILER_FORCED=ON"});
        EXPECT_NE(done.status, 0);
        EXPECT_THAT(done.errors, HasSubstr(said));
    }
}

} // namespace
} // namespace argmap
