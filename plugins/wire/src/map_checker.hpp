// A visitor of Fields that checks the records of a map image.
//
// Owned by MapView::open for its duration. The first error stays; its sentence begins with the
// item. Beside the rules of the model it holds that no row stands in two lists and that texts are
// not shared without measure, so that a small image cannot claim much time or memory.
#pragma once

#include <argmap/wire/json_text.hpp>
#include <argmap/wire/map_rules.hpp>
#include <argmap/wire/map_view.hpp>

namespace argmap::wire {

class MapChecker {
public:
    MapChecker(const ImageView& image, const Tables<Records>& tables)
        : m_image(image), m_tables(tables), m_textsLeft(image.size() * maxTextSharing) {}

    template <class T>
    void check(std::uint32_t row) {
        m_list = Fields<T>::listName;
        m_row = row;
        const T none{};
        Fields<T>::visit(*this, none, m_tables.of<T>()[row]);
    }

    [[nodiscard]] const std::string& error() const { return m_error; }

    void operator()(const char* name, const std::string&, const argmap_text& record) {
        if (!m_image.holds(record))
            fail(name, "is not a text of the image");
        else if (record.size > m_textsLeft)
            fail(name, "shares its text with too many others");
        else
            m_textsLeft -= record.size;
    }
    void operator()(const char* name, const Reference&, const argmap_ref& record) {
        if (record.table != 0)
            reference(name, record);
    }
    void operator()(const char* name, const bool&, const std::uint32_t& record) {
        if (record > 1)
            fail(name, "is neither 0 nor 1");
    }
    void operator()(const char* name, const Stance&, const std::uint32_t& record) {
        if (record > ARGMAP_STANCE_ATTACK)
            fail(name, "is not a stance");
    }
    template <class Number>
    void operator()(const char*, const Number&, const Number&) {}
    void operator()(const char*, const std::optional<std::int32_t>&, const std::int32_t&) {}

    void operator()(const char* name, const std::vector<std::string>&, const argmap_list& list) {
        if (isGood(name, list, m_tables.texts, m_listed.texts))
            for (std::uint32_t i = 0; i < list.count; ++i)
                (*this)(name, std::string(), m_tables.texts[list.first + i]);
    }
    void operator()(const char* name, const std::vector<Reference>&, const argmap_list& list) {
        if (isGood(name, list, m_tables.refs, m_listed.refs))
            for (std::uint32_t i = 0; i < list.count; ++i)
                reference(name, m_tables.refs[list.first + i]);
    }
    template <class Part>
    void operator()(const char* name, const std::vector<Part>&, const argmap_list& list) {
        const auto& table = m_tables.of<Part>();
        if (!isGood(name, list, table, m_listed.of<Part>()))
            return;
        const Part none{};
        for (std::uint32_t i = 0; i < list.count && m_error.empty(); ++i)
            part(name, none, table[list.first + i]);
    }

private:
    static constexpr std::uint64_t maxTextSharing = 16;

    // How many rows of a table stand in the lists seen so far.
    template <class Record>
    struct Listed {
        std::uint64_t rows = 0;
    };

    template <class Part, class Record>
    void part(const char*, const Part& none, const Record& record) {
        Fields<Part>::visit(*this, none, record);
    }
    void part(const char* name, const Metadata& none, const argmap_metadata& record) {
        Fields<Metadata>::visit(*this, none, record);
        if (m_error.empty() && !isJson(m_image.text(record.value)))
            fail(name, "has a value that is not JSON");
    }
    void part(const char*, const Premise& none, const argmap_premise& record) {
        Fields<Premise>::visit(*this, none, record);
        reference("statement", record.statement);
    }
    void part(const char*, const Position& none, const argmap_position& record) {
        Fields<Position>::visit(*this, none, record);
        reference("item", record.item);
    }

    void reference(const char* name, argmap_ref record) {
        if (!contains(allowedTables(name), record.table))
            return fail(name, "names an item of a type that it cannot name");
        std::uint32_t rows = 0;
        forEachItemType([&]<class T>() {
            if (record.table == Fields<T>::table)
                rows = m_tables.of<T>().size();
        });
        if (record.row >= rows)
            fail(name, "names an item that is not there");
    }

    template <class Record>
    bool isGood(const char* name, argmap_list list, const Records<Record>& table,
                Listed<Record>& listed) {
        listed.rows += list.count;
        if (!inRange(list, table.size()))
            fail(name, "reaches past the end of its table");
        else if (listed.rows > table.size())
            fail(name, "shares rows with another list");
        return m_error.empty();
    }

    void fail(const char* name, const char* what) {
        if (m_error.empty())
            m_error = std::string(m_list) + " " + std::to_string(m_row) + ": " + name + " " + what;
    }

    const ImageView& m_image;
    const Tables<Records>& m_tables;
    Tables<Listed> m_listed;
    std::uint64_t m_textsLeft;
    const char* m_list = "";
    std::uint32_t m_row = 0;
    std::string m_error;
};

} // namespace argmap::wire
