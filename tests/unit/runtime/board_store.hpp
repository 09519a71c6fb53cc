// A store in memory for what is tested with jobs alone: counts how often it is looked for those that are available and
// for those that are taken, and can be told that it cannot be read.
#pragma once

#include <gtest/gtest.h>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/ports/store_in_front.hpp"

namespace baton::runtime {

class BoardStore final : public ports::StoreInFront {
public:
    BoardStore() : StoreInFront(rows_), epoch_(rows_.open(0, {})->epoch) {}

    std::size_t looks = 0;
    std::size_t looks_for_ends = 0;
    bool is_unread = false;

    Result<std::vector<ports::WaitingJob>> jobs_available(std::uint32_t partition, std::string_view type, JobKey after,
                                                          std::size_t limit) override {
        if (is_unread) return fail(Code::unavailable, "the store cannot be read");
        ++looks;
        return behind().jobs_available(partition, type, after, limit);
    }

    Result<std::vector<ports::JobRow>> jobs_taken(std::uint32_t partition, std::string_view type, ports::JobEnd after,
                                                  std::size_t limit) override {
        if (is_unread) return fail(Code::unavailable, "the store cannot be read");
        ++looks_for_ends;
        return behind().jobs_taken(partition, type, after, limit);
    }

    void write(std::vector<ports::JobRow> jobs) {
        ports::Batch batch;
        batch.epoch = epoch_;
        batch.jobs = std::move(jobs);
        const auto written = commit(batch);
        ASSERT_TRUE(written) << written.error().detail;
    }

private:
    storage::memory::MemoryStore rows_;
    std::uint64_t epoch_;
};

inline ports::JobRow job_of(const std::string& type, std::uint64_t key, const std::string& state, Instant until = {}) {
    ports::JobRow row;
    row.key = JobKey{key};
    row.instance = InstanceKey{key + 1'000'000};
    row.type = type;
    row.state = state;
    row.until = until;
    return row;
}

}  // namespace baton::runtime
