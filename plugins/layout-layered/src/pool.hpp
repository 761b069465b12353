// Numbers that rise, as near as can be to wanted ones: pool adjacent violators (Ayer and others, 1955).
//
// The sum of the weighted squares of what is missed is least. Linear. One thread.
#pragma once

#include <cstddef>
#include <vector>

namespace argmap::layout_layered {

class Pool {
public:
    void clear() {
        m_blocks.clear();
        m_count = 0;
    }

    /// The next number: what it would like to be, and how much.
    void add(double wanted, double weight) {
        Block block{wanted * weight, weight, m_count++};
        while (!m_blocks.empty() &&
               m_blocks.back().sum * block.weight >= block.sum * m_blocks.back().weight) {
            block = {block.sum + m_blocks.back().sum, block.weight + m_blocks.back().weight,
                     m_blocks.back().begin};
            m_blocks.pop_back();
        }
        m_blocks.push_back(block);
    }

    /// Calls `one(begin, end, value)` for each run of numbers that are equal.
    template <class One>
    void each(One&& one) const {
        for (std::size_t at = 0; at < m_blocks.size(); ++at)
            one(m_blocks[at].begin, at + 1 < m_blocks.size() ? m_blocks[at + 1].begin : m_count,
                m_blocks[at].sum / m_blocks[at].weight);
    }

private:
    struct Block {
        double sum;
        double weight;
        std::size_t begin;
    };
    std::vector<Block> m_blocks;
    std::size_t m_count = 0;
};

} // namespace argmap::layout_layered
