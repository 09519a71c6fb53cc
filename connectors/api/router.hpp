// Finds the route of a request.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "connectors/api/route.hpp"

namespace baton::api {

class Router {
public:
    explicit Router(std::vector<Route> routes);

    struct Match {
        const Route* route = nullptr;       // nullptr: nothing answers here, or not by this method
        std::vector<std::string> captured;  // what stands in the pattern's braces, in order
        std::string allow;                  // the methods that are answered here; empty: none, there is nothing
    };
    // HEAD is answered by GET's route. Words win over captures.
    [[nodiscard]] Match find(std::string_view method, const std::vector<std::string>& path) const;

    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

private:
    struct Way {
        std::vector<std::string_view> segments;
        std::size_t captures = 0;
        std::size_t route = 0;
    };
    std::vector<Route> routes_;
    std::vector<Way> ways_;  // those with fewer captures first
};

}  // namespace baton::api
