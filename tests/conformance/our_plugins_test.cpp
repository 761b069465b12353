// Every plugin that ships and every template passes the kit, in the runner and in process.
#include "kit.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <map>

namespace argmap::conformance {
namespace {

namespace fs = std::filesystem;

struct OurPlugin {
    std::string name;
    fs::path project; ///< with its manifest
    fs::path built;   ///< what is tested
    bool isProgram = false;
};

std::vector<fs::path> filesIn(const fs::path& folder, std::string_view extension = {}) {
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            if (entry.is_regular_file() &&
                (extension.empty() || entry.path().extension() == extension))
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// Those in `folder` with a manifest; `built`: where their binaries are, by the name of the library.
std::vector<OurPlugin> pluginsIn(const std::string& folder, const fs::path& built) {
    std::vector<OurPlugin> found;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(support::sourceFolder() / folder)) {
        if (!fs::exists(entry.path() / "manifest.json"))
            continue;
        const std::string manifest = support::readFile(entry.path() / "manifest.json");
        OurPlugin plugin{folder + "/" + entry.path().filename().string(), entry.path(),
                         entry.path(), manifest.find("\"program\":") != std::string::npos};
        if (!plugin.isProgram) {
            const std::string key = "\"library\": \"";
            const std::size_t begin = manifest.find(key) + key.size();
            plugin.built = built / manifest.substr(begin, manifest.find(".so", begin) - begin);
        }
        found.push_back(std::move(plugin));
    }
    return found;
}

std::vector<OurPlugin> ourPlugins() {
    std::vector<OurPlugin> all =
        pluginsIn("plugins", support::buildFolder() / "lib/argmap/plugins");
    for (const char* templates : {"plugins/template", "plugins/template-python"})
        for (OurPlugin& plugin : pluginsIn(templates, support::buildFolder() / "tests/plugins"))
            all.push_back(std::move(plugin));
    std::ranges::sort(all, {}, &OurPlugin::name);
    return all;
}

// They break the rules of maps, which Argmap's JSON leaves to Argmap to mend.
bool breaksRulesOfMaps(const fs::path& file) {
    const std::vector<std::string> names{"circular_groups.json", "duplicate_ids.json",
                                         "malformed_ids.json", "unresolved_reference.json"};
    return std::ranges::count(names, file.filename().string()) > 0;
}

std::vector<fs::path> samplesOf(const OurPlugin& plugin) {
    std::vector<fs::path> samples;
    if (!plugin.isProgram)
        samples = filesIn(plugin.project / "samples");
    const std::string name = plugin.project.filename().string();
    for (const fs::path& file : filesIn(support::fixture("conformance/samples") / name))
        samples.push_back(file);
    for (const fs::path& file : filesIn(support::fixture(name) / "fixtures", "." + name))
        if (!breaksRulesOfMaps(file))
            samples.push_back(file);
    return samples;
}

class OurPlugins : public testing::TestWithParam<OurPlugin> {
protected:
    static void expectPasses(const std::string& place) {
        const OurPlugin& plugin = GetParam();
        if (plugin.isProgram && !fs::exists("/usr/bin/python3"))
            GTEST_SKIP() << "there is no /usr/bin/python3 here";
        const support::Outcome outcome = testPlugin(plugin.built, samplesOf(plugin), {place});
        EXPECT_EQ(outcome.status, 0) << outcome.output << outcome.errors;
        EXPECT_THAT(outcome.output, testing::HasSubstr(" 0 failed"));
    }
};

TEST_P(OurPlugins, PassInTheRunner) {
    expectPasses("--in-runner");
}

TEST_P(OurPlugins, PassInProcess) {
    expectPasses("--in-process");
}

INSTANTIATE_TEST_SUITE_P(All, OurPlugins, testing::ValuesIn(ourPlugins()),
                         [](const auto& parameter) {
                             std::string name = parameter.param.name;
                             std::ranges::replace_if(
                                 name, [](char c) { return c == '/' || c == '-'; }, '_');
                             return name;
                         });

TEST(OurPluginsList, HasThoseThatShipAndTheTemplates) {
    std::vector<std::string> names;
    for (const OurPlugin& plugin : ourPlugins())
        names.push_back(plugin.name);
    EXPECT_THAT(names,
                testing::IsSupersetOf({"plugins/argdown", "plugins/json", "plugins/template/reader",
                                       "plugins/template-python/reader"}));
}

} // namespace
} // namespace argmap::conformance
