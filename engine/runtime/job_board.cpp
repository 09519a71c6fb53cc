#include "engine/runtime/job_board.hpp"

namespace baton::runtime {

void JobBoard::take_off(JobKey job) {
    const auto found = entries_.find(job);
    if (found == entries_.end()) return;
    const Entry& entry = found->second;
    if (entry.until) {
        busy_.erase({*entry.until, job});
    } else {
        const auto shelf = available_.find(entry.type);
        shelf->second.erase(job);
        if (shelf->second.empty()) available_.erase(shelf);
    }
    entries_.erase(found);
}

void JobBoard::put(const ports::JobRow& job) {
    take_off(job.key);
    if (job.state == "available") {
        entries_[job.key] = {job.type, job.instance, std::nullopt};
        available_[job.type].insert(job.key);
    } else if (job.state == "active" || job.state == "backing_off") {
        entries_[job.key] = {job.type, job.instance, job.until};
        busy_.insert({job.until, job.key});
    }
}

void JobBoard::release(Instant now) {
    while (!busy_.empty() && busy_.begin()->first <= now) {
        const JobKey job = busy_.begin()->second;
        busy_.erase(busy_.begin());
        Entry& entry = entries_.at(job);
        entry.until.reset();
        available_[entry.type].insert(job);
    }
}

std::optional<Instant> JobBoard::next_release() const {
    if (busy_.empty()) return std::nullopt;
    return busy_.begin()->first;
}

std::vector<JobBoard::Offer> JobBoard::offers(const std::string& type, std::size_t limit) const {
    std::vector<Offer> found;
    const auto shelf = available_.find(type);
    if (shelf == available_.end()) return found;
    for (const JobKey job : shelf->second) {
        if (found.size() == limit) break;
        found.push_back({job, entries_.at(job).instance});
    }
    return found;
}

std::size_t JobBoard::available(const std::string& type) const {
    const auto shelf = available_.find(type);
    return shelf == available_.end() ? 0 : shelf->second.size();
}

}  // namespace baton::runtime
