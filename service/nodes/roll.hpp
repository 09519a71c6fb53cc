// Which nodes live: those that have shown a sign within a lease, by the watcher's own even clock.
#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/base/time.hpp"
#include "engine/ports/nodes.hpp"

namespace baton::service {

class Roll {
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit Roll(Duration lease) : lease_(lease) {}

    void look_at(const std::vector<ports::NodeRow>& rows, Moment now);
    [[nodiscard]] std::set<std::string> living(Moment now) const;
    // Silent for so long that nobody expects them back under that name.
    [[nodiscard]] std::vector<ports::NodeRow> gone(Moment now) const;

private:
    struct Seen {
        ports::NodeRow row;
        Moment since{};  // the newest sign was first seen then
    };

    Duration lease_;
    std::map<std::string, Seen> seen_;
};

}  // namespace baton::service
