// What the presenter's files share: work that was left when the program ended.
#pragma once

#include <argmap/document/recovery.hpp>
#include <argmap/presenter/presenter.hpp>

namespace argmap::presenter {

struct Presenter::Left {
    document::AbandonedJournal journal;
    document::Recovered recovered;
};

} // namespace argmap::presenter
