// How requests go on to the node that has their partition.
#pragma once

#include "connectors/api/forward/peers.hpp"
#include "engine/base/time.hpp"

namespace baton::api {

struct ForwardSettings {
    PeerSettings peers;
    Duration answer_within{75'000};   // beyond what the request itself may wait for
    Duration forward_within{5'000};   // for finding who has the partition, while it changes hands
    Duration jobs_within{3'000};      // for a node that is asked for jobs
    Duration left_alone_for{10'000};  // that did not answer then
    Duration giver_within{2'000};     // for finding who gave a ticket, for reaching it, and for its answer, each
};

}  // namespace baton::api
