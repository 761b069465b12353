#include "page.hpp"

#include <new>

namespace argmap::source_html {

namespace {

GumboOptions options() {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // each would keep the names of all open elements
    return options;
}

} // namespace

void Page::Destroy::operator()(GumboOutput* output) const {
    const GumboOptions same = options();
    ::gumbo_destroy_output(&same, output);
}

Page::Page(std::string_view html) {
    const GumboOptions chosen = options();
    m_output.reset(::gumbo_parse_with_options(&chosen, html.data(), html.size()));
    if (!m_output)
        throw std::bad_alloc();
}

const GumboNode& Page::body() const {
    for (const GumboNode* node = &root(); node != nullptr; node = next(*node, root()))
        if (isElement(*node, GUMBO_TAG_BODY))
            return *node;
    return root();
}

const GumboNode* childAt(const GumboNode& parent, unsigned index) {
    if (!isElement(parent) && parent.type != GUMBO_NODE_TEMPLATE)
        return nullptr;
    const GumboVector& children = parent.v.element.children;
    return index < children.length ? static_cast<const GumboNode*>(children.data[index]) : nullptr;
}

std::string_view attribute(const GumboNode& element, const char* name) {
    const GumboAttribute* found = ::gumbo_get_attribute(&element.v.element.attributes, name);
    return found != nullptr ? std::string_view(found->value) : std::string_view();
}

bool hasAttribute(const GumboNode& element, const char* name) {
    return ::gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

const GumboNode* next(const GumboNode& node, const GumboNode& root, bool into) {
    if (into)
        if (const GumboNode* child = childAt(node, 0))
            return child;
    for (const GumboNode* at = &node; at != &root && at->parent != nullptr; at = at->parent)
        if (const GumboNode* brother =
                childAt(*at->parent, static_cast<unsigned>(at->index_within_parent) + 1))
            return brother;
    return nullptr;
}

} // namespace argmap::source_html
