#include "tests/properties/simulator/ledger.hpp"

namespace baton::properties {

void Ledger::answered(const std::string& request, const Result<runtime::Done>& result) {
    if (!result) return;
    Told& told = told_[request];
    ++acknowledged_;
    const std::string answer = result->answer ? result->answer->body : "no answer";
    if (told.answer && *told.answer != answer)
        wrong_.push_back(request + " was answered " + *told.answer + ", and then " + answer);
    told.answer = answer;
    if (result->was_done_before) return;
    told.position = result->position;
    highest_ = std::max(highest_, result->position);
    if (*store_.last_position(0) < result->position)
        wrong_.push_back(request + " was acknowledged at " + std::to_string(result->position) +
                         ", and the store is at " + std::to_string(*store_.last_position(0)));
    if (told.position < told.floor)
        wrong_.push_back(request + " is at " + std::to_string(told.position) + ", before " +
                         std::to_string(told.floor) + ", which was acknowledged before it was sent");
}

void Ledger::handed_out(const std::string& worker, const std::vector<runtime::ActivatedJob>& jobs) {
    for (const auto& job : jobs) {
        const auto row = store_.job(job.row.key);
        if (!row || !*row || (*row)->worker != worker)
            wrong_.push_back("job " + std::to_string(job.row.key.value) + " was given to " + worker +
                             ", and the store does not know it");
    }
}

}  // namespace baton::properties
