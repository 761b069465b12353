// Reads a map image that nobody vouches for.
//
// `open` checks everything: lists, texts, ids (well-formed, unique), references (to items of the
// types that the field allows; entries of lists always name one), switches and stances, JSON of
// metadata, no group or reply within itself. Ranges of marks and spans are not checked against
// their texts: clamp them. A view borrows the bytes, which must stay and not change; it may be
// copied and read by any thread.
#pragma once

#include <argmap/wire/image_view.hpp>
#include <argmap/wire/map_decoder.hpp>
#include <argmap/wire/map_tables.hpp>

#include <string_view>
#include <vector>

namespace argmap::wire {

class MapView {
public:
    static Checked<MapView> open(ByteSpan image);

    /// Number of items of a type.
    template <class T>
    [[nodiscard]] std::uint32_t count() const {
        return m_tables.of<T>().size();
    }
    /// An item with its references as ids. `row` is less than count<T>().
    template <class T>
    [[nodiscard]] T get(std::uint32_t row) const {
        return decoded<T>(m_tables.of<T>()[row]);
    }
    [[nodiscard]] Map map() const { return m_tables.of<Map>().empty() ? Map() : get<Map>(0); }

    /// The records of items (Statement …) or of their parts (Premise, Wording …).
    template <class T>
    [[nodiscard]] const Records<typename Fields<T>::Record>& records() const {
        return m_tables.of<T>();
    }
    [[nodiscard]] const Records<argmap_text>& texts() const { return m_tables.texts; }
    [[nodiscard]] const Records<argmap_ref>& refs() const { return m_tables.refs; }
    [[nodiscard]] std::string_view text(argmap_text text) const { return m_image.text(text); }

    /// The head of the item that a reference names; null for one that names nothing.
    [[nodiscard]] const argmap_item* item(argmap_ref ref) const;
    /// The id of the item that a reference names; empty for one that names nothing.
    [[nodiscard]] std::string_view id(argmap_ref ref) const;
    /// The item with an id; table 0 when there is none.
    [[nodiscard]] argmap_ref find(std::string_view id) const;

private:
    template <class T>
    [[nodiscard]] T decoded(const typename Fields<T>::Record& record) const {
        T item;
        Fields<T>::visit(MapDecoder<MapView>{*this}, item, record);
        return item;
    }

    std::string load();
    std::string check();
    std::string index(std::size_t items);
    [[nodiscard]] std::size_t slotOf(std::string_view id, std::size_t hash) const;

    ImageView m_image;
    Tables<Records> m_tables;
    std::vector<std::uint64_t> m_slots; // open addressing by id; 0: free; the size is a power of 2
};

} // namespace argmap::wire
