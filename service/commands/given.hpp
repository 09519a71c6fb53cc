// What a person gives an evaluation on the command line: values for names, the moment, the calendars.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/calendar/calendar.hpp"
#include "engine/execution/steps/working_days.hpp"
#include "engine/feel/expression.hpp"

namespace CLI {
class App;
}

namespace baton::commands {

// Each is NAME=FEEL (it may use the names before it), a file of a JSON object, - for standard input, or the object
// itself. A JSON text of the form @"2026-10-01" is the date, time or duration that FEEL would make of it.
[[nodiscard]] Result<feel::Context> names_from(const std::vector<std::string>& given);

// The value of a FEEL expression; refused when it reads a name that is not among `names`.
[[nodiscard]] Result<feel::Value> value_from(const std::string& expression, const feel::Context& names);

// All names of the context and of the contexts in it: what a parser must know to find those with spaces.
[[nodiscard]] std::vector<std::string> words_of(const feel::Context& names);

struct Setting {
    std::string now;  // ISO 8601; empty: the clock of the machine
    std::string zone = "Asia/Shanghai";
    std::string processes;  // folder with calendars/; empty: ./processes when it is there
};

// Adds --now, --zone and --processes.
[[nodiscard]] std::shared_ptr<Setting> add_setting(CLI::App& command);

// Surroundings, and the calendar that they lend.
struct Placed {
    calendar::Calendar calendar;
    std::unique_ptr<execution::CalendarDays> days;
    feel::Surroundings around;
};
[[nodiscard]] Result<std::unique_ptr<Placed>> placed(const Setting& setting);

// As FEEL writes it, texts in quotes.
[[nodiscard]] std::string shown(const feel::Value& value);

inline constexpr std::string_view given_help =
    "Values: NAME=FEEL (amount=1200, who='\"王\"', day='@\"2026-10-01\"'), a file with a JSON object, - for standard\n"
    "input, or the object itself; repeat the option for more. JSON has no dates: write them as the text "
    "@\"2026-10-01\",\n"
    "@\"2026-10-01T09:00:00\", @\"PT2H\" or @\"P3M\", or as {\"type\":\"date\",\"value\":\"2026-10-01\"}.\n"
    "Working days are those of processes/calendars, here or by --processes.\n";

}  // namespace baton::commands
