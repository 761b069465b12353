// A plugin that does whatever its option "deed" says: each is something that no plugin should do.
#include <argmap/abi/plugin.h>

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
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
         diagnose(host, "wrong.forked", "There are two of us now.");
         return ARGMAP_FAILED;
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
        const auto deed = deeds.find(std::string_view(option.value.data, option.value.size));
        if (deed != deeds.end())
            return deed->second(host);
    }
    return ARGMAP_FAILED;
}

const argmap_interface table{sizeof(argmap_interface), 0, nullptr, run};

const argmap_interface* getInterface(const char*, std::uint32_t) {
    return WRONG_INTERFACE;
}

} // namespace

const argmap_plugin_descriptor argmap_plugin{
    sizeof(argmap_plugin_descriptor), WRONG_ABI, ARGMAP_ABI_MINOR, WRONG_ID, "1.0", getInterface};
