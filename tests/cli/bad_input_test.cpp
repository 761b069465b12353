#include "cli.hpp"

#include <sys/stat.h>
#include <unistd.h>

using testing::HasSubstr;

namespace argmap::cli {
namespace {

constexpr std::uint64_t megabyte = 1'000'000;

// What everybody meets sooner or later. For each: a clear message that says what to do next, the
// right status, no crash, no hang, and memory under 20 times the input plus 100 MB.
class BadInput : public CliTest {
protected:
    // Runs each command on the file and expects this of it.
    void expectOfAll(const std::string& name, int status, const std::string& code,
                     std::uint64_t size = 0) {
        for (std::vector<std::string> words : {std::vector<std::string>{"info", name},
                                               {"check", name},
                                               {"convert", name, "-o", "out.argmap"},
                                               {"render", name, "-o", "out.svg"}}) {
            const std::string what = testing::PrintToString(words);
            const support::Outcome outcome = argmap(std::move(words));
            const std::string said =
                outcome.errors + outcome.output; // check prints its findings as its result
            EXPECT_EQ(outcome.status, status) << what << said.substr(0, 2000);
            EXPECT_EQ(outcome.signal, 0) << what;
            EXPECT_FALSE(outcome.timedOut) << what;
            EXPECT_THAT(said.substr(0, 5000), HasSubstr(code)) << what;
            EXPECT_THAT(said.substr(0, 5000), HasSubstr("\n  "))
                << what << " tells nothing to do next";
            EXPECT_LT(outcome.peakMemory, 20 * size + 100 * megabyte) << what;
        }
        EXPECT_FALSE(exists("out.argmap"));
        EXPECT_FALSE(exists("out.svg"));
    }
};

TEST_F(BadInput, EmptyFile) {
    file("empty.lines", "");
    file("empty.xyz", "");
    expectOfAll("empty.lines", 1, "empty.lines: error: the file is empty [input.empty]");
    expectOfAll("empty.xyz", 1, "[input.empty]");
}

TEST_F(BadInput, BinaryFile) {
    std::string bytes = "\x7F"
                        "ELF";
    for (int i = 0; i < 100'000; ++i)
        bytes += static_cast<char>(i * 7);
    file("binary.lines", bytes);
    file("binary.xyz", bytes);
    expectOfAll("binary.lines", 1, "[input.binary]", bytes.size());
    expectOfAll("binary.xyz", 1, "this is a program, which Argmap does not read", bytes.size());
    file("zeros.lines", std::string(100'000, '\0'));
    expectOfAll("zeros.lines", 1, "[input.binary]", 100'000);
}

TEST_F(BadInput, InvalidUtf8) {
    file("latin1.lines", "[Claim]: gut\n  + [Grund]: f\xFCr\n");
    expectOfAll("latin1.lines", 1,
                "latin1.lines:2:15: error: the byte 0xfc is not UTF-8 [input.invalid-utf8]");
}

TEST_F(BadInput, MissingFile) {
    expectOfAll("absent.lines", 4, "absent.lines: error: ");
}

TEST_F(BadInput, Folder) {
    file("folder/x.lines", "[a]: b");
    expectOfAll("folder", 4, "[files.is-a-folder]");
}

TEST_F(BadInput, NoPermission) {
    file("secret.lines", "[a]: b");
    std::filesystem::permissions(at("secret.lines"), std::filesystem::perms::none);
    if (::geteuid() != 0) {
        expectOfAll("secret.lines", 4, "[files.no-permission]");
        return;
    }
    // Root may read everything: become nobody for this.
    std::filesystem::permissions(at(""), std::filesystem::perms::all);
    support::Command command = commandFor({"info", "secret.lines"});
    command.words.insert(command.words.begin(),
                         {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"});
    const support::Outcome outcome = support::run(command);
    EXPECT_EQ(outcome.status, 4) << outcome.errors;
    EXPECT_THAT(outcome.errors, HasSubstr("[files.no-permission]"));
}

TEST_F(BadInput, UnknownFormat) {
    file("notes.xyz", "some text");
    expectOfAll("notes.xyz", 1, "[format.not-recognised]");
}

} // namespace
} // namespace argmap::cli
