// The table of rooms in docs/architecture.md: which room may include which.
// Values without shared state; any thread may use them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::architecture {

/// A room as the table has it. The folder "plugins/<plugin>" stands for every plugin without a row.
struct Room {
    std::string folder;
    std::vector<std::string> mayInclude;
};

class RoomTable {
public:
    /// Reads the table whose first heading is "room". Throws std::invalid_argument, with the row in
    /// question, when there is none, a room stands there twice or is unknown, or rooms run in a
    /// circle.
    static RoomTable parse(std::string_view markdown);

    [[nodiscard]] const std::vector<Room>& rooms() const { return m_rooms; }

    /// The row for a folder such as "core/model" or "plugins/argdown"; null when there is none.
    [[nodiscard]] const Room* find(std::string_view folder) const;

    /// Whether `room` may include a header of the room called `name` ("base"), directly or through
    /// others.
    [[nodiscard]] bool allows(const Room& room, std::string_view name) const;

private:
    using Names = std::set<std::string, std::less<>>;

    [[nodiscard]] Names ownRow(const Room& room) const;
    void requireKnownRooms() const;
    void followRows();
    void requireNoCircle() const;

    std::vector<Room> m_rooms;
    std::map<std::string, Names> m_reach; // by the room's name: all that it may include
};

/// The last part of a folder: "model" of "core/model".
[[nodiscard]] std::string roomName(std::string_view folder);

} // namespace argmap::architecture
