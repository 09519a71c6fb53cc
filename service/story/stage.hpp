// Where a story is played: the real partition over a store in memory, with a clock that is moved by hand. Each command
// is committed before the next; a stage can crash after every command, send every command twice, or have every first
// commit refused, and the story must come out the same.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/runtime/partition.hpp"
#include "service/story/refusing_store.hpp"

namespace baton::story {

enum class Mode { straight, crash, twice, refuse };
[[nodiscard]] const char* name_of(Mode mode);

class Stage {
public:
    Stage(std::shared_ptr<const runtime::Almanac> almanac, Mode mode);

    [[nodiscard]] Result<> deploy(const runtime::ReadDeployment& read);
    // Does it, commits it, and gives its records. On a Problem nothing was written.
    [[nodiscard]] Result<std::vector<Record>> act(runtime::Wish wish);
    // Moves the clock, stopping at each thing that is due on the way.
    [[nodiscard]] Result<std::vector<Record>> wait_until(Instant moment);

    [[nodiscard]] Instant now() const { return now_; }
    void set_now(Instant now) { now_ = now; }
    [[nodiscard]] std::shared_ptr<const runtime::Shelf> shelf() const { return partition_->shelf(); }
    // Every row that lists would show, as text.
    [[nodiscard]] std::vector<std::string> rows() const { return memory_.rows_as_text(); }
    [[nodiscard]] Result<const execution::Instance*> inspect(InstanceKey key) { return partition_->inspect(key); }

private:
    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<std::vector<Record>> commit();
    // Runs `work` into the open batch and commits it; when the commit was refused on purpose, once more.
    template <class Work>
    [[nodiscard]] Result<std::vector<Record>> durably(Work work);
    [[nodiscard]] Result<> repeat(const runtime::Wish& wish);

    std::shared_ptr<const runtime::Almanac> almanac_;
    Mode mode_;
    storage::memory::MemoryStore memory_;
    RefusingStore store_;
    std::unique_ptr<runtime::Partition> partition_;
    Instant now_;
    std::uint64_t wishes_ = 0;
};

}  // namespace baton::story
