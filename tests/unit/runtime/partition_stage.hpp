// A partition over a store in memory, for tests that decide, commit and reopen by hand.
#pragma once

#include <gtest/gtest.h>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/runtime/partition.hpp"
#include "tests/unit/runtime/small_models.hpp"

namespace baton::runtime {

inline constexpr Instant start{std::chrono::hours{500'000}};

struct PartitionStage : testing::Test {
    storage::memory::MemoryStore store;
    Settings settings;
    std::shared_ptr<const Almanac> almanac = std::make_shared<const Almanac>();
    std::unique_ptr<Partition> partition;

    void SetUp() override { open(); }
    void open() {
        auto opened = Partition::open(store, settings, almanac, start);
        ASSERT_TRUE(opened.has_value()) << opened.error().detail;
        partition = std::move(*opened);
    }
    void commit() {
        const auto number = partition->open_batch_number();
        const auto batch = partition->take_batch();
        const auto written = store.commit(batch);
        ASSERT_TRUE(written.has_value()) << written.error().detail;
        partition->committed(number, batch);
    }
    static std::vector<std::string> said(const std::vector<Fault>& faults) {
        std::vector<std::string> all;
        for (const Fault& fault : faults) all.push_back(fault.element + ": " + fault.message);
        return all;
    }
    void deploy(Resource resource) {
        const auto read = read_deployment({std::move(resource)}, {});
        ASSERT_TRUE(read.has_value()) << read.error().detail << testing::PrintToString(said(read.error().faults));
        ASSERT_TRUE(partition->deploy(*read, {}, false, start).has_value());
        commit();
    }
    InstanceKey start_case(const std::string& process, const std::string& key = "") {
        Wish wish;
        execution::StartInstance command;
        command.definition = partition->shelf()->latest(process)->key;
        command.variables.set("owner", "zhang");
        wish.command = std::move(command);
        if (!key.empty()) wish.once = once(key);
        const auto done = partition->handle(wish, start);
        EXPECT_TRUE(done.has_value()) << done.error().detail;
        return done ? done->instance : InstanceKey{};
    }
    bool has_jobs(const std::string& type) {
        const auto has = partition->has_jobs(type);
        EXPECT_TRUE(has.has_value());
        return has && *has;
    }
    static OnceOnly once(const std::string& key, const std::string& fingerprint = "f") {
        return {"zhang", key, fingerprint, [](const Done& done) { return Answer{201, std::to_string(done.position)}; }};
    }
    Wish completion(InstanceKey instance) {
        const auto state = partition->inspect(instance);
        Wish wish;
        wish.instance = instance;
        wish.command = execution::CompleteTask{(*state)->tasks.begin()->first, {}, ""};
        return wish;
    }
};

}  // namespace baton::runtime
