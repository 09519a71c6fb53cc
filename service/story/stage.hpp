// Where a story is played: the real partition over a store in memory, with a clock that is moved by hand. Each command
// is committed before the next; a stage can crash after every command, send every command twice, or have every first
// commit refused, and the story must come out the same.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/runtime/partition.hpp"
#include "service/story/refusing_store.hpp"

namespace baton::story {

enum class Mode { straight, crash, twice, refuse };
[[nodiscard]] const char* name_of(Mode mode);

// How far a play may go; as it stands, as far as the service itself.
struct Bounds {
    execution::Limits limits;
    std::size_t errands_at_once = runtime::Settings{}.errands_at_once;
    std::size_t rounds_max = 100'000;  // moments at which something is due, in one wait
    // Asked after every commit; its Problem ends the play.
    std::function<Result<>(const std::vector<Record>&)> may_go_on;
};

class Stage {
public:
    Stage(std::shared_ptr<const runtime::Almanac> almanac, Mode mode, Bounds bounds = {});

    [[nodiscard]] Result<> deploy(const runtime::ReadDeployment& read);
    // Does it, commits it, and gives its records. On a Problem nothing was written.
    [[nodiscard]] Result<std::vector<Record>> act(runtime::Wish wish);
    // Moves the clock, stopping at each thing that is due on the way.
    [[nodiscard]] Result<std::vector<Record>> wait_until(Instant moment);

    // What follows from the last command and was put off, done now.
    [[nodiscard]] Result<std::vector<Record>> settle();

    [[nodiscard]] Instant now() const { return now_; }
    [[nodiscard]] Result<std::optional<Instant>> next_timer();  // when the next one fires, of cases or to begin one
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
    [[nodiscard]] Result<> go_on(const std::vector<Record>& records) const;
    [[nodiscard]] Result<> repeat(const runtime::Wish& wish);

    std::shared_ptr<const runtime::Almanac> almanac_;
    Mode mode_;
    Bounds bounds_;
    storage::memory::MemoryStore memory_;
    RefusingStore store_;
    std::unique_ptr<runtime::Partition> partition_;
    Instant now_;
    std::uint64_t wishes_ = 0;
};

}  // namespace baton::story
