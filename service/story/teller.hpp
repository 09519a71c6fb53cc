// Facts told in the words of a story: one line for each that a person would care about.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/execution/instance.hpp"
#include "engine/history/record.hpp"
#include "engine/runtime/shelf.hpp"
#include "service/story/footprints.hpp"

namespace baton::story {

class Teller {
public:
    explicit Teller(std::string zone) : zone_(std::move(zone)) {}

    // The lines of these records, in order. Cases get their numbers as they are started; lines of another case than
    // `current` begin with its number.
    [[nodiscard]] std::vector<std::string> tell(const std::vector<Record>& records, const runtime::Shelf& shelf,
                                                std::size_t current);

    // The cases of the story, in the order in which they were started.
    [[nodiscard]] const std::vector<InstanceKey>& cases() const { return cases_; }
    // A called case has its number from the call on, and may never begin.
    [[nodiscard]] bool has_begun(InstanceKey key) const { return states_.contains(key); }
    [[nodiscard]] const execution::Instance& state(InstanceKey key) const { return states_.at(key); }
    // Each decision that the case has made, in a line that says why.
    [[nodiscard]] std::vector<std::string> decisions(InstanceKey key) const;
    [[nodiscard]] std::string local(Instant at) const;  // 2026-10-08 24:00
    [[nodiscard]] const Footprints& passed() const { return passed_; }

private:
    [[nodiscard]] std::size_t number_of(InstanceKey key);

    std::string zone_;
    std::vector<InstanceKey> cases_;
    std::map<InstanceKey, execution::Instance> states_;  // made from the told records, and by nothing else
    std::map<InstanceKey, std::vector<std::string>> decisions_;
    std::map<MessageKey, std::string> messages_;
    Footprints passed_;
};

}  // namespace baton::story
