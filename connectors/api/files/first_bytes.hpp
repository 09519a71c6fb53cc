// What a file is, by its first bytes: a program does not pass for a report because of its name. It is no search for
// viruses, which an honest report may carry; see docs/operators.md.
#pragma once

#include <string_view>

namespace baton::api {

// Whether `contents` begin as files with that ending do. Of an ending that is not known here: whether they are anything
// but a program.
[[nodiscard]] bool begin_as(std::string_view ending, std::string_view contents);

}  // namespace baton::api
