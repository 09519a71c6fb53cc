// One calendar year, table of clock rules or organisation: its file, and what it says.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "connectors/identity/organisation.hpp"
#include "engine/calendar/calendar.hpp"
#include "engine/calendar/clock_rules.hpp"
#include "engine/ports/edition_store.hpp"

namespace baton::editions {

namespace kinds {
inline constexpr std::string_view calendar = "calendar";
inline constexpr std::string_view clock_rules = "clock_rules";
inline constexpr std::string_view organisation = "organisation";
}  // namespace kinds

// A file as it is.
struct Text {
    std::string kind;
    std::string file;  // its name, for people
    std::string content;
};

using Body = std::variant<calendar::CalendarYear, calendar::ClockRules, identity::Organisation>;

struct Edition {
    ports::EditionRow row;  // without a key: nothing keeps it but the folder
    std::string content;
    Body body;
    // The folder has a file of the same version that says something else, and does not hold.
    bool is_other_in_folder = false;
};

// All faults of the file at once. The row has what the file says of itself; source, who, when and why are left to the
// caller.
[[nodiscard]] Result<Edition> read(Text text);

}  // namespace baton::editions
