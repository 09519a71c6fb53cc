// Pages of lists: asked for by ?limit=&after=&before=&sort= or by a search body, answered as
// {"items":[...],"page":{"next":...,"prev":...,"hasMore":...}}.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "connectors/api/call.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "engine/ports/queries.hpp"

namespace baton::api {

// What a list can be sorted by: the name in answers, and the row's.
using SortName = std::pair<std::string_view, std::string_view>;
using SortNames = std::span<const SortName>;

[[nodiscard]] Result<ports::PageRequest> page_of_query(const Call& call, SortNames names);
// "page":{"limit":50,"after":"..."} and "sort":[{"field":"dueDate","order":"desc"}]; faults are left with `body`.
[[nodiscard]] ports::PageRequest page_of_body(Fields& body, SortNames names);

// Of a list that is only read forwards: a fault for 'before'.
void only_forwards(Fields& body, const ports::PageRequest& page);

// A whole number in the query; `otherwise` when it was not given.
[[nodiscard]] Result<std::uint64_t> number_of_query(const Call& call, std::string_view name, std::uint64_t otherwise,
                                                    std::uint64_t max);
[[nodiscard]] std::string text_of_query(const Call& call, std::string_view name);
// One of `words`, or empty when it was not given: a typing error gives no empty list, but a refusal.
using Words = std::span<const std::string_view>;
[[nodiscard]] Result<std::string> word_of_query(const Call& call, std::string_view name, Words words);
inline constexpr std::array<std::string_view, 2> flag_words{"true", "false"};
inline constexpr std::array<std::string_view, 5> task_states{"open", "completed", "cancelled", "returned", "withdrawn"};

// The cursor of a list that goes by numbers; 0 when it is empty.
[[nodiscard]] Result<std::uint64_t> place_of(const std::string& cursor);

[[nodiscard]] std::string list_json(const ListText& items, std::string_view next, std::string_view prev = {});

template <class Row, class Render>
[[nodiscard]] std::string page_json(const ports::Page<Row>& page, Render render) {
    ListText items;
    for (const Row& row : page.items) items.add(render(row));
    return list_json(items, page.next, page.prev);
}

}  // namespace baton::api
