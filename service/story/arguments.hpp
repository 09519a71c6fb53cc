// What stands behind the verb of a story's command.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/execution/instance.hpp"
#include "engine/runtime/shelf.hpp"
#include "service/story/script.hpp"
#include "service/story/teller.hpp"

namespace baton::story {

[[nodiscard]] Result<feel::Context> context_of(const Words& command);           // its JSON; empty when there is none
[[nodiscard]] std::string option(const Words& command, std::string_view name);  // of "name=value"
[[nodiscard]] std::string rest_of(const Words& command, std::size_t from);
[[nodiscard]] std::optional<std::size_t> number_from(std::string_view text);
[[nodiscard]] const char* code_text(Code code);  // "not_found"

// "wait 3 days", "wait PT20M", "wait until 2026-10-08T09:00:00+08:00".
[[nodiscard]] Result<Instant> moment_after(const Words& command, Instant now, const std::string& zone);

// "T_open" or "T_open[2]".
struct Place {
    std::string element;
    std::size_t nth = 1;
};
[[nodiscard]] Place place_of(std::string_view text);

// "show variables", "show NAME", "show tasks", "show clocks": what a case holds now; "show
// decisions": which it has made, and why; "show inbox=DEPARTMENT": the open tasks of a department, of all cases.
[[nodiscard]] std::vector<std::string> lines_about(const execution::Instance& state, const runtime::Shelf& shelf,
                                                   const std::string& what, const Teller& teller);

}  // namespace baton::story
