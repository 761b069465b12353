// Programs that do what no plugin should: each ends as a diagnostic that names it.
#include "programs.hpp"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

using namespace argmap;
using namespace argmap::plugin;
using testing::HasSubstr;

namespace {

namespace fs = std::filesystem;

class WrongPrograms : public ProgramTest {
protected:
    Outcome whenIt(const std::string& deed, Watch watch = {}, std::string_view text = "text",
                   InterfaceKind kind = InterfaceKind::Reader) {
        Options options{{"deed", deed}};
        if (kind == InterfaceKind::Reader)
            options.push_back({"about", m_secret.string()});
        if (watch.limits.time == Limits().time)
            watch.limits.time = std::chrono::seconds(120);
        Call call = callWith(text, std::move(options));
        const auto image = imageOfMap(model::ArgumentMap());
        call.image = *image;
        return m_host.run(m_wrong.find(kind, "wrong-program"), call, watch);
    }
    static void expect(const Outcome& outcome, const std::string& code,
                       const std::string& words = "") {
        EXPECT_EQ(outcome.ending, Ending::Broken) << messages(outcome.diagnostics);
        ASSERT_FALSE(outcome.diagnostics.empty());
        EXPECT_EQ(outcome.diagnostics.back().code, code) << outcome.diagnostics.back().message;
        EXPECT_THAT(outcome.diagnostics.back().message, HasSubstr("org.argmap.test.wrong-program"));
        EXPECT_THAT(outcome.diagnostics.back().message, HasSubstr(words));
        EXPECT_TRUE(outcome.image.empty());
    }
    // It was refused in a way that it can tell, and went on.
    void expectRefused(const std::string& deed, const std::string& error) {
        EXPECT_EQ(messages(whenIt(deed).diagnostics), "note wrong.said: " + error + "\n") << deed;
    }
    // A plugin whose program is this text.
    Outcome whenProgramIs(const std::string& text, bool executable = true) {
        const fs::path folder = m_folder / "plugin";
        support::writeFile(folder / "manifest.json",
                           R"({"id": "org.argmap.test.wrong-program", "title": "T", "version": "1",
                               "program": "program", "interfaces": [{"interface":
                               "argmap.reader/0", "format": "it", "title": "T"}]})");
        support::writeFile(folder / "program", text);
        fs::permissions(folder / "program",
                        executable ? fs::perms::owner_all : fs::perms::owner_read);
        Catalogue catalogue({{m_folder, false}});
        Plugin plugin = catalogue.plugins().at(0);
        return m_host.run({&plugin, &plugin.manifest.interfaces.at(0)}, callWith("text"));
    }

    void SetUp() override {
        m_folder = fs::temp_directory_path() / ("argmap-programs-" + std::to_string(::getpid()));
        m_secret = m_folder / "secret.txt";
        support::writeFile(m_secret, "mine");
        ProgramTest::SetUp();
    }
    void TearDown() override {
        ProgramTest::TearDown();
        EXPECT_EQ(support::readFile(m_secret), "mine");
        fs::remove_all(m_folder);
    }

    fs::path m_folder;
    fs::path m_secret;
};

TEST_F(WrongPrograms, HangsOrSpins) {
    Watch watch;
    watch.limits.time = std::chrono::milliseconds(500);
    expect(whenIt("hangs", watch), "plugin.timeout", "0.5 s");
    expect(whenIt("hangs-silently", watch), "plugin.timeout");
    expect(whenIt("spins", watch), "plugin.timeout");
}

TEST_F(WrongPrograms, UsesUpItsProcessorTime) {
    Watch watch;
    watch.limits.cpu = std::chrono::seconds(1);
    expect(whenIt("spins", watch), "plugin.timeout", "1 s of processor time");
}

TEST_F(WrongPrograms, IsStoppedWhenAskedTo) {
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        source.request_stop();
    });
    EXPECT_EQ(whenIt("hangs", Watch{.stop = source.get_token()}).ending, Ending::Stopped);
}

TEST_F(WrongPrograms, AllocatesWithoutEnd) {
    Watch watch;
    watch.limits.memory = 200ULL << 20U;
    expect(whenIt("allocates", watch), "plugin.memory", "200 MiB");
}

TEST_F(WrongPrograms, Floods) {
    Watch watch;
    watch.limits.output = 8ULL << 20U;
    expect(whenIt("floods", watch), "plugin.output");
    expect(whenIt("floods", watch, "", InterfaceKind::Writer), "plugin.output");
    expect(whenIt("floods-messages", watch, "", InterfaceKind::Writer), "plugin.output");
    EXPECT_EQ(whenIt("floods-error-output").ending, Ending::Done);
}

TEST_F(WrongPrograms, WritesWhatIsNotTheInterchange) {
    expect(whenIt("garbage"), "plugin.garbled", "line 1, column 1");
    expect(whenIt("half"), "plugin.garbled", "not Argmap's JSON");
    expect(whenIt("not-a-map"), "plugin.garbled");
    expect(whenIt("wrong-type"), "plugin.garbled", "\"statements\"");
    expect(whenIt("not-utf8"), "plugin.garbled", "byte 32");
    expect(whenIt("nothing"), "plugin.garbled", "empty");
    expect(whenIt("nothing", {}, "", InterfaceKind::Checker), "plugin.garbled");
}

TEST_F(WrongPrograms, FailsWithAndWithoutWords) {
    expect(whenIt("silent"), "plugin.crashed", "status 1");
    expect(whenIt("words"), "plugin.crashed", "there is a fly in the ointment");
    expect(whenIt("crashes"), "plugin.crashed", "memory");
}

TEST_F(WrongPrograms, NobodySpeaksInOurName) {
    const Outcome outcome = whenIt("claims-to-be-argmap");
    EXPECT_EQ(outcome.ending, Ending::Done);
    EXPECT_EQ(messages(outcome.diagnostics), "error foreign.plugin.crashed: I am the host.\n");
}

TEST_F(WrongPrograms, DoesNotReadItsInput) {
    const std::string large(50'000'000, 'x');
    EXPECT_EQ(messages(whenIt("ignores-input", {}, large).diagnostics), "note wrong.said: done\n");
    EXPECT_EQ(messages(whenIt("does-not-read", {}, large).diagnostics), "note wrong.said: done\n");
    const Outcome outcome = whenIt("closes-output-early", {}, large);
    EXPECT_EQ(outcome.ending, Ending::Done);
    EXPECT_EQ(texts(outcome), "\n");
}

TEST_F(WrongPrograms, CannotReachBeyondItself) {
    expectRefused("files", "PermissionError");
    expectRefused("writes", "PermissionError");
    expectRefused("removes", "PermissionError");
    expectRefused("changes-mode", "PermissionError");
    expectRefused("socket", "PermissionError PermissionError");
    expectRefused("forks", "PermissionError");
    expectRefused("starts-a-program", "PermissionError");
    expectRefused("signals-through-a-pipe", "PermissionError PermissionError");
    expectRefused("setsid", "PermissionError PermissionError");
}

TEST_F(WrongPrograms, CannotSignalTheRunner) {
    EXPECT_EQ(whenIt("signals").ending, Ending::Done);
}

TEST_F(WrongPrograms, CannotBeStarted) {
    expect(whenProgramIs("#!/usr/bin/env python3\n", false), "plugin.no-interpreter");
    expect(whenProgramIs("#!/no/such/interpreter\n"), "plugin.no-interpreter");
    expect(whenProgramIs("#!/usr/bin/env nosuchlanguage\n"), "plugin.no-interpreter",
           "nosuchlanguage");
    expect(whenProgramIs("neither a script nor a binary\n"), "plugin.no-interpreter");
    // An interpreter in a home is none that a plugin may use.
    fs::copy_file("/bin/true", m_folder / "interpreter");
    expect(whenProgramIs("#!" + (m_folder / "interpreter").string() + "\n"),
           "plugin.no-interpreter");
}

TEST_F(WrongPrograms, CatalogueTellsWhatIsNotExecutable) {
    (void)whenProgramIs("#!/usr/bin/env python3\n", false);
    const Catalogue catalogue({{m_folder, false}});
    ASSERT_EQ(catalogue.plugins().at(0).problems.size(), 1U);
    EXPECT_EQ(catalogue.plugins()[0].problems[0].code, "plugin.no-program");
    EXPECT_THAT(catalogue.plugins()[0].problems[0].advice, HasSubstr("chmod +x"));
    fs::remove(m_folder / "plugin/program");
    const Catalogue without({{m_folder, false}});
    EXPECT_EQ(without.plugins().at(0).problems.at(0).code, "plugin.no-program");
}

TEST_F(WrongPrograms, NeedsTheJsonPlugin) {
    const Host host(m_folder / "argmap-runner");
    const Outcome outcome =
        host.run(m_wrong.find(InterfaceKind::Reader, "wrong-program"), callWith("x"));
    expect(outcome, "plugin.no-json");
}

} // namespace
