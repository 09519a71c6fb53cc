// The test cases of the DMN Technology Compatibility Kit as values.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/feel/value.hpp"

namespace baton::conformance::dmn_tck {

struct Wanted {
    std::string element;  // the decision by name
    feel::Value value;
    bool is_error = false;  // null, and an error that says why
};

struct Case {
    std::string id;
    std::string kind;       // decision, bkm or decisionService
    std::string invocable;  // for the latter two
    feel::Context inputs;
    std::vector<Wanted> wanted;
};

struct CaseFile {
    std::string model;  // the name of the DMN file
    std::vector<Case> cases;
};

[[nodiscard]] Result<std::string> read_text(const std::filesystem::path& file);
[[nodiscard]] Result<CaseFile> read_cases(const std::filesystem::path& file);

// As the kit compares: numbers to eight places, everything else exactly.
[[nodiscard]] bool is_as_wanted(const feel::Value& value, const feel::Value& wanted);

}  // namespace baton::conformance::dmn_tck
