// A claim a line, read and written; the text of a companion is read as well.
#include <argmap/sdk/sdk.hpp>

using namespace argmap::sdk;

namespace {

class LinesReader {
public:
    void read(const Input& input, Sink& sink) {
        sink.progress(0.5);
        m_kind = input.options().text("kind");
        addAll(input.text(), sink);
        const std::string_view more = input.options().text("more");
        if (more.empty())
            return;
        if (const auto text = input.companion(more))
            addAll(*text, sink);
        else
            sink.warning("lines.companion", "There is no such companion.");
    }

    int identify(const Input& input) { return input.text().starts_with("lines") ? 90 : 10; }

private:
    void addAll(std::string_view text, Sink& sink) {
        const LineIndex lines(text);
        for (std::uint32_t number = 1; number <= lines.lineCount(); ++number) {
            const Line line = lines.line(number);
            if (line.text.empty())
                continue;
            Statement claim;
            claim.kind = m_kind;
            claim.originLine = number;
            claim.wordings = {{std::string(line.text), "", {}}};
            claim.id = m_ids.make(line.text);
            sink.add(claim);
            if (line.text.find('!') != std::string_view::npos)
                sink.error("lines.shouting", "Nobody shouts here.",
                           lines.place(line.offset, line.offset + 1));
        }
    }

    IdMaker m_ids;
    std::string m_kind;
};

class LinesWriter {
public:
    void write(const MapView& map, const Options&, Output& output) {
        for (std::uint32_t row = 0; row < map.count<Statement>(); ++row)
            output.write(map.get<Statement>(row).wordings.at(0).text + "\n");
        output.write("count", std::to_string(map.count<Statement>()));
        output.warning("lines.lost", "Everything but the claims is lost.");
    }
};

} // namespace

ARGMAP_PLUGIN(ReaderInterface<LinesReader>, WriterInterface<LinesWriter>)
