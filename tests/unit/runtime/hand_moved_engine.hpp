// An engine whose workplace and clock a test moves by hand, and whose answers it collects.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/ports/store_in_front.hpp"
#include "engine/runtime/engine.hpp"
#include "tests/unit/runtime/manual_workplace.hpp"
#include "tests/unit/runtime/small_models.hpp"

namespace baton::runtime {

struct HandMovedClock final : ports::Clock {
    Instant at{std::chrono::hours{500'000}};
    [[nodiscard]] Instant now() const override { return at; }
};

// What is deployed cannot be read from it so many times; nor can jobs that wait, which it counts the looks for, nor
// what one partition has sent to another.
struct ForgetfulStore final : ports::StoreInFront {
    using StoreInFront::StoreInFront;
    int refusals = 0;
    bool hides_jobs = false;
    std::size_t looks_for_jobs = 0;
    bool hides_parcels = false;
    Result<std::vector<ports::DefinitionRow>> definitions() override {
        if (refusals == 0) return behind().definitions();
        --refusals;
        return fail(Code::unavailable, "it cannot be read now");
    }
    Result<std::vector<ports::ParcelRow>> parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                                  std::size_t limit) override {
        if (hides_parcels) return fail(Code::unavailable, "it cannot be read now");
        return behind().parcels(sender, receiver, after, limit);
    }
    Result<std::map<std::uint32_t, ErrandKey>> newest_parcels(std::uint32_t receiver) override {
        if (hides_parcels) return fail(Code::unavailable, "it cannot be read now");
        return behind().newest_parcels(receiver);
    }
    Result<std::vector<ports::WaitingJob>> jobs_available(std::uint32_t partition, std::string_view type, JobKey after,
                                                          std::size_t limit) override {
        if (hides_jobs) return fail(Code::unavailable, "it cannot be read now");
        ++looks_for_jobs;
        return behind().jobs_available(partition, type, after, limit);
    }
};

class HandMovedEngine : public testing::Test {
protected:
    void begin(const Settings& settings) {
        workplace = std::make_shared<ManualWorkplace>();
        engine = std::make_unique<Engine>(front, clock, settings, [this] { return workplace; });
        engine->on_lost([this](std::uint32_t, const Problem& problem) { lost.push_back(problem.detail); });
        const bool is_named = !settings.node.name.empty();
        const auto started = now<Result<>>(engine->start(Almanac{}));
        ASSERT_TRUE(started.has_value()) << started.error().detail;
        if (!is_named) return;
        const auto taken = now<Result<>>(engine->take(0, {}));
        ASSERT_TRUE(taken.has_value()) << taken.error().detail;
    }
    void deploy(std::vector<Resource> resources) {
        const auto deployed = now<Result<Deployed>>(engine->deploy(std::move(resources), {}, false));
        ASSERT_TRUE(deployed.has_value()) << deployed.error().detail;
    }
    // Asks; the answer is there once it may be told.
    template <class T>
    std::shared_ptr<std::optional<T>> ask(boost::asio::awaitable<T> question) {
        auto answer = std::make_shared<std::optional<T>>();
        boost::asio::co_spawn(context, std::move(question),
                              [answer](const std::exception_ptr&, T given) { *answer = std::move(given); });
        settle();
        return answer;
    }
    template <class T>
    T now(boost::asio::awaitable<T> question) {
        auto answer = ask(std::move(question));
        while (!*answer && workplace->finish_commit()) settle();
        EXPECT_TRUE(answer->has_value()) << "it was never answered";
        return **answer;
    }
    std::shared_ptr<std::optional<Result<Done>>> start_case(const std::string& process, std::string department = {}) {
        Wish wish;
        execution::StartInstance command;
        command.definition = engine->latest(process)->key;
        command.variables.set("owner", "zhang");
        wish.command = std::move(command);
        wish.actor.name = "someone";
        wish.actor.department = std::move(department);
        return ask(engine->submit(std::move(wish)));
    }
    void settle() {
        context.restart();
        context.poll();
    }
    void finish_commit() {
        workplace->finish_commit();
        settle();
    }
    std::size_t cases_of(const std::string& process) {
        ports::InstanceFilter filter;
        filter.process = process;
        return store.instances(filter, {1000, "", ""})->items.size();
    }

    storage::memory::MemoryStore store;
    ForgetfulStore front{store};
    HandMovedClock clock;
    boost::asio::io_context context;
    std::shared_ptr<ManualWorkplace> workplace;
    std::unique_ptr<Engine> engine;
    std::vector<std::string> lost;
};

}  // namespace baton::runtime
