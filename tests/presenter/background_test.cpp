#include <argmap/presenter/background.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace argmap::presenter {

namespace {

// A main thread that runs what is posted when it is asked to.
class MainThread {
public:
    Post post() {
        return [this](std::function<void()> work) {
            const std::scoped_lock lock(m_mutex);
            m_work.push_back(std::move(work));
            m_wake.notify_all();
        };
    }

    void runOne() {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return !m_work.empty(); });
        const std::function<void()> work = std::move(m_work.front());
        m_work.pop_front();
        lock.unlock();
        work();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_work;
};

} // namespace

TEST(Background, BringsTheResultToTheMainThread) {
    MainThread main;
    Background background(main.post());
    int shown = 0;
    background.run([&](const std::stop_token&) { return [&] { shown = 42; }; });
    EXPECT_TRUE(background.busy());
    main.runOne();
    EXPECT_EQ(shown, 42);
    EXPECT_FALSE(background.busy());
}

TEST(Background, ShowsTheNewestOnlyAndStopsTheOlder) {
    MainThread main;
    Background background(main.post());
    std::atomic<bool> running = false;
    std::atomic<bool> stopped = false;
    std::string shown;
    background.run([&](const std::stop_token& stop) {
        running = true;
        while (!stop.stop_requested())
            std::this_thread::yield();
        stopped = true;
        return [&] { shown += "old"; };
    });
    while (!running)
        std::this_thread::yield();
    background.run([&](const std::stop_token&) { return [&] { shown += "new"; }; });
    main.runOne();
    main.runOne();
    EXPECT_TRUE(stopped);
    EXPECT_EQ(shown, "new");
}

TEST(Background, GivesNothingWhenItHasGone) {
    MainThread main;
    bool shown = false;
    {
        Background background(main.post());
        std::atomic<bool> running = false;
        background.run([&](const std::stop_token&) {
            running = true;
            return [&] { shown = true; };
        });
        while (!running)
            std::this_thread::yield();
    }
    main.runOne();
    EXPECT_FALSE(shown);
}

// Whatever the thread is at when its owner goes: what runs hears that it shall stop.
TEST(Background, StopsWhatHasJustBegunWhenItGoes) {
    using namespace std::chrono_literals;
    std::atomic<bool> deaf = false;
    for (int i = 0; i < 500; ++i) {
        MainThread main;
        Background background(main.post());
        background.run([](const std::stop_token&) { return [] {}; });
        main.runOne(); // its thread waits now, or soon
        background.run([&](const std::stop_token& stop) {
            for (int ms = 0; !stop.stop_requested() && !deaf; ++ms) {
                std::this_thread::sleep_for(1ms);
                deaf = ms == 3000;
            }
            return [] {};
        });
    }
    EXPECT_FALSE(deaf);
}

TEST(Background, DoesWhatWasAskedForJustBeforeItGoes) {
    std::atomic<int> done = 0;
    for (int i = 0; i < 500; ++i) {
        MainThread main;
        Background background(main.post());
        background.run([&](const std::stop_token&) {
            ++done;
            return [] {};
        });
    }
    EXPECT_EQ(done, 500);
}

} // namespace argmap::presenter
