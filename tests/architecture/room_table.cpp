#include "room_table.hpp"

#include "markdown_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace argmap::architecture {
namespace {

constexpr std::string_view anyPlugin = "plugins/<plugin>";

std::vector<Room> readRows(std::string_view markdown) {
    std::vector<Room> rooms;
    for (const Row& row : markdownTable(markdown, "room")) {
        Room room{.folder = row.front(), .mayInclude = listed(row.back())};
        std::erase(room.mayInclude, "–");
        rooms.push_back(std::move(room));
    }
    return rooms;
}

bool inCore(const Room& room) {
    return room.folder.starts_with("core/");
}

} // namespace

std::string roomName(std::string_view folder) {
    return std::string(folder.substr(folder.find('/') + 1));
}

RoomTable RoomTable::parse(std::string_view markdown) {
    RoomTable table;
    table.m_rooms = readRows(markdown);
    for (const Room& room : table.m_rooms)
        if (!table.m_reach.emplace(roomName(room.folder), table.ownRow(room)).second)
            throw std::invalid_argument(
                fmt::format("two rooms are called '{}'", roomName(room.folder)));
    table.requireKnownRooms();
    table.followRows();
    table.requireNoCircle();
    return table;
}

/// What the room's own row allows, and base for a room of core.
RoomTable::Names RoomTable::ownRow(const Room& room) const {
    Names names(room.mayInclude.begin(), room.mayInclude.end());
    if (names.erase("all of core") > 0)
        for (const Room& other : m_rooms)
            if (inCore(other) && other.folder != room.folder)
                names.insert(roomName(other.folder));
    if (inCore(room) && room.folder != "core/base")
        names.insert("base");
    return names;
}

void RoomTable::requireKnownRooms() const {
    for (const auto& [name, reach] : m_reach)
        for (const std::string& other : reach)
            if (!m_reach.contains(other))
                throw std::invalid_argument(
                    fmt::format("'{}' may include '{}', which is no room", name, other));
}

/// Each pass lets every room reach what the rooms that it reaches did; done when none grows.
void RoomTable::followRows() {
    for (bool grown = true; grown;) {
        grown = false;
        for (auto& [name, reach] : m_reach)
            for (const std::string& other : Names(reach))
                for (const std::string& further : m_reach.at(other))
                    grown |= reach.insert(further).second;
    }
}

void RoomTable::requireNoCircle() const {
    for (const auto& [name, reach] : m_reach)
        if (reach.contains(name))
            throw std::invalid_argument(fmt::format("'{}' may include itself in a circle", name));
}

const Room* RoomTable::find(std::string_view folder) const {
    auto row = std::ranges::find(m_rooms, folder, &Room::folder);
    if (row == m_rooms.end() && folder.starts_with("plugins/"))
        row = std::ranges::find(m_rooms, anyPlugin, &Room::folder);
    return row == m_rooms.end() ? nullptr : &*row;
}

bool RoomTable::allows(const Room& room, std::string_view name) const {
    return m_reach.at(roomName(room.folder)).contains(name);
}

} // namespace argmap::architecture
