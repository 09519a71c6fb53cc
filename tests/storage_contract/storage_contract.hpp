// The ground of the contract suite: a fresh store of each kind, with short words to write to it and read from it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>
#include <ostream>

#include "engine/ports/account_store.hpp"
#include "engine/ports/attachments.hpp"
#include "engine/ports/draft_store.hpp"
#include "engine/ports/edition_store.hpp"
#include "engine/ports/file_store.hpp"
#include "engine/ports/leftovers.hpp"
#include "engine/ports/nodes.hpp"
#include "engine/ports/queries.hpp"
#include "engine/ports/reading_log.hpp"
#include "engine/ports/reports.hpp"
#include "engine/ports/retention.hpp"
#include "engine/ports/store.hpp"
#include "tests/made_up/made_up.hpp"

namespace baton::storage {

// A store with all that it needs around it; gone with this object.
class Backend {
public:
    virtual ~Backend() = default;
    virtual ports::Store& store() = 0;
    virtual ports::Queries& queries() = 0;
    virtual ports::AccountStore* accounts() { return nullptr; }  // where it has one
    virtual ports::Reports* reports() { return nullptr; }        // where it counts any
    virtual ports::Retention* retention() { return nullptr; }    // where history ends
    virtual ports::ReadingLog& readings() = 0;
    virtual ports::Attachments& attachments() = 0;
    virtual ports::FileStore& files() = 0;
    virtual ports::DraftStore& drafts() = 0;
    virtual ports::EditionStore& editions() = 0;
    virtual ports::Nodes& nodes() = 0;
    virtual ports::Leftovers& leftovers() = 0;
    virtual void close() {}
    // Closes it, if it is not closed, and opens it again, as a restart does.
    virtual void reopen() = 0;
    // What fails the commits until it is called with false: another's lock, a lost server, or their like.
    virtual void refuse_writes(bool refuses) = 0;
    // As somebody at the database itself would; throws what that refuses. Only where there is one.
    virtual void run(const std::string& sql) { ADD_FAILURE() << "nothing runs " << sql; }
};

struct Kind {
    const char* name;
    std::unique_ptr<Backend> (*make)();
    bool is_durable;
    const char* lacks = nullptr;  // what this machine would need to run it; its tests are skipped, and say so

    friend void PrintTo(const Kind& kind, std::ostream* out) { *out << kind.name; }
};

[[nodiscard]] std::vector<Kind> kinds();
[[nodiscard]] std::vector<Kind> durable_kinds();  // those that outlive the process

class StorageContract : public testing::TestWithParam<Kind> {
protected:
    void SetUp() override;  // IsSkipped() after it: there is no store

    ports::Store& store() { return backend_->store(); }
    ports::Queries& queries() { return backend_->queries(); }
    Backend& backend() { return *backend_; }

    // A batch of the current writer, whose records follow on.
    ports::Batch batch();
    // Records for the batch: one event each, of these instances.
    void add_records(ports::Batch& batch, const std::vector<InstanceKey>& instances);
    Result<ports::Committed> write(const ports::Batch& batch);  // and remembers the position
    void take_over();                                           // opens the partition anew

    template <class Row>
    Row made(std::uint64_t key) {
        Row row = maker_.make<Row>();
        row.key.value = key;
        return row;
    }
    template <class T>
    T made() {
        return maker_.make<T>();
    }

    made_up::Maker maker_{1000};
    std::uint32_t partition_ = 3;
    ports::PartitionState state_;

private:
    std::unique_ptr<Backend> backend_;
};

// Records have no ==: their events are compared as the log would store them.
[[nodiscard]] std::string text_of(const Record& record);

// The key of the n-th thing of the suite's partition.
[[nodiscard]] constexpr std::uint64_t nth(std::uint64_t n) { return key_before_first(3) + n; }
// The n-th position of its log.
[[nodiscard]] constexpr Position place(std::uint64_t n) { return position_before_first(3) + n; }

template <class Row>
[[nodiscard]] std::vector<std::uint64_t> numbers(const std::vector<Row>& rows) {
    std::vector<std::uint64_t> all;
    for (const auto& row : rows) all.push_back(row.key.value - key_before_first(3));
    return all;
}

// The result's value; a refusal fails the test with its words.
template <class T>
[[nodiscard]] T sure(Result<T> result) {
    if (!result) {
        ADD_FAILURE() << result.error().detail;
        return T{};
    }
    return std::move(*result);
}

[[nodiscard]] inline Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

}  // namespace baton::storage
