// The commands of `baton`: each adds its options and help to the application and says what to run when it is chosen.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/base/problem.hpp"

namespace CLI {
class App;
}

namespace baton::commands {

using Chosen = std::function<int()>;  // gives the exit code

inline constexpr int exit_failed = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_not_found = 3;
inline constexpr int exit_conflict = 4;
inline constexpr int exit_not_allowed = 5;
inline constexpr int exit_unavailable = 6;
inline constexpr int exit_not_verified = 7;

[[nodiscard]] int exit_code(Code code);
// Says on standard error what is wrong, every fault on a line of its own, and gives the exit code.
int report(const Problem& problem);
// An array of objects: severity, rule, file, element, message, hint, line, column.
[[nodiscard]] std::string to_json(const std::vector<Fault>& faults);

void add_serve(CLI::App& app, Chosen& chosen);
void add_deploy(CLI::App& app, Chosen& chosen);
void add_start(CLI::App& app, Chosen& chosen);
void add_publish(CLI::App& app, Chosen& chosen);
void add_tasks(CLI::App& app, Chosen& chosen);
void add_complete(CLI::App& app, Chosen& chosen);
void add_modify(CLI::App& app, Chosen& chosen);
void add_migrate(CLI::App& app, Chosen& chosen);
void add_history(CLI::App& app, Chosen& chosen);
void add_replay(CLI::App& app, Chosen& chosen);
void add_verify_replay(CLI::App& app, Chosen& chosen);
void add_story(CLI::App& app, Chosen& chosen);
void add_feel(CLI::App& app, Chosen& chosen);
void add_decide(CLI::App& app, Chosen& chosen);
void add_lint(CLI::App& app, Chosen& chosen);
void add_layout(CLI::App& app, Chosen& chosen);
void add_user(CLI::App& app, Chosen& chosen);
void add_demo(CLI::App& app, Chosen& chosen);
void add_archive(CLI::App& app, Chosen& chosen);
void add_version(CLI::App& app, Chosen& chosen);

}  // namespace baton::commands
