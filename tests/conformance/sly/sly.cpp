// Sound in all that a host can see, and still not what the contract says: does what the first line of
// its input names. Its writer loses nearly everything and says nothing; its checker names an item
// that is not there.
#include <argmap/sdk/sdk.hpp>

#include <chrono>
#include <ctime>
#include <map>
#include <string>

using namespace argmap::sdk;

namespace {

std::string now() {
    return std::to_string(std::chrono::steady_clock::now().time_since_epoch().count());
}

void addStatement(Sink& sink, std::string text) {
    Statement statement;
    statement.id = "s";
    statement.wordings = {{std::move(text), "", {}}};
    sink.add(statement);
}

// For two seconds of the processor.
void worksOn() {
    for (const std::clock_t begin = std::clock(); std::clock() - begin < 2 * CLOCKS_PER_SEC;) {
    }
}

using Deed = void (*)(const Input&, Sink&);

const std::map<std::string_view, Deed> deeds{
    {"tells-the-time", [](const Input&, Sink& sink) { addStatement(sink, now()); }},
    {"points-outside",
     [](const Input&, Sink& sink) {
         sink.error("sly.place", "There is something wrong.", {.line = 1000, .column = 1});
     }},
    {"points-behind-the-line",
     [](const Input&, Sink& sink) {
         sink.error("sly.place", "There is something wrong.", {.line = 1, .column = 1000});
     }},
    {"goes-back",
     [](const Input&, Sink& sink) {
         sink.progress(0.5);
         sink.progress(0.25);
     }},
    {"has-no-code",
     [](const Input&, Sink& sink) {
         sink.error("Wrong!", "There is something wrong.", {.line = 1});
     }},
    {"says-nothing", [](const Input&, Sink& sink) { sink.error("sly.quiet", "", {.line = 1}); }},
    {"cuts-a-letter",
     [](const Input&, Sink& sink) { sink.error("sly.cut", "Not here: \"\xC3\"", {.line = 1}); }},
    {"marks-outside",
     [](const Input&, Sink& sink) {
         Statement statement;
         statement.id = "s";
         statement.wordings = {{"short", "", {{"bold", "", 2, 99}}}};
         sink.add(statement);
     }},
    {"repeats-an-id",
     [](const Input&, Sink& sink) {
         addStatement(sink, "one");
         addStatement(sink, "another");
     }},
    {"works-on",
     [](const Input& input, Sink&) {
         if (input.text().size() > 1000)
             worksOn();
     }},
};

class SlyReader {
public:
    void read(const Input& input, Sink& sink) {
        const std::string_view text = input.text();
        if (const auto deed = deeds.find(text.substr(0, text.find('\n'))); deed != deeds.end())
            deed->second(input, sink);
    }
    int identify(const Input&) { return 50; }
};

class SlyWriter {
public:
    void write(const MapView& map, const Options&, Output& output) {
        if (map.count<Statement>() > 0)
            output.write("a statement\n");
    }
};

class SlyChecker {
public:
    void check(const MapView&, const Options&, Findings& findings) {
        findings.warning("nobody", "sly.nobody", "This is wrong with it.");
    }
};

} // namespace

ARGMAP_PLUGIN(ReaderInterface<SlyReader>, WriterInterface<SlyWriter>, CheckerInterface<SlyChecker>)
