// cases.csv: which cases there are, and in which group.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace baton::conformance::dmn_tck {

struct Listed {
    std::string folder;  // with its level: "compliance-level-2/0001-input-data-string"
    std::string group;
    std::string id;
    bool needs_java = false;
};

// Empty when there is no such file.
[[nodiscard]] std::vector<Listed> read_listing(const std::filesystem::path& file);

}  // namespace baton::conformance::dmn_tck
