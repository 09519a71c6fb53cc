#include "engine/calendar/clock_rules.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace baton::calendar {

std::string_view label(Confidence confidence) {
    switch (confidence) {
        case Confidence::verified:
            return "";
        case Confidence::seen:
        case Confidence::remembered:
            return "待核";
        case Confidence::proposed:
            break;
    }
    return "建议值/待确认";
}

std::string_view code(Confidence confidence) {
    switch (confidence) {
        case Confidence::verified:
            return "V";
        case Confidence::seen:
            return "S";
        case Confidence::remembered:
            return "M";
        case Confidence::proposed:
            break;
    }
    return "L";
}

ClockRules::ClockRules(std::uint32_t version, OfficeHours office, std::vector<ClockRule> rules)
    : version_(version), office_(std::move(office)), rules_(std::move(rules)) {
    std::sort(rules_.begin(), rules_.end(), [](const ClockRule& left, const ClockRule& right) {
        return std::tie(left.id, left.effective_from) < std::tie(right.id, right.effective_from);
    });
}

const ClockRule* ClockRules::find(std::string_view id, Day day) const {
    const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const ClockRule& rule) {
        return rule.id == id && rule.effective_from <= day && (!rule.effective_to || day <= *rule.effective_to);
    });
    return found == rules_.end() ? nullptr : &*found;
}

bool ClockRules::knows(std::string_view id) const {
    return std::any_of(rules_.begin(), rules_.end(), [&](const ClockRule& rule) { return rule.id == id; });
}

}  // namespace baton::calendar
