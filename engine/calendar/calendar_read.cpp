// The calendar file: {"format":"baton-calendar/1","id","version","year","source":{"notice","reference"},
// "off":[{"name","from","to"}],"working":[{"for","date"}]}.
#include <utility>

#include "engine/calendar/calendar.hpp"
#include "engine/feel/fields.hpp"
#include "engine/feel/json.hpp"

namespace baton::calendar {
namespace {

using feel::Fields;

constexpr std::string_view format_name = "baton-calendar/1";

// A date of the calendar's own year, or nothing after a fault.
std::optional<Day> day_in(Fields& fields, std::string_view name, int year) {
    const std::string text = fields.text(name);
    if (text.empty()) return std::nullopt;
    const Result<Day> day = day_from(text);
    if (!day) {
        fields.blame(name, "not-a-date", day.error().detail, "correct the date");
        return std::nullopt;
    }
    if (year_of(*day) != year) {
        fields.blame(name, "other-year", text + " is not in " + std::to_string(year),
                     "put it into the file of its own year");
        return std::nullopt;
    }
    return *day;
}

void read_off(Fields& range, CalendarYear& year) {
    const std::string name = range.text("name");
    const auto from = day_in(range, "from", year.year);
    const auto to = day_in(range, "to", year.year);
    range.finish();
    if (!from || !to) return;
    if (*to < *from) {
        range.blame("to", "range-backwards", "the break ends before it begins", "exchange 'from' and 'to'");
        return;
    }
    for (Day day = *from; day <= *to; day += std::chrono::days{1}) {
        if (year.off.emplace(day, name).second) continue;
        range.blame("from", "day-twice", calendar::to_text(day) + " is off by two ranges", "let ranges not overlap");
        return;
    }
}

void read_make_up(Fields& entry, CalendarYear& year) {
    const std::string name = entry.text("for");
    const auto day = day_in(entry, "date", year.year);
    entry.finish();
    if (!day) return;
    if (!is_weekend(*day)) {
        entry.blame("date", "already-working", calendar::to_text(*day) + " is not a Saturday or Sunday",
                    "only a weekend day can be made up");
    }
    if (year.off.contains(*day)) {
        entry.blame("date", "off-and-working", calendar::to_text(*day) + " is also in a break",
                    "remove it from one of the two");
    }
    if (!year.make_up.emplace(*day, name).second) {
        entry.blame("date", "day-twice", calendar::to_text(*day) + " is listed twice", "keep one of them");
    }
}

CalendarYear read_year(Fields& fields) {
    CalendarYear year;
    if (fields.text("format") != format_name) {
        fields.blame("format", "unknown-format", "this is not a calendar of ours",
                     "write \"format\": \"" + std::string(format_name) + "\"");
    }
    year.id = fields.text("id");
    year.version = static_cast<std::uint32_t>(fields.whole("version", 1, 1'000'000));
    year.year = static_cast<int>(fields.whole("year", 1949, 9999));
    fields.text_or("title", "");
    Fields source = fields.object("source");
    year.source = source.text("notice");
    if (const std::string reference = source.text_or("reference", ""); !reference.empty()) {
        year.source += " (" + reference + ")";
    }
    source.text_or("checked", "");
    source.finish();
    for (Fields& range : fields.objects("off")) read_off(range, year);
    for (Fields& entry : fields.objects("working")) read_make_up(entry, year);
    fields.finish();
    return year;
}

}  // namespace

Result<CalendarYear> read_calendar_year(std::string_view json, std::string_view file) {
    Result<feel::Value> document = feel::from_json(json, {.size_max = 1U << 20U, .depth_max = 20});
    if (!document) {
        for (Fault& fault : document.error().faults) fault.file = file;
        return document.error();
    }
    const feel::Context* object = document->context();
    if (object == nullptr) return fail(Code::invalid, "calendar " + std::string(file) + " must hold a JSON object");
    feel::FieldFaults faults{std::string(file), {}};
    Fields fields{*object, "", faults};
    CalendarYear year = read_year(fields);
    if (!faults.found.empty()) {
        return fail(Code::invalid, "calendar " + std::string(file) + " cannot be used; see its faults",
                    std::move(faults.found));
    }
    return year;
}

Result<Calendar> read_calendar(const std::vector<CalendarFile>& files) {
    Calendar calendar;
    feel::FieldFaults faults;
    for (const CalendarFile& file : files) {
        faults.file = file.name;
        Result<CalendarYear> year = read_calendar_year(file.json, file.name);
        if (!year) {
            const Problem& problem = year.error();
            faults.found.insert(faults.found.end(), problem.faults.begin(), problem.faults.end());
            if (problem.faults.empty()) faults.add("unreadable", "", problem.detail, "correct the file");
            continue;
        }
        const Result<> added = calendar.add(std::move(*year));
        if (!added) faults.add("year-twice", "/year", added.error().detail, "give each year once");
    }
    if (!faults.found.empty()) {
        return fail(Code::invalid, "the working-day calendars cannot be used; see the faults", std::move(faults.found));
    }
    return calendar;
}

}  // namespace baton::calendar
