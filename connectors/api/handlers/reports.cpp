// Figures that leaders ask for, and the cases behind each.
#include "engine/ports/reports.hpp"

#include <array>
#include <limits>

#include "connectors/api/handlers/quarters.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/api/render/rows.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using ports::ReportBy;
using ports::ReportFilter;
using ports::ReportRow;

constexpr std::array<std::string_view, 4> outcomes{"in_time", "late", "open", "returned"};
constexpr std::array<std::string_view, 3> paths{"service", "management", "enforcement"};

std::string figures_json(const ReportRow& row) {
    ObjectText out;
    out.text("name", row.name).number("cases", row.cases).number("inTime", row.in_time).number("late", row.late);
    out.number("open", row.open).number("returned", row.returned).number("service", row.service);
    out.number("management", row.management).number("enforcement", row.enforcement);
    return out.done();
}

struct Counted {
    ReportRow total;
    std::vector<ReportRow> quarters;
    std::vector<ReportRow> departments;
    std::vector<ReportRow> streets;
};

Result<Counted> count_all(ports::Reports& reports, const ReportFilter& whole, const std::vector<Quarter>& quarters) {
    Counted out;
    std::vector<ports::ReportQuestion> questions{
        {whole, ReportBy::all}, {whole, ReportBy::department}, {whole, ReportBy::street}};
    for (const auto& quarter : quarters) {
        ReportFilter part = whole;
        part.from = quarter.begin;
        part.to = quarter.end;
        questions.push_back({std::move(part), ReportBy::all});
    }
    auto answers = reports.count_at_once(questions);
    if (!answers) return answers.error();
    out.total = std::move(answers->at(0).front());
    out.departments = std::move(answers->at(1));
    out.streets = std::move(answers->at(2));
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        auto& row = answers->at(i + 3).front();
        row.name = quarters[i].name;
        out.quarters.push_back(std::move(row));
    }
    return out;
}

std::string list_of(const std::vector<ReportRow>& rows) {
    ListText list;
    for (const auto& row : rows) list.add(figures_json(row));
    return list.done();
}

Result<std::vector<Quarter>> quarters_of(const Call& call, std::string_view first, std::string_view last) {
    const auto zone = calendar::Zone::named(call.desk().zone());
    if (!zone) return zone.error();
    return quarters_between(first, last, *zone);
}

Result<> check_allowed(const Call& call, const std::optional<std::string>& department) {
    if (call.parts.reports == nullptr) return fail(Code::not_found, "there is no store here to count from");
    return identity::check(call.principal, Action::read_reports, {department.value_or(std::string{}), {}, {}, {}, {}});
}

// A right that nobody used is gone, or the case goes on to its next stage: nobody is late by that.
std::vector<std::string> harmless_rules(const Call& call) {
    const auto almanac = call.desk().almanac();
    std::vector<std::string> all;
    for (const auto& rule : almanac->rules.rules()) {
        const bool is_harmless = rule.on_due == calendar::OnDue::lapse || rule.on_due == calendar::OnDue::route;
        if (is_harmless) all.push_back(rule.id);
    }
    return all;
}

std::optional<std::string> department_of_query(const Call& call) {
    const auto* text = call.target.find("department");
    return text == nullptr ? std::nullopt : std::optional<std::string>(*text);
}

awaitable<Result<Response>> get_figures(Call& call) {
    auto department = department_of_query(call);
    if (const auto allowed = check_allowed(call, department); !allowed) co_return allowed.error();
    const auto quarters = quarters_of(call, text_of_query(call, "fromQuarter"), text_of_query(call, "toQuarter"));
    if (!quarters) co_return quarters.error();
    ReportFilter filter;
    filter.from = quarters->front().begin;
    filter.to = quarters->back().end;
    filter.now = call.desk().now();
    filter.process = text_of_query(call, "processDefinitionId");
    filter.rule = text_of_query(call, "rule");
    filter.department = std::move(department);
    filter.harmless = harmless_rules(call);
    auto look = [reports = call.parts.reports, filter, all = *quarters](ports::Queries&) {
        return count_all(*reports, filter, all);
    };
    const auto counted = co_await call.desk().ask(std::move(look));
    if (!counted) co_return counted.error();
    ObjectText out;
    out.moment("at", filter.now).text("zone", call.desk().zone()).raw("total", figures_json(counted->total));
    out.raw("quarters", list_of(counted->quarters)).raw("departments", list_of(counted->departments));
    out.raw("streets", list_of(counted->streets));
    co_return json_response(200, out.done());
}

// ---- the cases behind a figure ----

std::optional<std::string> given_text(Fields& fields, std::string_view name) {
    auto text = fields.text(name);
    return fields.has(name) ? std::optional<std::string>(std::move(text)) : std::nullopt;
}

struct CaseWish {
    ReportFilter filter;
    std::string first;
    std::string last;
    ports::PageRequest page;
    InstanceKey after;
};

Result<CaseWish> read_wish(const Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) return body.error();
    Fields fields(*body);
    Fields& given = fields.inner("filter");
    CaseWish wish;
    wish.first = given.needed_text("fromQuarter");
    wish.last = given.needed_text("toQuarter");
    wish.filter.process = given.text("processDefinitionId");
    wish.filter.rule = given.text("rule");
    wish.filter.department = given_text(given, "department");
    wish.filter.street = given_text(given, "street");
    wish.filter.outcome = given.word("outcome", outcomes);
    wish.filter.path = given.word("path", paths);
    wish.filter.now = given.moment("at").value_or(call.desk().now());
    wish.page = page_of_body(fields, {});
    only_forwards(fields, wish.page);
    if (const auto read = fields.finish(); !read) return read.error();
    const auto& after = wish.page.after;
    const auto read = std::from_chars(after.data(), after.data() + after.size(), wish.after.value);
    if (after.empty() || (read.ec == std::errc{} && read.ptr == after.data() + after.size())) return wish;
    return fail(Code::invalid, "'after' must be 'next' of the page before");
}

// A list of one's own department's cases is no reading by right of a role.
awaitable<Result<>> record_if_others(Call& call, const ReportFilter& filter) {
    if (filter.department && call.principal.is_in(*filter.department)) co_return Result<>{};
    ReadThing thing{{}, {}, filter.process};
    co_return co_await record_reading(call, std::move(thing));
}

awaitable<Result<Response>> search_cases(Call& call) {
    auto wish = read_wish(call);
    if (!wish) co_return wish.error();
    if (const auto allowed = check_allowed(call, wish->filter.department); !allowed) co_return allowed.error();
    const auto quarters = quarters_of(call, wish->first, wish->last);
    if (!quarters) co_return quarters.error();
    wish->filter.from = quarters->front().begin;
    wish->filter.to = quarters->back().end;
    wish->filter.harmless = harmless_rules(call);
    // One more than asked for, to know whether there are more.
    auto look = [reports = call.parts.reports, filter = wish->filter, after = wish->after,
                 limit = wish->page.limit + 1](ports::Queries&) { return reports->cases(filter, after, limit); };
    auto rows = co_await call.desk().ask(std::move(look));
    if (!rows) co_return rows.error();
    const auto recorded = co_await record_if_others(call, wish->filter);
    if (!recorded) co_return recorded.error();
    ports::Page<ports::InstanceRow> page{std::move(*rows), {}};
    if (page.items.size() > wish->page.limit) {
        page.items.pop_back();
        page.next = std::to_string(page.items.back().key.value);
    }
    co_return json_response(200, page_json(page, instance_json));
}

}  // namespace

std::vector<Route> report_routes() {
    constexpr std::string_view tag = "Reports";
    return {
        Route{"GET", "/v2/reports/cases", get_figures, "getCaseReport", tag,
              "Cases in time, late, open and returned, and the shares of 721, by quarter, department and street. For "
              "leaders and those who supervise, and of their own department for its heads; what each figure means is "
              "in docs/reports.md."}
            .giving("CaseReport")
            .asking({"fromQuarter", "toQuarter", "processDefinitionId", "rule", "department"}),
        Route{"POST", "/v2/reports/cases/search", search_cases, "searchReportCases", tag,
              "The cases that a figure of the report counts. Recorded, as every reading by right of a role."}
            .taking("ReportCaseSearch")
            .giving("ProcessInstancePage"),
    };
}

}  // namespace baton::api
