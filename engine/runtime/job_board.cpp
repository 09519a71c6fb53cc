#include "engine/runtime/job_board.hpp"

#include <algorithm>
#include <iterator>

namespace baton::runtime {
namespace {

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
    if (first == shelf.held.end()) return;
    shelf.known_until = JobKey{first->first.value - 1};
    held_ -= static_cast<std::size_t>(std::distance(first, shelf.held.end()));
    shelf.held.erase(first, shelf.held.end());
}

void JobBoard::drop_from(Shelf& shelf, Ends::iterator first) {
    if (first == shelf.away.end()) return;
    shelf.away_until = {first->until, JobKey{first->key.value - 1}};
    while (first != shelf.away.end()) {
        shelf.returned.erase(first->key);
        away_.erase(first->key);
        ends_.erase(*first);
        first = shelf.away.erase(first);
        --held_;
    }
}

// The type that has the most gives up the later half of them, but not its last end: somebody may wait for that.
void JobBoard::make_room(const Shelf& wanted) {
    while (held_ > types_at_most_full * held_max_) {
        Shelf* fullest = nullptr;
        for (auto& [type, shelf] : shelves_) {
            if (&shelf == &wanted || shelf.spare() == 0) continue;
            if (fullest == nullptr || shelf.spare() > fullest->spare()) fullest = &shelf;
        }
        if (fullest == nullptr) return;
        const auto half = [](std::size_t size) { return static_cast<std::ptrdiff_t>(size / 2); };
        drop_from(*fullest, std::next(fullest->held.begin(), half(fullest->held.size())));
        drop_from(*fullest, std::next(fullest->away.begin(), half(fullest->away.size() + 1)));
    }
}

void JobBoard::hold(Shelf& shelf, JobKey job, InstanceKey instance) {
    if (job > shelf.known_until) return;  // it is read when those before it are used up
    if (shelf.held.emplace(job, instance).second) ++held_;
    if (shelf.held.size() > held_max_) drop_from(shelf, std::prev(shelf.held.end()));
    make_room(shelf);
}

void JobBoard::hold_away(Shelf& shelf, JobKey job, Away away) {
    const ports::JobEnd end{away.until, job};
    if (end > shelf.away_until) return;  // as above
    shelf.away.insert(end);
    ends_.insert(end);
    away_.emplace(job, std::move(away));
    ++held_;
    if (shelf.away.size() > held_max_) drop_from(shelf, std::prev(shelf.away.end()));
    make_room(shelf);
}

void JobBoard::take_off(JobKey job, Shelf& shelf) {
    held_ -= shelf.held.erase(job);
    const auto found = away_.find(job);
    if (found == away_.end()) return;
    const ports::JobEnd end{found->second.until, job};
    shelf.returned.erase(job);
    shelf.away.erase(end);
    ends_.erase(end);
    away_.erase(found);
    --held_;
}

void JobBoard::put(const ports::JobRow& job, std::uint64_t batch) {
    const bool is_available = job.state == "available";
    const bool is_away = job.state == "active" || job.state == "backing_off";
    const auto& recent =
        recent_[job.key] = {batch, {job.type, job.instance, job.until}, is_available, is_away, releases_};
    const auto shelf = shelves_.find(job.type);
    if (shelf == shelves_.end()) return;
    take_off(job.key, shelf->second);
    if (is_available) hold(shelf->second, job.key, job.instance);
    if (is_away) hold_away(shelf->second, job.key, recent.job);
}

void JobBoard::committed(std::uint64_t batch) {
    std::erase_if(recent_, [batch](const auto& entry) { return entry.second.batch <= batch; });
}

void JobBoard::come_back(const ports::JobEnd& end) {
    if (ends_.erase(end) == 0) return;
    const Away& job = away_.at(end.key);
    shelves_.at(job.type).returned.emplace(end.key, job.instance);
}

void JobBoard::release(Instant now) {
    now_ = std::max(now_, now);
    ++releases_;
    while (!ends_.empty() && ends_.begin()->until <= now_) come_back(ports::JobEnd{*ends_.begin()});
}

std::optional<Instant> JobBoard::next_release() const {
    if (ends_.empty()) return std::nullopt;
    return ends_.begin()->until;
}

Result<> JobBoard::look_for_available(const std::string& type, Shelf& shelf) {
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
            if (change.is_available && key > from && change.job.type == type) hold(shelf, key, change.job.instance);
        }
    }
    return {};
}

Result<> JobBoard::look_for_ends(const std::string& type, Shelf& shelf) {
    const std::size_t page = std::min(held_max_, read_at_once);
    while (!shelf.knows_next_end()) {
        const ports::JobEnd from = shelf.away_until;
        const auto rows = store_.jobs_taken(partition_, type, from, page);
        if (!rows) return rows.error();
        shelf.away_until = rows->size() < page ? last_end : ports::JobEnd{rows->back().until, rows->back().key};
        for (const auto& row : *rows) {
            if (recent_.contains(row.key)) continue;
            hold_away(shelf, row.key, {row.type, row.instance, row.until});
            if (row.until <= now_) come_back({row.until, row.key});
        }
        for (const auto& [key, change] : recent_) {
            const ports::JobEnd end{change.job.until, key};
            if (!change.is_away || end <= from || change.job.type != type) continue;
            hold_away(shelf, key, change.job);
            if (end.until <= now_ && change.releases < releases_) come_back(end);
        }
    }
    return {};
}

Result<> JobBoard::look(const std::string& type, Shelf& shelf) {
    if (auto looked = look_for_ends(type, shelf); !looked) return looked;
    return look_for_available(type, shelf);
}

Result<bool> JobBoard::has(const std::string& type) {
    Shelf& shelf = shelf_of(type);
    if (shelf.has_job()) return true;
    if (auto looked = look(type, shelf); !looked) return looked.error();
    return shelf.has_job();
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
