// Kills a process that edits and saves, at random moments, and looks at what is left.
//
// document_soak [KILLS [SEED [WAY]]]: WAY is "sound", the default, or a way of working that is
// broken on purpose: "hasty" says that a move is kept before it is, "in-place" writes into the file.
// Says what was lost and ends with 1 when something was.
#include "kept_work.hpp"
#include "player.hpp"

#include <argmap/document/keeper.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <thread>

using namespace argmap;
using soak::Player;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t killsOfOneMap = 25; // then a new one, so that it stays small

struct Left {
    document::KeptWork work;
    std::optional<std::uint64_t> saved;
    std::optional<document::AbandonedJournal> journal;
    std::string problem; // what is wrong with it
};

// What the folder holds: the journal's word, else the file's.
Left look(const fs::path& folder) {
    Left left;
    const fs::path file = folder / "map.argmap";
    const auto bytes = files::readFile(files::realEnv(), file);
    const auto native = bytes ? document::loadNative(*bytes, file.string())
                              : base::Result<document::NativeFile>(tl::unexpected(bytes.error()));
    if (!native || native->readOnly || !native->diagnostics.empty()) {
        left.problem = "the file is damaged";
        return left;
    }
    auto journals = document::abandonedJournals(files::realEnv(), folder / "journals");
    if (journals.empty()) {
        left.work.map = native->map;
        left.work.saved = {{file.string(), document::contentHash(*bytes), 0}};
        left.saved = 0;
        return left;
    }
    auto recovered = document::recover(files::realEnv(), journals.front().file);
    if (journals.size() > 1 || !recovered)
        left.problem = "the journal is damaged";
    else if (!recovered->saved)
        left.problem = "the journal does not know the file";
    else
        left = {std::move(recovered->work), recovered->saved, std::move(journals.front()), {}};
    return left;
}

void say(const std::string& line) {
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
        std::_Exit(2); // nobody listens any more
}

// ---- the worker -------------------------------------------------------------------------------

// Does what the presenter does, move by move, until it is killed.
int work(const fs::path& folder, std::uint64_t seed, const std::string& way) {
    Left left = look(folder);
    if (!left.problem.empty())
        return 3;
    const fs::path file = folder / "map.argmap";
    Player player(left.work, left.saved, seed);
    document::Document& document = player.document();
    const auto keeper =
        left.journal
            ? std::make_unique<document::Keeper>(files::realEnv(), *std::move(left.journal),
                                                 left.work)
            : std::make_unique<document::Keeper>(files::realEnv(), folder / "journals", left.work);
    document.setRecorder(keeper.get());
    for (std::size_t move = 0;; ++move) {
        const bool saves = player.next() == Player::Move::Save;
        if (saves) {
            const std::string bytes = document::saveNative(document.map());
            const document::SavedState state{file.string(), document::contentHash(bytes),
                                             document.stateNumber()};
            keeper->saving(state);
            if (way == "in-place")
                std::ofstream(file, std::ios::binary) << bytes;
            else if (!files::writeAtomically(files::realEnv(), file, bytes, {3, {}}))
                return 4;
            document.markSaved(state.number);
            keeper->saved(state);
        }
        while (way != "hasty" && !keeper->state().all)
            std::this_thread::yield();
        say(fmt::format("{} {}\n", saves ? "saved" : "kept", move));
    }
}

// ---- the judge --------------------------------------------------------------------------------

struct Said {
    std::size_t moves = 0; // so many are kept
    std::size_t saves = 0; // so many moves when the last save was confirmed
};

// Starts a worker and kills it so long after its start, or after it has said something; what it
// had said by then.
Said runAndKill(const fs::path& program, const fs::path& folder, std::uint64_t seed,
                const std::string& way, std::chrono::microseconds after, bool atWork) {
    int pipe[2];
    if (::pipe(pipe) != 0)
        throw std::runtime_error("no pipe");
    const std::string number = std::to_string(seed);
    const pid_t child = ::vfork();
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::execl(program.c_str(), program.c_str(), "work", folder.c_str(), number.c_str(),
                way.c_str(), nullptr);
        std::_Exit(127);
    }
    ::close(pipe[1]);
    if (atWork) {
        pollfd waiting{pipe[0], POLLIN, 0};
        ::poll(&waiting, 1, 10'000);
    }
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    std::string text;
    char piece[4096];
    for (ssize_t got = 0; (got = ::read(pipe[0], piece, sizeof piece)) > 0;)
        text.append(piece, static_cast<std::size_t>(got));
    ::close(pipe[0]);
    if (WIFEXITED(status))
        throw std::runtime_error(fmt::format("the worker ended with {}", WEXITSTATUS(status)));
    Said said;
    std::size_t at = 0;
    for (std::size_t end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
        said.moves = 1 + std::stoul(text.substr(text.find(' ', at)));
        if (text.compare(at, 5, "saved") == 0)
            said.saves = said.moves;
    }
    return said;
}

// What is wrong after a kill; empty: nothing.
std::string judge(const Left& before, const fs::path& folder, std::uint64_t seed,
                  const Said& said) {
    const Left now = look(folder);
    if (!now.problem.empty())
        return now.problem;
    const std::string file = files::readFile(files::realEnv(), folder / "map.argmap").value();
    // The same game again. It may have gone one or two moves on since it last said something.
    constexpr std::size_t unsaid = 3;
    Player player(before.work, before.saved, seed);
    const auto fileIs = [&] { return file == document::saveNative(player.document().map()); };
    const auto workIs = [&] {
        return support::difference(now.work, support::keptWork(player.document())).empty();
    };
    bool saved = said.saves == 0; // then it may hold what it did before
    bool kept = said.moves == 0 && workIs();
    for (std::size_t move = 1; move <= said.moves + unsaid; ++move) {
        const bool saves = player.next() == Player::Move::Save;
        if (saves) {
            saved = saved || (move >= said.saves && fileIs());
            player.document().markSaved(player.document().stateNumber());
        }
        if (move >= said.moves && !kept)
            kept = workIs();
    }
    return kept ? saved ? "" : "the file is not what was saved last" : "kept work is lost";
}

int run(const fs::path& program, std::size_t kills, std::uint64_t seed, const std::string& way) {
    std::mt19937_64 random(seed);
    std::optional<support::TemporaryFolder> folder;
    std::size_t faults = 0;
    std::size_t moves = 0;
    std::size_t cut = 0; // kills in the middle of work
    for (std::size_t i = 0; i < kills; ++i) {
        if (i % killsOfOneMap == 0) {
            folder.emplace();
            if (!files::writeAtomically(files::realEnv(), *folder / "map.argmap",
                                        document::saveNative({})))
                throw std::runtime_error("no file");
        }
        Left before = look(folder->path());
        before.journal.reset();
        const std::uint64_t game = random();
        const std::chrono::microseconds after(random() % 40'000);
        const Said said = runAndKill(program, folder->path(), game, way, after, random() % 2 == 0);
        moves += said.moves;
        cut += said.moves > 0 ? 1U : 0U;
        const std::string fault = judge(before, folder->path(), game, said);
        if (!fault.empty()) {
            ++faults;
            if (faults <= 10)
                fmt::print("kill {} (seed {}), after {} µs and {} moves: {}\n", i, seed,
                           after.count(), said.moves, fault);
            folder.reset();
            folder.emplace();
            if (!files::writeAtomically(files::realEnv(), *folder / "map.argmap",
                                        document::saveNative({})))
                throw std::runtime_error("no file");
        }
    }
    fmt::print("{} kills, {} of them in the middle of work, {} moves that were said to be kept, {} "
               "times something was lost\n",
               kills, cut, moves, faults);
    return faults == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        if (words.size() == 4 && words[0] == "work")
            return work(words[1], std::stoull(words[2]), words[3]);
        return run(
            fs::read_symlink("/proc/self/exe"), words.empty() ? 10'000 : std::stoul(words[0]),
            words.size() < 2 ? 1 : std::stoull(words[1]), words.size() < 3 ? "sound" : words[2]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "document_soak: {}\n", error.what());
        return 2;
    }
}
