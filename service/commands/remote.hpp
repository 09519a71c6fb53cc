// What the commands that talk to a running service share: its address, and how answers are shown.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "service/client/client.hpp"

namespace CLI {
class App;
}

namespace baton::commands {

struct Remote {
    client::Server server;
    bool as_json = false;
};

// Adds --server, --token and --json. `role` says whose local token serves when none is given.
[[nodiscard]] std::shared_ptr<Remote> add_remote(CLI::App& command, const std::string& role);

// Variables as the user gave them: JSON, or @FILE that holds it. Empty gives {}.
[[nodiscard]] Result<std::string> variables_from(const std::string& argument);

// A member as text: strings as they are, the rest as JSON; empty when there is none.
[[nodiscard]] std::string member(const feel::Value& object, std::string_view name);

// Columns aligned under their titles. Chinese letters count as two cells.
void print_table(const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& rows);

// All pages of a list: `page` gets the cursor and gives one page's JSON. Stops at `limit` items.
[[nodiscard]] Result<std::vector<feel::Value>> all_items(
    const std::function<Result<feel::Value>(const std::string&)>& page, std::size_t limit);

}  // namespace baton::commands
