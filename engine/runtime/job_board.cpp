#include "engine/runtime/job_board.hpp"

#include <algorithm>
#include <iterator>

namespace baton::runtime {
namespace {

constexpr std::size_t opened_at_once = 10'000;
constexpr std::size_t read_at_once = 1'000;  // so that nobody waits long for it
constexpr std::size_t types_max = 10'000;    // that nothing is held of; beyond, they are forgotten and looked up again
constexpr std::size_t types_at_most_full = 10;

}  // namespace

bool JobBoard::Shelf::knows_the_oldest() const {
    return is_whole() || !held.empty() || (!returned.empty() && returned.begin()->first <= known_until);
}

JobBoard::Shelf& JobBoard::shelf_of(const std::string& type) {
    const auto found = shelves_.find(type);
    if (found != shelves_.end()) return found->second;
    if (shelves_.size() >= types_max) std::erase_if(shelves_, [](const auto& one) { return one.second.is_empty(); });
    return shelves_[type];
}

void JobBoard::drop_from(Shelf& shelf, Jobs::iterator first) {
    shelf.known_until = JobKey{first->first.value - 1};
    held_ -= static_cast<std::size_t>(std::distance(first, shelf.held.end()));
    shelf.held.erase(first, shelf.held.end());
}

// The type that has the most gives up the later half of them.
void JobBoard::make_room(const Shelf& wanted) {
    while (held_ > types_at_most_full * held_max_) {
        Shelf* fullest = nullptr;
        for (auto& [type, shelf] : shelves_) {
            if (&shelf != &wanted && (fullest == nullptr || shelf.held.size() > fullest->held.size())) fullest = &shelf;
        }
        const auto half = static_cast<std::ptrdiff_t>(fullest->held.size() / 2);
        drop_from(*fullest, std::next(fullest->held.begin(), half));
    }
}

void JobBoard::hold(Shelf& shelf, JobKey job, InstanceKey instance) {
    if (job > shelf.known_until) return;  // it is read when those before it are used up
    if (shelf.held.emplace(job, instance).second) ++held_;
    if (shelf.held.size() > held_max_) drop_from(shelf, std::prev(shelf.held.end()));
    make_room(shelf);
}

void JobBoard::keep_busy(const ports::JobRow& job) {
    busy_[job.key] = {job.type, job.instance, job.until};
    ends_.insert({job.until, job.key});
}

void JobBoard::take_off(JobKey job, const std::string& type) {
    if (const auto found = busy_.find(job); found != busy_.end()) {
        ends_.erase({found->second.until, job});
        busy_.erase(found);
        return;
    }
    const auto shelf = shelves_.find(type);
    if (shelf == shelves_.end()) return;
    held_ -= shelf->second.held.erase(job);
    shelf->second.returned.erase(job);
}

Result<> JobBoard::open(const std::function<void()>& alive) {
    for (const auto* const state : {"active", "backing_off"}) {
        for (JobKey after{};;) {
            alive();
            const auto rows = store_.jobs_taken(partition_, state, after, opened_at_once);
            if (!rows) return rows.error();
            for (const auto& row : *rows) keep_busy(row);
            if (rows->size() < opened_at_once) break;
            after = rows->back().key;
        }
    }
    return {};
}

void JobBoard::put(const ports::JobRow& job, std::uint64_t batch) {
    const bool is_available = job.state == "available";
    recent_[job.key] = {batch, job.type, job.instance, is_available};
    take_off(job.key, job.type);
    if (is_available) {
        const auto shelf = shelves_.find(job.type);
        if (shelf != shelves_.end()) hold(shelf->second, job.key, job.instance);
    } else if (job.state == "active" || job.state == "backing_off") {
        keep_busy(job);
    }
}

void JobBoard::committed(std::uint64_t batch) {
    std::erase_if(recent_, [batch](const auto& entry) { return entry.second.batch <= batch; });
}

void JobBoard::release(Instant now) {
    while (!ends_.empty() && ends_.begin()->first <= now) {
        const auto found = busy_.find(ends_.begin()->second);
        shelf_of(found->second.type).returned.emplace(found->first, found->second.instance);
        busy_.erase(found);
        ends_.erase(ends_.begin());
    }
}

std::optional<Instant> JobBoard::next_release() const {
    if (ends_.empty()) return std::nullopt;
    return ends_.begin()->first;
}

Result<> JobBoard::look(const std::string& type, Shelf& shelf) {
    const std::size_t page = std::min(held_max_, read_at_once);
    while (!shelf.knows_the_oldest()) {
        const JobKey from = shelf.known_until;
        const auto rows = store_.jobs_available(partition_, type, from, page);
        if (!rows) return rows.error();
        shelf.known_until = rows->size() < page ? last_key : rows->back().key;
        for (const auto& row : *rows) {
            if (!recent_.contains(row.key)) hold(shelf, row.key, row.instance);
        }
        for (const auto& [key, change] : recent_) {
            if (change.is_available && key > from && change.type == type) hold(shelf, key, change.instance);
        }
    }
    return {};
}

Result<bool> JobBoard::has(const std::string& type) {
    Shelf& shelf = shelf_of(type);
    if (!shelf.is_empty()) return true;
    if (auto looked = look(type, shelf); !looked) return looked.error();
    return !shelf.is_empty();
}

Result<std::vector<JobBoard::Offer>> JobBoard::offers(const std::string& type, std::size_t limit) {
    Shelf& shelf = shelf_of(type);
    if (auto looked = look(type, shelf); !looked) return looked.error();
    std::vector<Offer> found;
    auto held = shelf.held.begin();
    auto returned = shelf.returned.begin();
    while (found.size() < limit) {
        const bool has_returned = returned != shelf.returned.end() && returned->first <= shelf.known_until;
        if (!has_returned && held == shelf.held.end()) break;
        const bool is_held = !has_returned || (held != shelf.held.end() && held->first < returned->first);
        const auto& next = is_held ? *held++ : *returned++;
        found.push_back({next.first, next.second});
    }
    return found;
}

}  // namespace baton::runtime
