// The program as a person runs it: its arguments, what it prints, and with which code it ends.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace baton::e2e {

struct Ran {
    int code = -1;
    std::string out;
    std::string err;
};

// `arguments` as a shell takes them. `variables` as "NAME=value"; nothing of BATON_… is inherited. `input` is what is
// typed.
[[nodiscard]] Ran baton(const std::string& arguments, const std::vector<std::string>& variables = {},
                        const std::string& input = {});

}  // namespace baton::e2e
