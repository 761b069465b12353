#include "pair_set.hpp"

#include <algorithm>
#include <utility>

namespace argmap::model {

namespace {

// Opens or closes a gap at `at` in the first `count` elements.
template <class A>
void openGap(A& array, std::uint32_t at, std::uint32_t count) {
    std::move_backward(array.begin() + at, array.begin() + count, array.begin() + count + 1);
}
template <class A>
void closeGap(A& array, std::uint32_t at, std::uint32_t count) {
    std::move(array.begin() + at + 1, array.begin() + count, array.begin() + at);
}

template <class A>
std::uint32_t lowerBound(const A& array, std::uint32_t count, Pair pair) {
    return static_cast<std::uint32_t>(std::lower_bound(array.begin(), array.begin() + count, pair) -
                                      array.begin());
}

} // namespace

PairSet::Inner::Inner(const Inner& other) : Node(other), lows(other.lows) {
    std::copy_n(other.children.begin(), other.count, children.begin());
}

std::uint32_t PairSet::childFor(const Inner& inner, Pair pair) {
    const auto begin = inner.lows.begin() + 1;
    return static_cast<std::uint32_t>(
        std::upper_bound(begin, inner.lows.begin() + inner.count, pair) - begin);
}

PairSet::Node& PairSet::own(Handle& handle) {
    if (!handle.unique()) {
        const Node& old = *handle;
        handle = old.leaf ? Handle(new Leaf(static_cast<const Leaf&>(old)))
                          : Handle(new Inner(static_cast<const Inner&>(old)));
    }
    return *handle;
}

// Splits a full child in two; the right one gets half, or nothing yet when the new pair comes
// behind all of it, so that ascending insertion fills its nodes.
void PairSet::split(Inner& parent, std::uint32_t child, Pair coming) {
    Node& left = own(parent.children[child]);
    Handle right;
    Pair low;
    if (left.leaf) {
        auto& from = static_cast<Leaf&>(left);
        auto* to = new Leaf;
        right = Handle(to);
        const std::uint32_t kept = coming > from.pairs[width - 1] ? width : width / 2;
        std::copy(from.pairs.begin() + kept, from.pairs.end(), to->pairs.begin());
        to->count = static_cast<std::uint16_t>(width - kept);
        from.count = static_cast<std::uint16_t>(kept);
        low = to->count == 0 ? coming : to->pairs[0];
    } else {
        auto& from = static_cast<Inner&>(left);
        auto* to = new Inner;
        right = Handle(to);
        const std::uint32_t kept = coming > from.lows[width - 1] ? width - 1 : width / 2;
        std::copy(from.lows.begin() + kept, from.lows.end(), to->lows.begin());
        std::move(from.children.begin() + kept, from.children.end(), to->children.begin());
        to->count = static_cast<std::uint16_t>(width - kept);
        from.count = static_cast<std::uint16_t>(kept);
        low = to->lows[0];
    }
    openGap(parent.lows, child + 1, parent.count);
    openGap(parent.children, child + 1, parent.count);
    parent.lows[child + 1] = low;
    parent.children[child + 1] = std::move(right);
    ++parent.count;
}

bool PairSet::insert(Pair pair) {
    if (!m_root)
        m_root = Handle(new Leaf);
    if (m_root->count == width) {
        auto* root = new Inner;
        Handle handle(root);
        root->children[0] = std::move(m_root);
        root->count = 1;
        m_root = std::move(handle);
        split(*root, 0, pair);
    }
    Node* node = &own(m_root);
    while (!node->leaf) {
        auto& inner = static_cast<Inner&>(*node);
        std::uint32_t child = childFor(inner, pair);
        if (inner.children[child]->count == width) {
            split(inner, child, pair);
            child = childFor(inner, pair);
        }
        node = &own(inner.children[child]);
    }
    auto& leaf = static_cast<Leaf&>(*node);
    const std::uint32_t at = lowerBound(leaf.pairs, leaf.count, pair);
    if (at < leaf.count && leaf.pairs[at] == pair)
        return false;
    openGap(leaf.pairs, at, leaf.count);
    leaf.pairs[at] = pair;
    ++leaf.count;
    ++m_size;
    return true;
}

// Puts a small child and its neighbour together when both fit into one node.
void PairSet::join(Inner& parent, std::uint32_t child) {
    if (parent.children[child]->count > width / 4 || parent.count < 2)
        return;
    const std::uint32_t left = child == 0 ? 0 : child - 1;
    const Handle right = parent.children[left + 1];
    const std::uint32_t leftCount = parent.children[left]->count;
    if (leftCount + right->count > width)
        return;
    Node& into = own(parent.children[left]);
    if (into.leaf) {
        const auto& from = static_cast<const Leaf&>(*right);
        std::copy_n(from.pairs.begin(), from.count,
                    static_cast<Leaf&>(into).pairs.begin() + leftCount);
    } else {
        const auto& from = static_cast<const Inner&>(*right);
        auto& to = static_cast<Inner&>(into);
        std::copy_n(from.lows.begin(), from.count, to.lows.begin() + leftCount);
        std::copy_n(from.children.begin(), from.count, to.children.begin() + leftCount);
        to.lows[leftCount] = parent.lows[left + 1];
    }
    into.count = static_cast<std::uint16_t>(leftCount + right->count);
    closeGap(parent.lows, left + 1, parent.count);
    closeGap(parent.children, left + 1, parent.count);
    --parent.count;
    parent.children[parent.count] = {};
}

bool PairSet::erase(Pair pair) {
    const Path path = pathTo(pair);
    if (!path.leaf() || path.at >= path.leaf()->count || path.leaf()->pairs[path.at] != pair)
        return false;
    std::array<Inner*, maxHeight> parents;
    Node* node = &own(m_root);
    for (std::size_t i = 0; i < path.depth; ++i) {
        parents[i] = static_cast<Inner*>(node);
        node = &own(parents[i]->children[path.steps[i].child]);
    }
    auto& leaf = static_cast<Leaf&>(*node);
    closeGap(leaf.pairs, path.at, leaf.count);
    --leaf.count;
    --m_size;
    for (std::size_t i = path.depth; i-- > 0;)
        join(*parents[i], path.steps[i].child);
    while (!m_root->leaf && m_root->count == 1)
        m_root = Handle(static_cast<Inner&>(*m_root).children[0]);
    return true;
}

PairSet::Path PairSet::pathTo(Pair low) const {
    Path path;
    const Node* node = m_root.get();
    while (node && !node->leaf) {
        const auto* inner = static_cast<const Inner*>(node);
        const std::uint32_t child = childFor(*inner, low);
        path.steps[path.depth++] = {inner, child};
        node = inner->children[child].get();
    }
    path.end = node;
    if (node)
        path.at = lowerBound(path.leaf()->pairs, node->count, low);
    return path;
}

const PairSet::Leaf* PairSet::Path::next() {
    while (depth > 0 && steps[depth - 1].child + 1 >= steps[depth - 1].inner->count)
        --depth;
    if (depth == 0)
        return nullptr;
    Step& step = steps[depth - 1];
    ++step.child;
    end = step.inner->children[step.child].get();
    while (!end->leaf) {
        const auto* inner = static_cast<const Inner*>(end);
        steps[depth++] = {inner, 0};
        end = inner->children[0].get();
    }
    return leaf();
}

bool PairSet::apply(std::vector<Edit>& edits) {
    if (edits.size() < 64 + m_size / 32) {
        for (const Edit& edit : edits)
            edit.add ? insert(edit.pair) : erase(edit.pair);
        return false;
    }
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.pair < b.pair; });
    rebuild(edits);
    return true;
}

// Merges the sorted edits with what there is into new leaves, then puts inner nodes on them, level
// by level. Nodes are not filled up, so that the next insertions need not split each of them.
void PairSet::rebuild(const std::vector<Edit>& edits) {
    constexpr std::size_t fill = width - width / 8;
    struct Built {
        Handle node;
        Pair low;
    };
    std::vector<Built> level;
    std::size_t size = 0;
    const auto keep = [&](Pair pair) {
        if (size++ % fill == 0)
            level.push_back({Handle(new Leaf), pair});
        auto& leaf = static_cast<Leaf&>(*level.back().node);
        leaf.pairs[leaf.count++] = pair;
    };
    auto edit = edits.begin();
    const auto keepEditsUpTo = [&](Pair end) {
        bool told = false; // whether the edits decide about `end` itself
        while (edit != edits.end() && edit->pair <= end) {
            const Pair pair = edit->pair;
            while (edit + 1 != edits.end() && (edit + 1)->pair == pair)
                ++edit;
            if (edit->add)
                keep(pair);
            told = told || pair == end;
            ++edit;
        }
        return told;
    };
    constexpr Pair top{~std::uint64_t{0}, ~std::uint64_t{0}};
    forEachBetween({}, top, [&](Pair pair) {
        if (!keepEditsUpTo(pair))
            keep(pair);
        return true;
    });
    keepEditsUpTo(top);
    while (level.size() > 1) {
        std::vector<Built> above;
        for (std::size_t i = 0; i < level.size(); ++i) {
            if (i % fill == 0)
                above.push_back({Handle(new Inner), level[i].low});
            auto& inner = static_cast<Inner&>(*above.back().node);
            inner.lows[inner.count] = level[i].low;
            inner.children[inner.count++] = std::move(level[i].node);
        }
        level = std::move(above);
    }
    m_root = level.empty() ? Handle() : std::move(level.front().node);
    m_size = size;
}

bool PairSet::sound() const {
    std::size_t count = 0;
    Pair last;
    bool good = true;
    forEachBetween({}, {~std::uint64_t{0}, ~std::uint64_t{0}}, [&](Pair pair) {
        good = good && (count == 0 || last < pair) && pathTo(pair).leaf() != nullptr &&
               pathTo(pair).leaf()->pairs[pathTo(pair).at] == pair;
        last = pair;
        ++count;
        return true;
    });
    return good && count == m_size;
}

} // namespace argmap::model
