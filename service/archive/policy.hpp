// How long cases are kept after their end, and in which months they go.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/calendar/local_time.hpp"

namespace baton::archive {

// Whole months after the end of the month in which a case ended; nothing: for ever.
using Keep = std::optional<std::uint32_t>;

// Shorter is refused: logs of what happened on a network are kept for six months by law (网络安全法).
inline constexpr std::uint32_t months_min = 6;

// A running case of `process` whose variable `variable` is the key of an ended case, its business key, or what that
// case had in its variable `names`, keeps it.
struct Link {
    std::string process;
    std::string variable;
    std::string names;

    bool operator==(const Link&) const = default;
};

struct Policy {
    Keep others;  // of the processes that are not named
    std::map<std::string, Keep, std::less<>> by_process;
    std::vector<Link> links{{"duty_dispute", "related_case", "case_no"}};

    [[nodiscard]] Keep keep_of(std::string_view process) const;
};

struct Settings {
    Policy policy;
    std::string folder;                 // where archives are written; empty: archive in the data folder
    std::size_t records_at_once = 500;  // that one transaction drops
    Duration pause{20};                 // between two of them at the least
};

// "forever", or whole years and months: P10Y, P6M, P1Y6M.
[[nodiscard]] Result<Keep> keep_from(std::string_view text);
[[nodiscard]] std::string text_of(const Keep& keep);

// PROCESS.VARIABLE=VARIABLE, separated by commas.
[[nodiscard]] Result<std::vector<Link>> links_from(const std::vector<std::string>& texts);
[[nodiscard]] std::string text_of(const Link& link);

struct Span {
    Instant from{};
    Instant to{};  // exclusive
};

// A period is a month where the office is: "2026-03".
[[nodiscard]] std::string period_of(Instant at, const calendar::Zone& zone);
[[nodiscard]] Result<Span> span_of(const std::string& period, const calendar::Zone& zone);
// From when on the cases that ended in it may go.
[[nodiscard]] Result<Instant> due_at(const std::string& period, std::uint32_t months, const calendar::Zone& zone);

}  // namespace baton::archive
