// A loading archive of Boost.Serialization that reads the fields of one record, as
// output_archive.hpp wrote them.
//
// Used by one thread, a record at a time. Trusts nothing: every count and every length is compared
// with the bytes that are left before memory is reserved, numbers must be written as the output
// archive writes them and fit their type. After the first fault all that is read is empty;
// `fault()` says what it was. Never throws but for lack of memory.
#pragma once

#include "item_lookup.hpp"
#include "serialize.hpp"

#include <boost/archive/detail/interface_iarchive.hpp>

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace argmap::document {

class InputArchive : public boost::archive::detail::interface_iarchive<InputArchive> {
public:
    /// `fields`: without escapes. `items`: what a reference may lead to.
    InputArchive(std::string_view fields, const ItemLookup& items)
        : m_size(fields.size()), m_left(fields), m_items(items) {}

    template <class T>
    void load_override(const boost::serialization::nvp<T>& pair) {
        load_override(pair.value());
    }

    template <class T>
    void load_override(T& value) {
        if (!m_fault.empty())
            return;
        if constexpr (std::is_same_v<T, std::string>)
            value = text();
        else if constexpr (std::is_same_v<T, bool>)
            value = number<unsigned>(0, 1) != 0;
        else if constexpr (std::is_same_v<T, model::Stance>)
            value = static_cast<T>(number<unsigned>(0, 2));
        else if constexpr (std::is_integral_v<T>)
            value = number<T>(std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
        else if constexpr (std::is_same_v<T, std::optional<std::int32_t>>)
            loadOptional(value);
        else if constexpr (model::detail::isReference<T>)
            loadReference(value);
        else if constexpr (model::detail::isVector<T>)
            loadList(value);
        else
            boost::serialization::serialize_adl(*this, value, 0);
    }

    /// What is left behind the fields; it was written by a newer version.
    [[nodiscard]] std::string rest() {
        if (m_left.empty() || !m_fault.empty())
            return {};
        begin();
        if (m_left.empty())
            fail("it ends with a space");
        return std::string(std::exchange(m_left, {}));
    }

    /// Why the fields could not be read; empty when they could.
    [[nodiscard]] const std::string& fault() const { return m_fault; }
    /// And where: so many bytes from their beginning.
    [[nodiscard]] std::size_t faultOffset() const { return m_faultOffset; }

    /// References to items that are not there. They were left out, in a list with what held them.
    [[nodiscard]] std::vector<std::string> takeMissing() { return std::exchange(m_missing, {}); }

private:
    // The fewest bytes that an element of a list takes, with the space before it.
    template <class V>
    static std::size_t leastSize() {
        if constexpr (std::is_same_v<V, std::string> || model::detail::isReference<V>) {
            return 3; // " 0:"
        } else if constexpr (model::detail::Nested<V>) {
            static const std::size_t sum = [] {
                std::size_t size = 0;
                const V empty{};
                model::Fields<V>::visit(
                    [&]<class F>(const char*, const F&) { size += leastSize<F>(); }, empty);
                return size;
            }();
            return sum;
        } else {
            return 2; // a space and a digit
        }
    }

    // Goes to the next token.
    void begin() {
        if (m_left.empty())
            return fail("it ends too early");
        if (m_begun && m_left.front() != ' ')
            return fail("a space is missing");
        m_left.remove_prefix(m_begun ? 1 : 0);
        m_begun = true;
    }

    template <class N>
    N number(N low, N high) {
        begin();
        return digits<N>(low, high);
    }

    template <class N>
    N digits(N low, N high) {
        N value{};
        const auto [end, error] =
            std::from_chars(m_left.data(), m_left.data() + m_left.size(), value);
        const std::string_view taken =
            m_left.substr(0, static_cast<std::size_t>(end - m_left.data()));
        const std::string_view absolute = taken.substr(taken.starts_with('-') ? 1 : 0);
        const bool canonical = absolute == "0" ? absolute == taken : !absolute.starts_with('0');
        if (error != std::errc() || !canonical || value < low || value > high) {
            fail("a number is not one, or out of its range");
            return N{};
        }
        m_left.remove_prefix(taken.size());
        return value;
    }

    std::string_view text() {
        const auto size = number<std::uint64_t>(0, std::numeric_limits<std::uint64_t>::max());
        if (!m_left.starts_with(':') || size > m_left.size() - 1) {
            fail("a text is longer than what is left, or has no colon");
            return {};
        }
        const std::string_view bytes = m_left.substr(1, size);
        m_left.remove_prefix(1 + size);
        return bytes;
    }

    void loadOptional(std::optional<std::int32_t>& value) {
        value.reset();
        begin();
        if (m_left == "-" || m_left.starts_with("- "))
            m_left.remove_prefix(1);
        else
            value = digits<std::int32_t>(std::numeric_limits<std::int32_t>::min(),
                                         std::numeric_limits<std::int32_t>::max());
    }

    template <class R>
    void loadReference(R& value) {
        value = {};
        const std::string_view id = text();
        if (id.empty())
            return;
        const auto item = m_items.find(id);
        if (item)
            value = asReference<R>(*item);
        if (!value)
            m_missing.emplace_back(id);
    }

    template <class R>
    static R asReference(model::ItemRef item) {
        if constexpr (std::is_same_v<R, model::ItemRef>)
            return item;
        else
            return item.as<R>();
    }

    template <class V>
    void loadList(std::vector<V>& values) {
        values.clear();
        const auto count = number<std::uint64_t>(0, std::numeric_limits<std::uint64_t>::max());
        if (count > m_left.size() / leastSize<V>())
            return fail("a list is longer than what is left");
        values.reserve(count); // growing would need the memory twice
        for (std::uint64_t i = 0; i < count && m_fault.empty(); ++i) {
            V value{};
            const std::size_t missing = m_missing.size();
            load_override(value);
            if (m_missing.size() == missing)
                values.push_back(std::move(value));
        }
    }

    void fail(const char* what) {
        if (m_fault.empty()) {
            m_fault = what;
            m_faultOffset = m_size - m_left.size();
        }
        m_left = {};
    }

    std::size_t m_size; ///< of all fields
    std::string_view m_left;
    const ItemLookup& m_items;
    bool m_begun = false; ///< the next token has a space before it
    std::string m_fault;
    std::size_t m_faultOffset = 0;
    std::vector<std::string> m_missing;
};

} // namespace argmap::document
