// The stores that the suite runs on.
#include "connectors/storage/memory/memory_drafts.hpp"
#include "connectors/storage/memory/memory_editions.hpp"
#include "connectors/storage/memory/memory_file_store.hpp"
#include "connectors/storage/memory/memory_reading_log.hpp"
#include "connectors/storage/memory/memory_store.hpp"
#include "tests/storage_contract/postgresql_backend.hpp"
#include "tests/storage_contract/sqlite_backend.hpp"

namespace baton::storage {
namespace {

class MemoryBackend final : public Backend {
public:
    ports::Store& store() override { return store_; }
    ports::Queries& queries() override { return store_; }
    ports::ReadingLog& readings() override { return readings_; }
    ports::Attachments& attachments() override { return store_; }
    ports::FileStore& files() override { return files_; }
    ports::DraftStore& drafts() override { return drafts_; }
    ports::EditionStore& editions() override { return editions_; }
    ports::Nodes& nodes() override { return store_; }
    ports::Leftovers& leftovers() override { return store_; }
    void reopen() override {}
    void refuse_writes(bool refuses) override {
        store_.fail_next_commit(refuses ? 1'000'000 : 0);
        readings_.refuse(refuses);
        files_.refuse(refuses);
        drafts_.refuse(refuses);
        editions_.refuse(refuses);
    }

private:
    memory::MemoryStore store_;
    memory::MemoryReadingLog readings_;
    memory::MemoryFileStore files_{store_};
    memory::MemoryDraftStore drafts_;
    memory::MemoryEditionStore editions_;
};

template <class Made>
std::unique_ptr<Backend> make() {
    return std::make_unique<Made>();
}

}  // namespace

std::vector<Kind> kinds() {
    return {{"memory", make<MemoryBackend>, false},
            {"sqlite", make<SqliteBackend>, true},
            {"postgresql", make<PostgresqlBackend>, true, postgresql_lacks()}};
}

std::vector<Kind> durable_kinds() {
    std::vector<Kind> durable;
    for (const auto& kind : kinds()) {
        if (kind.is_durable) durable.push_back(kind);
    }
    return durable;
}

}  // namespace baton::storage
