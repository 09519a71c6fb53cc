// What went wrong, for the person who must act: what, where, and what would have been right.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace baton {

// Whose door the problem belongs to. connectors/api maps each code to one HTTP status.
enum class Code : std::uint8_t {
    invalid,                // the request or file is wrong: 400
    unauthenticated,        // nobody has said who they are: 401
    forbidden,              // known, but not allowed: 403
    not_found,              // 404
    conflict,               // the thing is not in a state that allows it: 409
    stale,                  // someone else changed it since it was read: 412
    too_large,              // over a configured limit: 413
    unprocessable,          // well-formed, but it cannot be done: 422
    precondition_required,  // a human edit without If-Match: 428
    too_many,               // over a rate or quota, try later: 429
    unavailable,            // try again: not durable, draining, starting: 503
    timeout,                // the other side did not answer in time: 504
    internal,               // our own fault, reported and not hidden: 500
};

// One fault in a file that a person wrote. Line and column count from 1; 0 means not known.
struct Fault {
    std::string rule;     // stable name, such as "flow-without-target"
    std::string message;  // what is wrong
    std::string hint;     // what to do
    std::string file;
    std::string element;  // BPMN id, DMN id or field name
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool is_warning = false;

    bool operator==(const Fault&) const = default;
};

struct Problem {
    Code code = Code::internal;
    std::string detail;         // one sentence: what, which id, what to do
    std::vector<Fault> faults;  // all of them, when a file or body is at fault

    bool operator==(const Problem&) const = default;
};

}  // namespace baton
