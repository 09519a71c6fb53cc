// The API of a node that shares its store: its requests go on over real sockets, and other nodes are played.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

#include "connectors/api/forward/forwarder.hpp"
#include "tests/unit/api/api_fixture.hpp"
#include "tests/unit/api/fake_whereabouts.hpp"
#include "tests/unit/api/scripted_peer.hpp"

namespace baton::api {

inline constexpr std::uint64_t in_partition_1 = key_before_first(1) + 7;

class SharedStoreTest : public ApiTest {
protected:
    SharedStoreTest() {
        parts.whereabouts = &whereabouts;
        parts.forwarder = &forwarder;
    }
    ~SharedStoreTest() override {
        forwarder.close();
        hasty.close();
    }

    // Waits for long where something comes of it, and not at all for what never comes.
    static ForwardSettings trying_for(Duration within) {
        ForwardSettings settings;
        settings.forward_within = within;
        settings.giver_within = within;
        return settings;
    }
    void give_up_soon() { parts.forwarder = &hasty; }
    static std::string cancellation(std::uint64_t key) {
        return "/v2/process-instances/" + std::to_string(key) + "/cancellation";
    }

    FakeWhereabouts whereabouts{3};
    Forwarder forwarder{context.get_executor(), whereabouts, metrics, trying_for(Duration{60'000})};
    Forwarder hasty{context.get_executor(), whereabouts, metrics, trying_for(Duration{200})};
};

}  // namespace baton::api
