// The log of the service, on standard error: text for people, or a line of JSON each for machines.
#pragma once

#include <memory>
#include <spdlog/formatter.h>

#include "service/configuration.hpp"

namespace baton::service {

// {"ts":…,"level":…,"msg":…} and a line end; one that parses whatever the message holds.
[[nodiscard]] std::unique_ptr<spdlog::formatter> json_lines();

// What is said before that, and by commands that have no configuration, goes there too: results alone are for standard
// output.
void talk_on_standard_error();

void set_up_log(const Configuration& configuration);

}  // namespace baton::service
