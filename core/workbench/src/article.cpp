#include "reading.hpp"

#include <argmap/plugin/article_image.hpp>

namespace argmap::workbench {

namespace {

base::Diagnostic noText() {
    base::Diagnostic d;
    d.severity = base::Severity::Warning;
    d.code = "article.no-text";
    d.message = "there is no text in this article";
    d.advice = "Look at the file: perhaps its text is a picture, or is loaded by a script.";
    return d;
}

// One extraction of one input.
class Extraction {
public:
    explicit Extraction(Reading& reading) : m_reading(reading) {}

    Extracted run() {
        if (const Ending ending = m_reading.load("an article"); ending != Ending::Done)
            return end(ending);
        const auto source = m_reading.choose(plugin::InterfaceKind::Source);
        if (!source)
            return end(Ending::Refused);
        m_extracted.format = source->interface->format;
        if (source->interface->text && !m_reading.decode())
            return end(Ending::Refused);
        return extract(*source);
    }

private:
    Extracted extract(const plugin::Offer& source) {
        const plugin::Outcome outcome = m_reading.run(source);
        if (source.interface->text)
            m_extracted.text = std::move(m_reading.bytes());
        if (outcome.ending != plugin::Ending::Done)
            return end(endingOf(outcome.ending));
        base::Result<model::Article> article = plugin::articleFromImage(outcome.image);
        if (!article) {
            m_reading.say(noResult(source, article.error().message));
            return end(Ending::Broken);
        }
        if (article->paragraphs.empty() && !m_reading.hasErrors())
            m_reading.say(noText());
        m_extracted.article = std::move(*article);
        return end(m_reading.hasErrors() ? Ending::Refused : Ending::Done);
    }

    Extracted end(Ending ending) { return m_reading.end(std::move(m_extracted), ending); }

    Reading& m_reading;
    Extracted m_extracted;
};

} // namespace

Extracted Workbench::article(const Input& input, const Watch& watch) const {
    const auto plugins = m_state->plugins();
    Reading reading(plugins->catalogue, m_state->host, plugins->formats, input, watch);
    return Extraction(reading).run();
}

} // namespace argmap::workbench
