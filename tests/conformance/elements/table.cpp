#include "tests/conformance/elements/table.hpp"

#include <string_view>
#include <utility>

namespace baton::conformance {
namespace {

constexpr std::string_view positions[] = {"start",
                                          "event sub-process, interrupting",
                                          "event sub-process, non-interrupting",
                                          "catch",
                                          "boundary, interrupting",
                                          "boundary, non-interrupting",
                                          "throw",
                                          "end"};

// A letter for each position: y where table 10.93 has the trigger, else n.
constexpr std::pair<std::string_view, std::string_view> triggers[] = {
    {"none", "ynnnnnyy"},
    {"message", "yyyyyyyy"},
    {"timer", "yyyyyynn"},
    {"error", "nynnynny"},
    {"escalation", "nyynyyyy"},
    {"cancel", "nnnnynny"},
    {"compensation", "nynnynyy"},
    {"conditional", "yyyyyynn"},
    {"link", "nnnynnyn"},
    {"signal", "yyyyyyyy"},
    {"terminate", "nnnnnnny"},
    {"multiple", "yyyyyyyy"},
    {"parallel multiple", "yyyyyynn"},
};

constexpr std::string_view activities[] = {
    "abstract task",
    "user task",
    "manual task",
    "service task",
    "send task",
    "receive task",
    "receive task that instantiates",
    "script task",
    "business rule task",
    "call activity",
    "sub-process",
    "event sub-process",
    "transaction",
    "ad-hoc sub-process, parallel",
    "ad-hoc sub-process, sequential",
    "compensation activity",
    "standard loop",
    "parallel multi-instance",
    "sequential multi-instance",
    "multi-instance with the behavior none",
    "multi-instance with the behavior one",
    "multi-instance with the behavior complex",
    "startQuantity",
    "completionQuantity",
    "default flow out of an activity",
};

constexpr std::string_view gateways[] = {
    "exclusive gateway",
    "parallel gateway",
    "inclusive gateway",
    "complex gateway",
    "event based gateway",
    "event based gateway that instantiates, exclusive",
    "event based gateway that instantiates, parallel",
};

std::string mark(const std::set<std::string>& ran, const std::string& name) {
    return ran.contains(name) ? "ran" : "**not yet**";
}

template <class Names>
std::string list(const std::set<std::string>& ran, const Names& names, const std::string& title) {
    std::string text = "| " + title + " | |\n|---|---|\n";
    for (const std::string_view name : names)
        text += "| " + std::string(name) + " | " + mark(ran, std::string(name)) + " |\n";
    return text;
}

}  // namespace

std::string table_of(const std::set<std::string>& ran) {
    std::string text = "| event |";
    std::string rule = "|---|";
    for (const std::string_view position : positions) {
        text += " " + std::string(position) + " |";
        rule += "---|";
    }
    text += "\n" + rule + "\n";
    for (const auto& [trigger, allowed] : triggers) {
        text += "| " + std::string(trigger) + " |";
        for (std::size_t i = 0; i < allowed.size(); ++i) {
            const std::string name = std::string(trigger) + " " + std::string(positions[i]);
            text += " " + (allowed[i] == 'y' ? mark(ran, name) : "–") + " |";
        }
        text += "\n";
    }
    return text + "\n" + list(ran, activities, "activity or marker") + "\n" + list(ran, gateways, "gateway");
}

}  // namespace baton::conformance
