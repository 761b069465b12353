// Citations: where a statement or an inference stands in a source.
#include "items/context.hpp"

#include <utility>

namespace argmap::argdown {

namespace {

class Citations {
public:
    Citations(Context& context, std::string_view cited) : m_context(context), m_cited(cited) {}

    void give(const yaml::Value& value) {
        Keys keys(value, m_context.problems);
        sdk::Citation citation;
        citation.cited = m_cited;
        const std::string key = keys.text("source");
        source(citation, keys, key, value);
        const yaml::Value* id = keys.take("id");
        citation.id = m_context.ids.given(id);
        if (citation.id.empty())
            citation.id =
                m_context.ids.make(m_cited + "." + (key.empty() ? "source" : key), "citation");
        m_context.place(citation, value.offset);
        citation.paragraph = keys.text("par");
        citation.page = keys.text("page");
        citation.credibility = keys.text("credibility");
        quotations(citation, keys);
        std::vector<sdk::Metadata> rest = keys.rest();
        std::move(rest.begin(), rest.end(), std::back_inserter(citation.metadata));
        m_context.sink.give(citation);
    }

private:
    // A source that is not known is kept by its name.
    void source(sdk::Citation& citation, Keys& keys, const std::string& key,
                const yaml::Value& value) {
        const auto found = m_context.sourceIds.find(key);
        if (found != m_context.sourceIds.end()) {
            citation.source = found->second;
            return;
        }
        const yaml::Value* written = keys.look("source");
        if (written && !written->isScalar())
            return; // told of already
        const std::size_t begin = written ? written->offset : value.offset;
        m_context.problems.warn("argdown.data-reference", begin, begin + key.size(),
                                written ? "There is no source " + quoted(key) + "."
                                        : std::string("This citation names no source."),
                                "Name a key of argmap.sources in the front matter.");
        if (written)
            citation.metadata.push_back({"source", yaml::toJson(*written)});
    }

    void quotations(sdk::Citation& citation, Keys& keys) {
        const yaml::Value* quote = keys.take("quote");
        if (!quote || quote->isScalar()) {
            sdk::Span span = context(keys);
            if (quote)
                span.exact = quote->text;
            if (span != sdk::Span())
                citation.spans.push_back(std::move(span));
            return;
        }
        std::vector<sdk::Span> spans;
        for (const yaml::Value& part : quote->items) {
            if (!quote->isSequence() || part.isSequence()) {
                keys.refuse("quote", "a text or a list of quotations");
                return;
            }
            sdk::Span span;
            if (part.isScalar()) {
                span.exact = part.text;
            } else {
                Keys inner(part, m_context.problems);
                span = context(inner);
                span.exact = inner.text("exact");
                if (!inner.rest().empty())
                    citation.metadata.push_back({"quote", yaml::toJson(inner.remaining())});
            }
            spans.push_back(std::move(span));
        }
        citation.spans = std::move(spans);
    }

    static sdk::Span context(Keys& keys) {
        sdk::Span span;
        span.before = keys.text("before");
        span.after = keys.text("after");
        span.start = keys.count("start");
        span.end = keys.count("end");
        if (span.start && span.end && *span.start > *span.end) {
            keys.refuse("start", "before the end");
            keys.refuse("end", "behind the start");
            span.start.reset();
            span.end.reset();
        }
        return span;
    }

    Context& m_context;
    std::string m_cited;
};

} // namespace

void giveCitations(Context& context, const yaml::Value& cite, std::string_view cited) {
    Citations citations(context, cited);
    if (cite.isMapping())
        citations.give(cite);
    for (const yaml::Value& item : cite.items)
        if (cite.isSequence() && item.isMapping())
            citations.give(item);
}

} // namespace argmap::argdown
