// What time it is. The machine's in production, a hand-moved one in tests and demos.
#pragma once

#include "engine/base/time.hpp"

namespace baton::ports {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;  // any thread; never goes backwards
};

}  // namespace baton::ports
