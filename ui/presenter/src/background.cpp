#include <argmap/presenter/background.hpp>

#include <utility>

namespace argmap::presenter {

Background::Background(Post post)
    : m_post(std::move(post)),
      m_thread([this, alive = std::weak_ptr<Alive>(m_alive)](const std::stop_token& end) {
          loop(end, alive);
      }) {}

Background::~Background() {
    m_alive.reset();
    m_thread.request_stop();
    const std::scoped_lock lock(m_mutex);
    m_running.request_stop();
}

void Background::run(Task task) {
    ++m_started;
    const std::scoped_lock lock(m_mutex);
    m_waiting = std::move(task);
    m_number = m_started;
    m_running.request_stop();
    m_wake.notify_one();
}

void Background::loop(const std::stop_token& end, const std::weak_ptr<Alive>& alive) {
    for (;;) {
        Task task;
        std::uint64_t number = 0;
        std::stop_token stop;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, end, [this] { return static_cast<bool>(m_waiting); }))
                return;
            task = std::exchange(m_waiting, nullptr);
            number = m_number;
            m_running = std::stop_source();
            if (end.stop_requested()) // then the destructor may have told the one before
                m_running.request_stop();
            stop = m_running.get_token();
        }
        m_post([this, alive, number, show = task(stop)] {
            if (alive.expired())
                return;
            m_done = number;
            if (number == m_started && show)
                show();
        });
    }
}

} // namespace argmap::presenter
