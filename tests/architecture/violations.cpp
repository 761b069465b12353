#include "house.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>

namespace argmap::architecture {
namespace {

namespace fs = std::filesystem;

/// Calls `visit(lineNumber, line)` for each line of `text`, counted from 1.
template <typename Visit>
void forEachLine(const std::string& text, Visit visit) {
    std::size_t number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const auto end = std::min(text.find('\n', begin), text.size());
        visit(number, text.substr(begin, end - begin));
        begin = end + 1;
    }
}

/// What is wrong with naming the room `name` from `folder`; empty when nothing is.
std::string complaint(const RoomTable& table, const std::string& folder, const std::string& name,
                      std::string_view what) {
    const Room* room = table.find(folder);
    if (room == nullptr)
        return fmt::format("{} is no room of docs/architecture.md", folder);
    if (name == roomName(folder) || table.allows(*room, name))
        return {};
    return fmt::format("{} may not {} {}", folder, what, name);
}

/// A quoted include must stay in its own room: what another room offers is named <argmap/room/…>.
bool leavesRoom(const SourceFile& file, const std::string& header) {
    const auto target = (fs::path(file.path).parent_path() / header).lexically_normal();
    return !target.generic_string().starts_with(file.folder() + '/');
}

void checkIncludes(const SourceFile& file, const Rules& rules, std::vector<std::string>& found) {
    static const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]*)[>"])");
    static const std::regex ofRoom(R"(^argmap/([^/]+)/)");
    forEachLine(file.text, [&](std::size_t number, const std::string& line) {
        std::smatch match;
        if (!std::regex_search(line, match, include))
            return;
        const std::string header = match[2];
        std::smatch room;
        std::string wrong;
        if (std::regex_search(header, room, ofRoom))
            wrong = complaint(rules.rooms, file.folder(), room[1], "include");
        else if (header.starts_with("argmap/"))
            wrong = fmt::format("'{}' is in no room: <argmap/room/…>", header);
        else if (match[1] == "<")
            wrong = rules.libraries.complaint(file.folder(), header);
        else if (leavesRoom(file, header))
            wrong = fmt::format("'{}' leaves the room {}", header, file.folder());
        if (!wrong.empty())
            found.push_back(fmt::format("{}:{}: {}", file.path, number, wrong));
    });
}

void checkLinks(const SourceFile& file, const RoomTable& rooms, std::vector<std::string>& found) {
    static const std::regex target(R"(argmap::([A-Za-z0-9_-]+))");
    forEachLine(file.text, [&](std::size_t number, const std::string& line) {
        const std::string code = line.substr(0, line.find('#'));
        for (std::sregex_iterator match(code.begin(), code.end(), target), end; match != end;
             ++match) {
            const std::string name = (*match)[1];
            if (name == "warnings")
                continue;
            if (const auto wrong = complaint(rooms, file.folder(), name, "link"); !wrong.empty())
                found.push_back(fmt::format("{}:{}: {}", file.path, number, wrong));
        }
    });
}

} // namespace

std::vector<std::string> violations(const fs::path& root, const Rules& rules) {
    std::vector<std::string> found;
    for (const std::string& folder : roomFolders(root))
        if (rules.rooms.find(folder) == nullptr)
            found.push_back(fmt::format("{}: is no room of docs/architecture.md", folder));
    for (const SourceFile& file : productFiles(root, Files::All)) {
        if (rules.rooms.find(file.folder()) == nullptr)
            continue;
        if (file.isCode())
            checkIncludes(file, rules, found);
        else if (file.path.ends_with("/CMakeLists.txt"))
            checkLinks(file, rules.rooms, found);
    }
    return found;
}

} // namespace argmap::architecture
