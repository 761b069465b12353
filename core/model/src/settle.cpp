#include <argmap/model/merge.hpp>
#include <argmap/model/transaction.hpp>

#include <algorithm>
#include <tuple>

namespace argmap::model {

std::vector<CommentId> openConflicts(const ArgumentMap& map) {
    std::vector<CommentId> open;
    for (const auto id : map.table<Comment>().ids()) {
        const Comment& comment = map[id];
        if (comment.author == mergeAuthor && !comment.resolved &&
            std::find(comment.tags.begin(), comment.tags.end(), mergeTag) != comment.tags.end())
            open.push_back(id);
    }
    std::sort(open.begin(), open.end(), [&](CommentId a, CommentId b) {
        return std::tie(map[a].order, map[a].id) < std::tie(map[b].order, map[b].id);
    });
    return open;
}

ArgumentMap settled(const ArgumentMap& map) {
    Transaction tx(map);
    for (const CommentId id : openConflicts(map))
        if (map.referrers(id).empty())
            tx.remove(id);
        else
            tx.edit(id, [](Comment& comment) { comment.resolved = true; });
    return std::move(tx).commit().value();
}

} // namespace argmap::model
