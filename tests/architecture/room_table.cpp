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
    table.close();
    return table;
}

void RoomTable::close() {
    for (const Room& room : m_rooms) {
        auto [entry, isNew] = m_reach.try_emplace(roomName(room.folder));
        if (!isNew)
            throw std::invalid_argument(fmt::format("two rooms are called '{}'", entry->first));
        for (const std::string& name : room.mayInclude) {
            if (name == "all of core") {
                for (const Room& other : m_rooms)
                    if (inCore(other) && other.folder != room.folder)
                        entry->second.insert(roomName(other.folder));
            } else {
                entry->second.insert(name);
            }
        }
        if (inCore(room) && room.folder != "core/base")
            entry->second.insert("base");
    }
    for (const auto& [name, reach] : m_reach)
        for (const std::string& other : reach)
            if (!m_reach.contains(other))
                throw std::invalid_argument(
                    fmt::format("'{}' may include '{}', which is no room", name, other));
    // Each pass lets every room reach what the rooms that it reaches did; done when none grows.
    for (bool grown = true; grown;) {
        grown = false;
        for (auto& [name, reach] : m_reach)
            for (const std::string& other : std::set<std::string, std::less<>>(reach))
                for (const std::string& further : m_reach.at(other))
                    grown |= reach.insert(further).second;
    }
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
