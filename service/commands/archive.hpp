// The parts of `baton archive`, a file each.
#pragma once

#include "service/commands/commands.hpp"

namespace baton::commands {

void add_holds(CLI::App& archive, Chosen& chosen);  // hold, release, holds

}  // namespace baton::commands
