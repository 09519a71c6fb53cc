// What the suite says of itself: catalogue.json of a folder of its layout, as values.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"
#include "engine/feel/value.hpp"

namespace baton::conformance::betsy {

struct Case {
    std::string number;
    std::vector<std::string> start;   // process ids, in order
    feel::Context variables;          // of the last of them
    Duration settle{0};               // virtual time after which nothing more is expected to happen
    std::vector<std::string> traces;  // a multiset, sorted; as corrected where the suite's own list cannot come out
    bool asks_for_marker = false;
    bool asks_for_parallel = false;
    bool asks_for_data = false;
    bool may_be_refused = false;  // an error at deployment is as good as one at run time
};

struct Process {
    std::string name;  // "activities/Loop_Task"
    std::string id;    // of the process that each case starts last
    std::filesystem::path file;
    bool has_log = false;    // its first script is CREATE_LOG_FILE: without it nothing was started
    std::string constraint;  // the rule that a model to be refused breaks, such as EXT042; else empty
    std::string constraint_text;
    std::vector<Case> cases;
};

[[nodiscard]] Result<std::vector<Process>> read_catalogue(const std::filesystem::path& folder);

}  // namespace baton::conformance::betsy
