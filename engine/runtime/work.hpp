// What is deployed, and the jobs that workers take.
#pragma once

#include <string>
#include <vector>

#include "engine/base/problem.hpp"
#include "engine/feel/value.hpp"
#include "engine/history/record.hpp"
#include "engine/ports/rows.hpp"

namespace baton::runtime {

struct Resource {
    std::string file;  // ends in .bpmn, .dmn or .form
    std::string content;
};

struct Deployed {
    std::uint64_t deployment = 0;                   // 0 for a dry run
    std::vector<ports::DefinitionRow> definitions;  // with their versions; unchanged ones keep theirs
    std::vector<Fault> warnings;
    Position position = 0;
};

struct ActivatedJob {
    ports::JobRow row;
    feel::Context variables;  // visible from the job's element
};

struct JobRequest {
    std::string type;
    std::string worker;
    std::size_t max = 1;
    Duration lease{60'000};
    Duration wait{0};                    // long poll: how long to wait for the first one
    std::vector<std::string> variables;  // names wanted; empty: all
    Actor actor;
};

}  // namespace baton::runtime
