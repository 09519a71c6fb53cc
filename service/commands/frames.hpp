// A case step by step: for each record who did what, when and why, and how the case stood after it.
#pragma once

#include <string>
#include <vector>

#include "service/commands/past.hpp"

namespace baton::commands {

struct Change {
    std::string variable;  // of the case; of an inner scope with its number: "7/item"
    std::string before;    // JSON; empty: it was not there
    std::string after;     // JSON; empty: it is gone
};

struct Frame {
    Record record;
    std::string when;                  // in the zone of the reader
    std::string who;                   // "intake.wang of zhf_bureau", "(timer)"
    std::vector<std::string> facts;    // what happened, a line each
    std::vector<std::string> reasons;  // why: the person's words, conditions with what they read, rules that hit
    std::vector<Change> changes;
    std::vector<std::string> tokens;  // where the case is then, and what it waits for
    feel::Context variables;          // all of them, as they are then
};

[[nodiscard]] std::vector<Frame> frames_of(const Past& past, const std::string& zone);

[[nodiscard]] std::string to_json(const Frame& frame, std::size_t number);

}  // namespace baton::commands
