// A persistent vector of handles: a tree with 32 children a node, of which two versions share what
// they have in common.
//
// Copying costs one pointer. Reads may happen in any thread; an edit changes nodes that only this
// version holds in place and copies the others, one a level. T derives from Counted. The height is
// at most seven.
#pragma once

#include <argmap/model/shared.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace argmap::model {

template <class T>
class RadixVector {
public:
    static constexpr std::uint32_t bits = 5;
    static constexpr std::uint32_t width = 1U << bits;

    /// The element, or null where there is none. Any index.
    [[nodiscard]] const T* at(std::uint32_t index) const {
        const Leaf* leaf = leafOf(index);
        return leaf ? leaf->slots[index % width].get() : nullptr;
    }

    /// The 32 slots around an index, or null when all are empty.
    [[nodiscard]] const Shared<T>* slotsAround(std::uint32_t index) const {
        const Leaf* leaf = leafOf(index);
        return leaf ? leaf->slots.data() : nullptr;
    }

    /// One more than the highest index that ever held an element.
    [[nodiscard]] std::uint32_t limit() const { return m_limit; }

    /// The slot of an index, to be filled or emptied.
    [[nodiscard]] Shared<T>& editable(std::uint32_t index) {
        if (!m_root)
            m_root = NodeHandle(newNode(m_shift));
        while (std::uint64_t{index} >> m_shift >= width)
            grow();
        if (index >= m_limit)
            m_limit = index + 1;
        NodeHandle* handle = &m_root;
        for (std::uint32_t shift = m_shift; shift > 0; shift -= bits) {
            Inner& inner = own<Inner>(*handle);
            handle = &inner.children[index >> shift & (width - 1)];
            if (!*handle)
                *handle = NodeHandle(newNode(shift - bits));
        }
        return own<Leaf>(*handle).slots[index % width];
    }

    /// Calls `f(index, before, after)` where the handles differ; costs what differs.
    template <class F>
    static void forEachDifference(const RadixVector& before, const RadixVector& after, F&& f) {
        compare(before.m_root.get(), before.m_shift, after.m_root.get(), after.m_shift, 0, f);
    }

private:
    struct Node : Counted {
        Node() = default;
        Node(const Node&) = default;
        virtual ~Node() = default;
    };
    using NodeHandle = Shared<Node>;
    struct Inner final : Node {
        std::array<NodeHandle, width> children;
    };
    struct Leaf final : Node {
        std::array<Shared<T>, width> slots;
    };

    static Node* newNode(std::uint32_t shift) {
        return shift == 0 ? static_cast<Node*>(new Leaf) : new Inner;
    }

    template <class N>
    static N& own(NodeHandle& handle) {
        if (!handle.unique())
            handle = NodeHandle(new N(static_cast<const N&>(*handle)));
        return static_cast<N&>(*handle);
    }

    void grow() {
        auto* root = new Inner;
        NodeHandle handle(root);
        root->children[0] = std::move(m_root);
        m_root = std::move(handle);
        m_shift += bits;
    }

    [[nodiscard]] const Leaf* leafOf(std::uint32_t index) const {
        if (std::uint64_t{index} >> m_shift >= width)
            return nullptr;
        const Node* node = m_root.get();
        for (std::uint32_t shift = m_shift; shift > 0 && node; shift -= bits)
            node = static_cast<const Inner*>(node)->children[index >> shift & (width - 1)].get();
        return static_cast<const Leaf*>(node);
    }

    // Depth: the height of the tree. Where the heights differ, the lower tree is child 0 of the
    // higher one.
    template <class F>
    static void compare(const Node* a, std::uint32_t shiftA, const Node* b, std::uint32_t shiftB,
                        std::uint32_t base, F& f) {
        if (a == b)
            return;
        const std::uint32_t shift = shiftA > shiftB ? shiftA : shiftB;
        if (shift == 0) {
            const auto* leafA = static_cast<const Leaf*>(a);
            const auto* leafB = static_cast<const Leaf*>(b);
            for (std::uint32_t i = 0; i < width; ++i) {
                const T* x = leafA ? leafA->slots[i].get() : nullptr;
                const T* y = leafB ? leafB->slots[i].get() : nullptr;
                if (x != y)
                    f(base + i, x, y);
            }
            return;
        }
        for (std::uint32_t i = 0; i < width; ++i) {
            const Child x = child(a, shiftA, shift, i);
            const Child y = child(b, shiftB, shift, i);
            compare(x.node, x.shift, y.node, y.shift, base + (i << shift), f);
        }
    }

    struct Child {
        const Node* node;
        std::uint32_t shift;
    };
    static Child child(const Node* node, std::uint32_t shift, std::uint32_t level,
                       std::uint32_t i) {
        if (shift < level)
            return {i == 0 ? node : nullptr, i == 0 ? shift : level - bits};
        if (!node)
            return {nullptr, level - bits};
        return {static_cast<const Inner*>(node)->children[i].get(), level - bits};
    }

    NodeHandle m_root;
    std::uint32_t m_shift = 0;
    std::uint32_t m_limit = 0;
};

} // namespace argmap::model
