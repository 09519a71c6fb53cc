#include "service/story/stage.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace baton::story {
namespace {

constexpr std::size_t due_at_once = 1000;
constexpr std::size_t timers_max = 100'000;

runtime::Settings settings_within(const Bounds& bounds) {
    runtime::Settings settings;
    settings.limits = bounds.limits;
    settings.errands_at_once = bounds.errands_at_once;
    settings.snapshot_every = 3;  // so that paging in from snapshots is played as well
    return settings;
}

}  // namespace

const char* name_of(Mode mode) {
    switch (mode) {
        case Mode::straight:
            return "straight";
        case Mode::crash:
            return "with a crash after every command";
        case Mode::twice:
            return "with every command sent twice";
        case Mode::refuse:
            return "with every first commit refused";
    }
    return "";
}

Stage::Stage(std::shared_ptr<const runtime::Almanac> almanac, Mode mode, Bounds bounds)
    : almanac_(std::move(almanac)), mode_(mode), bounds_(std::move(bounds)), store_(memory_) {}

Result<> Stage::open() {
    const auto compiled = partition_ ? partition_->shelf() : std::make_shared<const runtime::Shelf>();
    auto opened = runtime::Partition::open(store_, settings_within(bounds_), almanac_, now_, *compiled);
    if (!opened) return opened.error();
    partition_ = std::move(*opened);
    return {};
}

Result<std::vector<Record>> Stage::commit() {
    if (!partition_->has_open_batch()) return std::vector<Record>{};
    const auto number = partition_->open_batch_number();
    auto batch = partition_->take_batch();
    const auto written = store_.commit(batch);
    if (!written) return written.error();
    partition_->committed(number, batch);
    return std::move(batch.records);
}

template <class Work>
Result<std::vector<Record>> Stage::durably(Work work) {
    if (!partition_) {
        if (auto opened = open(); !opened) return opened.error();
    }
    if (mode_ == Mode::refuse) store_.refuse_next();
    for (int attempt = 1;; ++attempt) {
        if (const auto worked = work(); !worked) {
            (void)partition_->take_batch();
            if (auto opened = open(); !opened) return opened.error();
            return worked.error();
        }
        auto written = commit();
        if (written && mode_ == Mode::crash) {
            if (auto opened = open(); !opened) return opened.error();
        }
        if (written || attempt == 2) return written;
        if (auto opened = open(); !opened) return opened.error();
    }
}

Result<> Stage::go_on(const std::vector<Record>& records) const {
    return bounds_.may_go_on ? bounds_.may_go_on(records) : Result<>{};
}

Result<> Stage::deploy(const runtime::ReadDeployment& read) {
    const auto done = durably([&] { return partition_->deploy(read, {}, false, now_); });
    if (!done) return done.error();
    return {};
}

Result<std::vector<Record>> Stage::act(runtime::Wish wish) {
    runtime::OnceOnly once{wish.actor.name, "story-" + std::to_string(++wishes_), "", [](const runtime::Done& done) {
                               return runtime::Answer{200, std::to_string(done.position)};
                           }};
    wish.once = std::move(once);
    auto records = durably([&] { return partition_->handle(wish, now_); });
    if (records && mode_ == Mode::twice) {
        if (auto again = repeat(wish); !again) return again.error();
    }
    if (!records) return records;
    if (auto may = go_on(*records); !may) return may.error();
    return records;
}

Result<std::vector<Record>> Stage::settle() {
    std::vector<Record> all;
    while (partition_ && partition_->errands_waiting() > 0) {
        auto records = durably([&] { return partition_->tick(now_, due_at_once); });
        if (!records) return records.error();
        if (auto may = go_on(*records); !may) return may.error();
        std::move(records->begin(), records->end(), std::back_inserter(all));
    }
    return all;
}

Result<std::optional<Instant>> Stage::next_timer() {
    std::optional<Instant> next;
    if (!partition_) return next;
    const auto rows = store_.timers_due(partition_->number(), Instant::max(), timers_max);
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        if (!next || row.due < *next) next = row.due;
    }
    return next;
}

// The second sending must change nothing and give the first answer.
Result<> Stage::repeat(const runtime::Wish& wish) {
    const auto again = partition_->handle(wish, now_);
    if (!again) return again.error();
    if (again->was_done_before && !partition_->has_open_batch()) return {};
    return fail(Code::internal, "a command that was sent twice was done twice");
}

Result<std::vector<Record>> Stage::wait_until(Instant moment) {
    std::vector<Record> all;
    for (std::size_t round = 0; round < bounds_.rounds_max; ++round) {
        if (!partition_) {
            if (auto opened = open(); !opened) return opened.error();
        }
        const auto due = partition_->next_due();
        if (!due || *due > moment) {
            now_ = std::max(now_, moment);
            return all;
        }
        now_ = std::max(now_, *due);
        auto records = durably([&] { return partition_->tick(now_, due_at_once); });
        if (!records) return records.error();
        if (auto may = go_on(*records); !may) return may.error();
        std::move(records->begin(), records->end(), std::back_inserter(all));
    }
    return fail(Code::unprocessable, "timers fire without end before " + to_text(moment));
}

}  // namespace baton::story
