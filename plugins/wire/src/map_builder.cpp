#include <argmap/wire/map_builder.hpp>

#include "id_settler.hpp"
#include "map_encoder.hpp"
#include "map_resolver.hpp"

#include <limits>

namespace argmap::wire {

struct MapBuilder::Impl {
    MapRows rows;
    Symbols symbols{rows.strings};
    IdSettler ids{rows, symbols};

    template <class T>
    void add(const T& item) {
        auto& table = rows.tables.of<T>();
        const argmap_ref self{Fields<T>::table, rowCount(table)};
        typename Fields<T>::Record record{};
        const std::size_t repairs = rows.strings.repairs();
        const argmap_text id = ids.note(item.id, self);
        Fields<T>::visit(MapEncoder{rows, symbols, self}, item, record);
        record.item.id = id;
        table.pushBack(record);
        if (rows.strings.repairs() != repairs)
            rows.report(MapProblem::Kind::InvalidText, self, {}, {});
    }

    void set(const Map& map) {
        argmap_map record{};
        constexpr argmap_ref self{ARGMAP_TABLE_MAP, 0};
        const std::size_t repairs = rows.strings.repairs();
        Fields<Map>::visit(MapEncoder{rows, symbols, self}, map, record);
        rows.tables.of<Map>().clear();
        rows.tables.of<Map>().pushBack(record);
        if (rows.strings.repairs() != repairs)
            rows.report(MapProblem::Kind::InvalidText, self, {}, {});
    }

    // The head of an item; null for the map.
    argmap_item* head(argmap_ref item) {
        argmap_item* result = nullptr;
        forEachItemType([&]<class T>() {
            if (item.table == Fields<T>::table)
                result = &rows.tables.of<T>()[item.row].item;
        });
        return result;
    }

    bool isTooLarge() const {
        constexpr std::size_t limit = std::numeric_limits<std::uint32_t>::max();
        bool result = rows.strings.overflowed() || rows.tables.texts.size() > limit ||
                      rows.tables.refs.size() > limit;
        const auto test = [&]<class T>() { result |= rows.tables.of<T>().size() > limit; };
        forEachItemType(test);
        forEachPartType(test);
        return result;
    }

    ImageBytes image() const {
        ImageWriter writer(ARGMAP_IMAGE_MAP);
        const auto add = [&]<class T>() {
            using Record = typename Fields<T>::Record;
            writer.add(Fields<T>::table, std::span<const Record>(rows.tables.of<T>()));
        };
        add.operator()<Map>();
        forEachItemType(add);
        forEachPartType(add);
        writer.add(ARGMAP_TABLE_TEXTS, std::span<const argmap_text>(rows.tables.texts));
        writer.add(ARGMAP_TABLE_REFS, std::span<const argmap_ref>(rows.tables.refs));
        writer.add(rows.strings);
        return writer.finish();
    }

    std::vector<MapProblem> problems() {
        std::vector<MapProblem> result;
        for (MapRows::Problem& problem : rows.problems) {
            MapProblem named{
                problem.kind, {}, 0, std::move(problem.field), std::move(problem.value),
                problem.item};
            if (const argmap_item* item = head(problem.item)) {
                named.item = rows.strings.at(item->id);
                named.line = item->origin_line;
            }
            result.push_back(std::move(named));
        }
        return result;
    }
};

MapBuilder::MapBuilder() : m_impl(std::make_unique<Impl>()) {}
MapBuilder::~MapBuilder() = default;
MapBuilder::MapBuilder(MapBuilder&&) noexcept = default;
MapBuilder& MapBuilder::operator=(MapBuilder&&) noexcept = default;

void MapBuilder::add(const Statement& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Inference& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Argument& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Issue& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Relation& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Source& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Citation& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Group& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Comment& item) {
    m_impl->add(item);
}
void MapBuilder::add(const Waiver& item) {
    m_impl->add(item);
}
void MapBuilder::add(const View& item) {
    m_impl->add(item);
}
void MapBuilder::setMap(const Map& map) {
    m_impl->set(map);
}

BuiltMap MapBuilder::finish() {
    BuiltMap built;
    m_impl->ids.settle([this](argmap_ref item) -> argmap_item& { return *m_impl->head(item); });
    MapResolver(m_impl->rows, m_impl->symbols).resolve();
    built.problems = m_impl->problems();
    if (m_impl->isTooLarge())
        built.problems.push_back({MapProblem::Kind::TooLarge, {}, 0, {}, {}, {}});
    else
        built.image = m_impl->image();
    m_impl = std::make_unique<Impl>();
    return built;
}

} // namespace argmap::wire
