// What statistics need of a case and no list shows: its street, who is in charge, which way of "721" it goes, how often
// it was sent back, and its statutory clocks. Read from each record as it is written; a replay of the log gives the
// same.
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/history/record.hpp"

namespace baton::history {

// What one record changes. The variables are those of the case itself (its root scope); what is not there stays.
struct FigureChange {
    std::optional<std::string> street;     // variable `place`
    std::optional<std::string> owner;      // variable `owner_org`
    std::optional<std::string> proposed;   // variable `path_721`, its `path`: what the decision D_721 proposes
    std::optional<std::string> chosen;     // variable `path_final`: what the handler made of it
    std::optional<std::uint64_t> refused;  // variable `returns`: how many units have refused the order (退单)
    std::uint64_t sent_back = 0;           // tasks that this record returned (驳回)

    [[nodiscard]] bool says_something() const {
        return street || owner || proposed || chosen || refused || sent_back != 0;
    }
};

// A clock is known by rule, scope and token until it stops; after that another may have the same name.
struct ClockChange {
    enum class Kind : std::uint8_t { started, moved, resumed, suspended, stopped };
    Kind kind = Kind::started;
    std::string rule;
    execution::ScopeId scope = 0;
    execution::TokenId token = 0;
    Instant due{};  // started, moved and resumed
};

// What the changes come to: one case as it stands in the tables that are counted.
struct CaseFigure {
    std::string street;
    std::string owner;
    std::string proposed;
    std::string chosen;
    std::uint64_t refused = 0;
    std::uint64_t sent_back = 0;

    bool operator==(const CaseFigure&) const = default;
};
BOOST_DESCRIBE_STRUCT(CaseFigure, (), (street, owner, proposed, chosen, refused, sent_back))

struct CaseClock {
    std::string rule;
    execution::ScopeId scope = 0;
    execution::TokenId token = 0;
    Instant due{};
    Instant suspended_at{};
    Instant stopped_at{};

    bool operator==(const CaseClock&) const = default;
};
BOOST_DESCRIBE_STRUCT(CaseClock, (), (rule, scope, token, due, suspended_at, stopped_at))

struct CaseFigures {
    CaseFigure figure;
    std::vector<CaseClock> clocks;  // in the order in which they started

    bool operator==(const CaseFigures&) const = default;
};

[[nodiscard]] FigureChange figure_change(const Record& record);
[[nodiscard]] std::vector<ClockChange> clock_changes(const Record& record);   // in the order of the facts
[[nodiscard]] CaseFigures figures_after(const std::vector<Record>& records);  // all of one case

}  // namespace baton::history
