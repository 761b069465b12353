// Reads leaflets: a title, who wrote it and when; then paragraphs, with empty lines between them.
#include <argmap/sdk/sdk.hpp>

using namespace argmap::sdk;

class LeafletSource {
public:
    void extract(const Input& input, ArticleSink& sink) {
        const LineIndex lines(input.text());
        bool inHead = true;
        for (const Line line : lines) {
            sink.checkStop();
            const bool empty = flowing(line.text).empty();
            if (empty || line.text.starts_with("-- "))
                finishParagraph(sink);
            if (line.text.starts_with("-- "))
                sink.beginPage(line.text.substr(3));
            else if (!empty && inHead)
                readHead(line, lines, sink);
            else if (!empty)
                readText(line);
            inHead = inHead && !empty;
        }
        finishParagraph(sink);
    }

private:
    void readHead(const Line& line, const LineIndex& lines, ArticleSink& sink) {
        if (line.number == 1)
            sink.head.title = line.text;
        else if (line.text.starts_with("by "))
            sink.head.authors.emplace_back(line.text.substr(3));
        else if (line.text.starts_with("on "))
            sink.head.date = line.text.substr(3);
        else
            sink.warning("leaflet.head", "This line of the head tells neither author nor date.",
                         lines.place(line.text),
                         "Begin it with by or on, or put an empty line before it.");
    }

    // A mark at the beginning says what the paragraph is.
    void readText(const Line& line) {
        const bool isHeading = line.text.starts_with("= ");
        const bool isMarked = isHeading || line.text.starts_with("> ");
        if (m_text.empty()) {
            m_paragraph = {};
            m_paragraph.line = line.number;
            if (isMarked) {
                m_paragraph.kind =
                    isHeading ? ARGMAP_PARAGRAPH_HEADING : ARGMAP_PARAGRAPH_QUOTATION;
                m_paragraph.level = 1;
            }
        }
        m_text.add(line.text.substr(isMarked ? 2 : 0));
        m_text.endLine();
    }

    void finishParagraph(ArticleSink& sink) {
        const std::string text = m_text.take();
        m_paragraph.text = text;
        sink.add(m_paragraph); // one without text is left out
    }

    FlowingText m_text; // of the paragraph that is being read
    Paragraph m_paragraph;
};

ARGMAP_SOURCE_PLUGIN(LeafletSource)
