// What the pages say in words: names of departments, roles and colleagues, and which days are worked.
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"

namespace baton::api {
namespace {

constexpr std::chrono::days calendar_span_max{800};

std::string departments_json(const identity::Organisation& organisation) {
    ListText list;
    for (const auto& department : organisation.departments) {
        ObjectText one;
        one.text("id", department.id).text("name", department.name).some("kind", department.kind);
        one.some("parent", department.parent).flag("enabled", department.is_enabled);
        list.add(one.done());
    }
    return list.done();
}

std::string roles_json(const identity::Organisation& organisation) {
    ListText list;
    for (const auto& role : organisation.roles) {
        ObjectText one;
        one.text("id", role.id).text("label", role.label);
        list.add(one.done());
    }
    return list.done();
}

std::string members_json(const std::vector<Principal>& members) {
    ListText list;
    for (const auto& member : members) {
        ObjectText one;
        one.text("name", member.name).text("displayName", member.display_name);
        one.texts("departments", member.departments).texts("roles", member.roles);
        list.add(one.done());
    }
    return list.done();
}

boost::asio::awaitable<Result<Response>> organisation(Call& call) {
    static const identity::OrganisationInForce nothing;
    const auto organisation = (call.parts.organisation == nullptr ? nothing : *call.parts.organisation).now();
    const auto& known = *organisation;
    const auto members = co_await call.parts.guard.members(call.principal.departments);
    if (!members) co_return members.error();
    ObjectText out;
    out.text("id", known.id).number("version", known.version).raw("departments", departments_json(known));
    out.raw("roles", roles_json(known)).raw("colleagues", members_json(*members));
    co_return json_response(200, out.done());
}

std::string day_json(const calendar::Calendar& calendar, calendar::Day day) {
    const auto kind = calendar.kind(day);
    ObjectText one;
    one.text("day", calendar::to_text(day)).flag("working", calendar::is_working(kind));
    one.flag("known", calendar::is_known(kind)).some("name", calendar.name(day));
    return one.done();
}

std::string years_json(const calendar::Calendar& calendar) {
    ListText list;
    for (const auto& [number, year] : calendar.years()) {
        ObjectText one;
        one.number("year", static_cast<std::uint64_t>(number)).text("id", year.id).number("version", year.version);
        one.some("source", year.source).number("daysOff", year.off.size()).number("makeUpDays", year.make_up.size());
        list.add(one.done());
    }
    return list.done();
}

boost::asio::awaitable<Result<Response>> days(Call& call) {
    const auto from = calendar::day_from(text_of_query(call, "from"));
    const auto to = calendar::day_from(text_of_query(call, "to"));
    if (!from || !to || *to < *from || *to - *from > calendar_span_max) {
        co_return fail(Code::invalid, "'from' and 'to' must be days such as 2026-02-13, in order, 800 days at most");
    }
    const auto almanac = call.desk().almanac();
    ListText list;
    for (auto day = *from; day <= *to; day += std::chrono::days{1}) list.add(day_json(almanac->calendar, day));
    ObjectText out;
    out.moment("now", call.desk().now()).text("zone", call.desk().zone());
    out.text("calendar", almanac->calendar.edition()).raw("years", years_json(almanac->calendar));
    out.raw("days", list.done());
    co_return json_response(200, out.done());
}

}  // namespace

std::vector<Route> office_routes() {
    return {
        Route{"GET", "/v2/organisation", organisation, "getOrganisation", "Accounts",
              "The names of departments and roles, and who is in the caller's departments."}
            .giving("Organisation"),
        Route{"GET", "/v2/calendar", days, "getCalendar", "Calendar",
              "Which days are worked, from one day to another, both included."}
            .giving("Calendar")
            .asking({"from", "to"}),
    };
}

}  // namespace baton::api
