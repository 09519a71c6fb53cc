#include "connectors/api/paging.hpp"

#include <algorithm>
#include <charconv>

namespace baton::api {
namespace {

constexpr std::uint64_t limit_default = 50;
constexpr std::uint64_t limit_max = 1000;

std::string known_names(SortNames names) {
    std::string text;
    for (const auto& [wire, row] : names) text += (text.empty() ? "" : ", ") + std::string(wire);
    return text;
}

Result<> check_cursors(const ports::PageRequest& page) {
    if (page.after.empty() || page.before.empty()) return {};
    return fail(Code::invalid, "a page is after a cursor or before one: give 'after' or 'before', not both");
}

// The row's name for the one in answers; empty when there is none.
std::string_view row_name(SortNames names, std::string_view wire) {
    const auto found = std::ranges::find_if(names, [&](const auto& one) { return one.first == wire; });
    return found == names.end() ? std::string_view{} : found->second;
}

}  // namespace

Result<std::uint64_t> number_of_query(const Call& call, std::string_view name, std::uint64_t otherwise,
                                      std::uint64_t max) {
    const auto* text = call.target.find(name);
    if (text == nullptr) return otherwise;
    std::uint64_t number = 0;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), number);
    if (read.ec == std::errc{} && read.ptr == text->data() + text->size() && number <= max) return number;
    return fail(Code::invalid, "the query parameter '" + std::string(name) + "' must be a whole number up to " +
                                   std::to_string(max) + ", not '" + clipped(*text) + "'");
}

std::string text_of_query(const Call& call, std::string_view name) {
    const auto* text = call.target.find(name);
    return text == nullptr ? std::string() : *text;
}

Result<std::string> word_of_query(const Call& call, std::string_view name, Words words) {
    const auto* text = call.target.find(name);
    if (text == nullptr || std::ranges::find(words, *text) != words.end()) return text == nullptr ? "" : *text;
    std::string known;
    for (const auto word : words) known += (known.empty() ? "" : ", ") + std::string(word);
    auto detail = "the query parameter '" + std::string(name) + "' must be one of " + known;
    Fault fault;
    fault.rule = "query";
    fault.element = name;
    fault.message = detail + ", not '" + clipped(*text) + "'";
    return fail(Code::invalid, std::move(detail), {std::move(fault)});
}

Result<ports::PageRequest> page_of_query(const Call& call, SortNames names) {
    ports::PageRequest page;
    const auto limit = number_of_query(call, "limit", limit_default, limit_max);
    if (!limit) return limit.error();
    if (*limit == 0) return fail(Code::invalid, "the query parameter 'limit' must be at least 1");
    page.limit = *limit;
    page.after = text_of_query(call, "after");
    page.before = text_of_query(call, "before");
    if (const auto one = check_cursors(page); !one) return one.error();
    const auto sort = text_of_query(call, "sort");
    if (sort.empty()) return page;
    const bool is_descending = sort.front() == '-';
    const auto name = row_name(names, std::string_view(sort).substr(is_descending ? 1 : 0));
    if (name.empty()) {
        return fail(Code::invalid, "this list can be sorted by " + known_names(names) +
                                       ", each with '-' before it for descending, not by '" + clipped(sort) + "'");
    }
    page.sort = (is_descending ? "-" : "") + std::string(name);
    return page;
}

ports::PageRequest page_of_body(Fields& body, SortNames names) {
    ports::PageRequest page;
    Fields& given = body.inner("page");
    page.limit = given.number("limit", limit_max).value_or(limit_default);
    if (page.limit == 0) given.fault("limit", "'limit' must be at least 1", "leave it out for 50");
    page.after = given.text("after");
    page.before = given.text("before");
    if (!check_cursors(page)) given.fault("before", "'before' stands beside 'after'", "leave one of the two out");
    const auto* sorts = body.list("sort");
    if (sorts == nullptr || sorts->empty()) return page;
    const auto* first = sorts->front().context();
    const auto* field = first == nullptr ? nullptr : first->find("field");
    const auto* order = first == nullptr ? nullptr : first->find("order");
    const auto* wire = field == nullptr ? nullptr : field->string();
    const auto name = wire == nullptr ? std::string_view{} : row_name(names, *wire);
    if (sorts->size() > 1 || name.empty()) {
        body.fault("sort", "'sort' must be one of this list's fields", "sort by one of " + known_names(names));
        return page;
    }
    const auto* way = order == nullptr ? nullptr : order->string();
    const bool is_descending = way != nullptr && (*way == "desc" || *way == "DESC");
    page.sort = (is_descending ? "-" : "") + std::string(name);
    return page;
}

void only_forwards(Fields& body, const ports::PageRequest& page) {
    if (!page.before.empty()) body.fault("page", "this list has no page before", "it is only read forwards: 'after'");
}

Result<std::uint64_t> place_of(const std::string& cursor) {
    std::uint64_t place = 0;
    const auto read = std::from_chars(cursor.data(), cursor.data() + cursor.size(), place);
    if (cursor.empty() || (read.ec == std::errc{} && read.ptr == cursor.data() + cursor.size())) return place;
    return fail(Code::invalid, "'" + clipped(cursor) + "' is not a cursor that this list gave: give 'next' or 'prev'");
}

std::string list_json(const ListText& items, std::string_view next, std::string_view prev) {
    ObjectText page;
    page.some("next", next).some("prev", prev);
    page.flag("hasMore", !next.empty());
    ObjectText out;
    out.raw("items", items.done());
    out.raw("page", page.done());
    return out.done();
}

}  // namespace baton::api
