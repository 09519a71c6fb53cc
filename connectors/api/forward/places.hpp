// Where requests must be done (Route::place), in the words of their bodies and headers. What the engine does with the
// wish decides: runtime::Engine puts it where these say.
#pragma once

#include <cstdint>
#include <optional>

#include "connectors/api/call.hpp"

namespace baton::api::places {

// All are asked only where there are whereabouts. None: the request is wrong, and will be refused anywhere.
using Found = std::optional<std::uint32_t>;

// With the thing whose key the path begins with: the case, and all that is in it, lives in one partition.
[[nodiscard]] Found of_key(const Call& call);
// With the post office of the body's 'name', or of its 'signalName'.
[[nodiscard]] Found of_message(const Call& call);
[[nodiscard]] Found of_signal(const Call& call);
// Where the answer to this Idempotency-Key is kept; without one, anywhere() does.
[[nodiscard]] Found of_once(const Call& call);
// The same for a page of cases, which a repeated request must find again; without a key it needs no partition itself.
[[nodiscard]] Found of_batch(const Call& call);
// With what is the first partition's alone.
[[nodiscard]] Found of_first(const Call& call);

// One that is here; when none is, one of those that are elsewhere, now this and now that.
[[nodiscard]] Found anywhere(const Call& call);

}  // namespace baton::api::places
