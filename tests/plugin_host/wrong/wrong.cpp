// A plugin that does whatever its option "deed", or else the first line of its input, says: each is
// something that no plugin should do.
#include <argmap/abi/map_image.h>
#include <argmap/abi/plugin.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace std::string_view_literals;

argmap_string text(std::string_view s) {
    return {s.data(), s.size()};
}

void diagnose(const argmap_host* host, std::string_view code, std::string_view message) {
    argmap_diagnostic d{};
    d.size = sizeof d;
    d.severity = ARGMAP_SEVERITY_ERROR;
    d.code = text(code);
    d.message = text(message);
    d.offset = -1;
    host->diagnose(host, &d);
}

void give(const argmap_host* host, std::string_view bytes) {
    host->result(host, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

volatile int deepness = 0; // NOLINT

int recurse(int depth) {
    volatile char room[4096];
    room[0] = static_cast<char>(depth);
    deepness = depth;
    return recurse(depth + 1) + room[0];
}

[[noreturn]] void waitForEver() {
    for (;;)
        ::usleep(1000);
}

std::string about; // NOLINT: the option of that name
std::string kept;  // NOLINT: of the call before, where there was one in this process

std::int32_t told(const argmap_host* host, std::string_view message) {
    diagnose(host, "wrong.told", message);
    return ARGMAP_FAILED;
}

// What libraries do in passing. The number of the step that ended otherwise than they expect, or 0.
int harmlessSteps() {
    std::setlocale(LC_ALL, "");
    std::thread::hardware_concurrency();
    ::isatty(1);
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    ::getpwuid(::getuid()); // asks the name service through a socket, and reads /etc/passwd
    struct stat facts{};
    if (::fstat(1, &facts) != 0)
        return 1;
    if (::stat("/etc/passwd", &facts) == 0)
        return 2;
    if (::access("/", R_OK) == 0)
        return 3;
    if (::open("/proc/self/maps", O_RDONLY) >= 0 || errno != EACCES)
        return 4;
    if (::socket(AF_UNIX, SOCK_STREAM, 0) >= 0)
        return 5;
    try {
        std::thread([] {}).join();
        return 6;
    } catch (const std::system_error&) {
        return 0;
    }
}

using Deed = std::int32_t (*)(const argmap_host*);

const std::map<std::string_view, Deed> deeds{
    {"throws", [](const argmap_host*) -> std::int32_t { throw std::runtime_error("a surprise"); }},
    {"throws-a-number", [](const argmap_host*) -> std::int32_t { throw 42; }},
    {"crashes",
     [](const argmap_host*) -> std::int32_t { return *reinterpret_cast<volatile int*>(8); }},
    {"aborts",
     [](const argmap_host*) -> std::int32_t {
         std::fputs("noise\nassertion `x > 0' failed\n", stderr);
         std::abort();
     }},
    {"exits", [](const argmap_host*) -> std::int32_t { std::_Exit(7); }},
    {"overflows-the-stack", [](const argmap_host*) -> std::int32_t { return recurse(0); }},
    {"hangs", [](const argmap_host*) -> std::int32_t { waitForEver(); }},
    {"spins",
     [](const argmap_host*) -> std::int32_t {
         for (;;)
             deepness = 1;
     }},
    {"allocates",
     [](const argmap_host*) -> std::int32_t {
         std::vector<std::string> all;
         for (;;)
             all.emplace_back(1U << 20U, 'x');
     }},
    {"allocates-and-swallows",
     [](const argmap_host*) -> std::int32_t {
         try {
             std::vector<std::string> all;
             for (;;)
                 all.emplace_back(1U << 20U, 'x');
         } catch (...) {
             return ARGMAP_FAILED;
         }
     }},
    {"allocates-in-c",
     [](const argmap_host*) -> std::int32_t {
         for (;;)
             std::memset(std::malloc(1U << 20U), 1, 1U << 20U);
     }},
    {"floods-messages",
     [](const argmap_host* host) -> std::int32_t {
         const std::string message(10'000, 'm');
         for (int i = 0; i < 20'000; ++i)
             diagnose(host, "wrong.flood", message);
         return ARGMAP_FAILED;
     }},
    {"floods-error-output",
     [](const argmap_host* host) -> std::int32_t {
         const std::string line(1000, 'e');
         for (int i = 0; i < 100'000; ++i)
             std::fputs(line.c_str(), stderr);
         diagnose(host, "wrong.done", "done");
         return ARGMAP_FAILED;
     }},
    {"floods-output",
     [](const argmap_host* host) -> std::int32_t {
         const std::string chunk(1U << 20U, 'o');
         for (;;)
             if (host->output(
                     host, text(""),
                     {reinterpret_cast<const std::uint8_t*>(chunk.data()), chunk.size()}) == 0)
                 return ARGMAP_STOPPED;
     }},
    {"floods-result",
     [](const argmap_host* host) -> std::int32_t {
         give(host, std::string(64U << 20U, 'r'));
         return ARGMAP_OK;
     }},
    {"floods-frames",
     [](const argmap_host*) -> std::int32_t {
         const std::string junk(65536, '\xFF');
         for (;;)
             if (::write(3, junk.data(), junk.size()) < 0)
                 return ARGMAP_FAILED;
     }},
    {"asks-without-listening",
     [](const argmap_host*) -> std::int32_t {
         const std::string_view frame = "\x13\0\0\0\1\0\0\0a"sv; // a request of a companion "a"
         for (;;)
             if (::write(3, frame.data(), frame.size()) < 0)
                 return ARGMAP_FAILED;
     }},
    {"garbage",
     [](const argmap_host* host) -> std::int32_t {
         give(host, "garbage, not an image");
         return ARGMAP_OK;
     }},
    {"no-result", [](const argmap_host*) -> std::int32_t { return ARGMAP_OK; }},
    {"two-results",
     [](const argmap_host* host) -> std::int32_t {
         give(host, "one");
         give(host, "two");
         return ARGMAP_OK;
     }},
    {"silent", [](const argmap_host*) -> std::int32_t { return ARGMAP_FAILED; }},
    {"nonsense", [](const argmap_host*) -> std::int32_t { return 99; }},
    {"forks",
     [](const argmap_host* host) -> std::int32_t {
         if (::fork() == 0)
             waitForEver();
         return told(host, "there are two of us now");
     }},
    {"spawns",
     [](const argmap_host* host) -> std::int32_t {
         pid_t child = 0;
         char* arguments[] = {const_cast<char*>("/bin/true"), nullptr};
         ::posix_spawn(&child, arguments[0], nullptr, nullptr, arguments, nullptr);
         return told(host, "spawned");
     }},
    {"becomes-another-program",
     [](const argmap_host* host) -> std::int32_t {
         ::execl("/bin/true", "/bin/true", nullptr);
         return told(host, "not executed");
     }},
    {"opens-a-socket",
     [](const argmap_host* host) -> std::int32_t {
         return told(host, ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? "no socket" : "a socket");
     }},
    {"reads-a-file",
     [](const argmap_host* host) -> std::int32_t {
         std::string content(100, ' ');
         const int file = ::open(about.c_str(), O_RDONLY);
         const ssize_t got = ::read(file, content.data(), content.size());
         return told(host, got < 0 ? "nothing" : content.substr(0, static_cast<std::size_t>(got)));
     }},
    {"writes-a-file",
     [](const argmap_host* host) -> std::int32_t {
         return told(host, ::open(about.c_str(), O_WRONLY | O_CREAT, 0600) < 0 ? "no" : "written");
     }},
    {"removes-a-file",
     [](const argmap_host* host) -> std::int32_t {
         return told(host, ::unlink(about.c_str()) != 0 ? "no" : "removed");
     }},
    {"ends-its-parent",
     [](const argmap_host* host) -> std::int32_t {
         ::kill(::getppid(), SIGTERM);
         return told(host, "sent");
     }},
    {"is-harmless",
     [](const argmap_host* host) -> std::int32_t {
         return told(host, "step " + std::to_string(harmlessSteps()));
     }},
    {"keeps",
     [](const argmap_host* host) -> std::int32_t {
         const std::string before = std::exchange(kept, "the content of " + about);
         return told(host, before.empty() ? "nothing" : before);
     }},
    {"hostile-image",
     [](const argmap_host* host) -> std::int32_t {
         // A table that reaches far past the end, so far that offset and size overflow.
         struct {
             argmap_image_header header;
             argmap_image_table table;
         } image{{ARGMAP_IMAGE_MAP, ARGMAP_IMAGE_VERSION, sizeof image, 1, 0},
                 {ARGMAP_TABLE_STATEMENTS, 0xFFFF'FFF8U, 0xFFFF'FFFFU, 0xFFFF'FFFF'FFFF'FFF8U}};
         host->result(host, {reinterpret_cast<const std::uint8_t*>(&image), sizeof image});
         return ARGMAP_OK;
     }},
    {"keeps-a-hand-on-its-result",
     [](const argmap_host*) -> std::int32_t {
         for (int file = 4; file < 10; ++file) // that of the result is among them
             if (::write(file, "garbage!", 8) == 8 &&
                 ::mmap(nullptr, 8, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0) != MAP_FAILED)
                 break;
         const std::string_view frame = "\x15\0\0\0\x8\0\0\0\x8\0\0\0\0\0\0\0"sv; // 8 bytes
         if (::write(3, frame.data(), frame.size()) < 0)
             return ARGMAP_FAILED;
         waitForEver();
     }},
    {"is-ready-twice",
     [](const argmap_host*) -> std::int32_t {
         const std::string_view frame = "\x10\0\0\0\x4\0\0\0\x3\0\0\0"sv;
         if (::write(3, frame.data(), frame.size()) < 0)
             return ARGMAP_FAILED;
         waitForEver();
     }},
    {"names-an-output-badly",
     [](const argmap_host* host) -> std::int32_t {
         host->output(host, text("../.bashrc"), {});
         return ARGMAP_OK;
     }},
    {"closes-its-files",
     [](const argmap_host*) -> std::int32_t {
         for (int file = 0; file < 10; ++file)
             ::close(file);
         waitForEver();
     }},
    {"refuses",
     [](const argmap_host* host) -> std::int32_t {
         diagnose(host, "wrong.refused", "This is no such file.");
         return ARGMAP_FAILED;
     }},
    {"claims-done",
     [](const argmap_host*) -> std::int32_t {
         const std::string_view frame = "\x16\0\0\0\x8\0\0\0\0\0\0\0\0\0\0\0"sv; // done, all well
         if (::write(3, frame.data(), frame.size()) < 0)
             return ARGMAP_FAILED;
         waitForEver();
     }},
};

std::int32_t run(const argmap_job* job, const argmap_host* host) {
    for (std::size_t i = 0; i < job->option_count; ++i) {
        const argmap_option& option = job->options[i];
        if (std::string_view(option.name.data, option.name.size) == "about")
            about.assign(option.value.data, option.value.size);
    }
    for (std::size_t i = 0; i < job->option_count; ++i) {
        const argmap_option& option = job->options[i];
        const auto deed = deeds.find(std::string_view(option.value.data, option.value.size));
        if (deed != deeds.end())
            return deed->second(host);
    }
    if (job->input_count == 0)
        return ARGMAP_FAILED;
    const std::string_view input(reinterpret_cast<const char*>(job->inputs[0].bytes.data),
                                 job->inputs[0].bytes.size);
    const auto deed = deeds.find(input.substr(0, input.find('\n')));
    return deed == deeds.end() ? ARGMAP_FAILED : deed->second(host);
}

// Of one that is not to be prepared.
std::int32_t prepare() {
    return WRONG_PREPARED;
}

const argmap_interface table{sizeof(argmap_interface), 0, nullptr, run, prepare};

const argmap_interface* getInterface(const char*, std::uint32_t) {
    return WRONG_INTERFACE;
}

} // namespace

const argmap_plugin_descriptor argmap_plugin{
    sizeof(argmap_plugin_descriptor), WRONG_ABI, ARGMAP_ABI_MINOR, WRONG_ID, "1.0", getInterface};
