// Who has done what in a case, as its ended tasks tell.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

namespace baton::ports {

// One or more tasks of a case that the same people have done for the same groups.
struct ActRow {
    std::string state;  // of the tasks: "completed" and "returned" are acts of `ended_by`
    std::string ended_by;
    std::string owner;        // in whose name
    std::string resolved_by;  // who had done it in the owner's name before
    std::vector<std::string> candidate_groups;

    bool operator==(const ActRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActRow, (), (state, ended_by, owner, resolved_by, candidate_groups))

}  // namespace baton::ports
