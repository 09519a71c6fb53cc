#include "service/story/teller.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "engine/calendar/local_time.hpp"
#include "engine/execution/decide.hpp"
#include "service/story/decision_words.hpp"
#include "service/story/wording.hpp"

namespace baton::story {

std::string Teller::local(Instant at) const {
    const auto zone = calendar::Zone::named(zone_);
    if (!zone) return to_text(at);
    auto local = zone->local(at);
    std::string clock = "24:00";
    if (local.since_midnight == Duration{0}) {
        local.day -= std::chrono::days{1};  // the end of a day, as terms have it
    } else {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(local.since_midnight).count();
        const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        clock = two(minutes / 60) + ":" + two(minutes % 60);
        const auto seconds = std::chrono::floor<std::chrono::seconds>(local.since_midnight).count() % 60;
        if (seconds != 0) clock += ":" + two(seconds);
    }
    return calendar::to_text(local.day) + " " + clock;
}

std::vector<std::string> Teller::decisions(InstanceKey key) const {
    const auto found = decisions_.find(key);
    return found == decisions_.end() ? std::vector<std::string>{} : found->second;
}

std::size_t Teller::number_of(InstanceKey key) {
    const auto found = std::find(cases_.begin(), cases_.end(), key);
    if (found != cases_.end()) return static_cast<std::size_t>(found - cases_.begin()) + 1;
    cases_.push_back(key);
    return cases_.size();
}

std::vector<std::string> Teller::tell(const std::vector<Record>& records, const runtime::Shelf& shelf,
                                      std::size_t current) {
    std::vector<std::string> lines;
    for (const Record& record : records) {
        if (!record.instance) continue;  // the post office: what it does is told by those who receive
        const std::size_t number = number_of(record.instance);
        auto& state = states_[record.instance];
        state.key = record.instance;
        for (const auto& event : record.events) {
            const auto* const started = std::get_if<execution::InstanceStarted>(&event);
            const auto* const process = shelf.process(started ? started->definition : state.started.definition);
            const auto number_for = [this](InstanceKey key) { return number_of(key); };
            const Wording wording{state, *process->definition, record, *this, number, number_for};
            const std::string line = wording.of(event);
            if (const auto* made = std::get_if<execution::DecisionMade>(&event)) {
                decisions_[record.instance].push_back(told(*made));
            }
            passed_.note(*process->definition, event);
            execution::apply(state, event, record.at);
            if (line.empty()) continue;
            lines.push_back((number == current ? "" : "[" + std::to_string(number) + "] ") + line);
        }
    }
    return lines;
}

}  // namespace baton::story
