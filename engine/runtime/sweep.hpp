// How far the clocks of all open cases are reckoned anew.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/keys.hpp"

namespace baton::runtime {

struct Sweep {
    std::string edition;
    InstanceKey reached;            // the clocks of the cases up to it are reckoned with the almanac in force
    std::uint64_t after_batch = 0;  // begins when this one is durable
};

}  // namespace baton::runtime
