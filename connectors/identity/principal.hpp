// Who is asking, as every room above sees them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace baton::identity {

struct Principal {
    std::string name;
    std::string display_name;
    std::vector<std::string> departments;
    std::vector<std::string> roles;

    [[nodiscard]] bool is_in(std::string_view department) const;
    [[nodiscard]] bool has(std::string_view role) const;
    bool operator==(const Principal&) const = default;
};

}  // namespace baton::identity
