// What is of no case and grows all the same: notices that were told long ago, answers that are kept for requests that
// come twice. How long they are kept is for the caller to say.
#pragma once

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

// May block; any thread. Each call is one short transaction, durable when it returns: all of it or nothing.
// Code::unavailable: nothing was written, try again.
class Leftovers {
public:
    virtual ~Leftovers() = default;

    // Drops notices of one department that were told before `before`, from its oldest on, so many at most; its stream's
    // `oldest` moves with them, and its numbers go on as ever. Whether somebody has read them is not asked. Gives how
    // many went; 0: no department has any.
    virtual Result<std::size_t> drop_notices(Instant before, std::size_t limit) = 0;

    // Drops answers that were given before `before`, so many at most: the request would be done again. Gives how many.
    virtual Result<std::size_t> drop_requests(Instant before, std::size_t limit) = 0;
};

}  // namespace baton::ports
