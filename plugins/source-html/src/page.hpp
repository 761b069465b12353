// A parsed page: Gumbo's tree, and walking it without recursion.
//
// One thread. Nodes live as long as the page.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string_view>

namespace argmap::source_html {

class Page {
public:
    /// The text must stay.
    explicit Page(std::string_view html);

    [[nodiscard]] const GumboNode& root() const { return *m_output->root; }
    /// Of `<body>`; the root when there is none.
    [[nodiscard]] const GumboNode& body() const;

private:
    struct Destroy {
        void operator()(GumboOutput* output) const;
    };
    std::unique_ptr<GumboOutput, Destroy> m_output;
};

[[nodiscard]] inline bool isElement(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT;
}
[[nodiscard]] inline bool isElement(const GumboNode& node, GumboTag tag) {
    return isElement(node) && node.v.element.tag == tag;
}
/// Plain text, blanks among it.
[[nodiscard]] inline bool isText(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}
/// The value of an attribute; empty when it is not there.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name);
[[nodiscard]] bool hasAttribute(const GumboNode& element, const char* name);

/// Null when there are not so many.
[[nodiscard]] const GumboNode* childAt(const GumboNode& parent, unsigned index);
/// The node behind this one in the order of the page, within `root`; null behind the last. `into`:
/// its children come first.
[[nodiscard]] const GumboNode* next(const GumboNode& node, const GumboNode& root, bool into = true);

} // namespace argmap::source_html
