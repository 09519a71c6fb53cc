#include "engine/runtime/waiting_room.hpp"

#include <utility>

namespace baton::runtime {

bool WaitingRoom::admit(const std::string& sender, Question& question, Moment now) {
    const auto known = lines_.find(sender);
    if (known == lines_.end()) {
        const auto line = turns_.insert(turns_.end(), Line{sender, {}});
        line->waiting.push_back(std::move(question));
        lines_.emplace(sender, line);
        return true;
    }
    auto& waiting = known->second->waiting;
    if (now - waiting.front().since > wait_max_) return false;
    waiting.push_back(std::move(question));
    return true;
}

WaitingRoom::Question WaitingRoom::next() {
    const auto line = turns_.begin();
    Question question = std::move(line->waiting.front());
    line->waiting.pop_front();
    if (line->waiting.empty()) {
        lines_.erase(line->sender);
        turns_.erase(line);
    } else {
        turns_.splice(turns_.end(), turns_, line);
    }
    return question;
}

void WaitingRoom::clear() {
    lines_.clear();
    turns_.clear();
}

}  // namespace baton::runtime
