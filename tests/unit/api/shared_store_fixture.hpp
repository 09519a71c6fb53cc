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
        return settings;
    }
    void give_up_soon() { parts.forwarder = &hasty; }
    // As ApiTest's, which would wait for what connections do when they are kept.
    Response call(std::string_view who, std::string method, std::string target, std::string body = {},
                  std::vector<Header> headers = {}) {
        Request request{std::move(method), std::move(target), std::move(headers), std::move(body), "127.0.0.1"};
        if (!who.empty()) request.headers.emplace_back("authorization", "Bearer " + std::string(who));
        if (!request.body.empty() && !request.has("content-type")) {
            request.headers.emplace_back("content-type", "application/json");
        }
        auto answered = boost::asio::co_spawn(context, gate.answer(std::move(request)), boost::asio::use_future);
        context.restart();
        while (answered.wait_for(std::chrono::seconds(0)) != std::future_status::ready) context.run_one();
        return answered.get();
    }
    static std::string cancellation(std::uint64_t key) {
        return "/v2/process-instances/" + std::to_string(key) + "/cancellation";
    }

    FakeWhereabouts whereabouts{3};
    Forwarder forwarder{context.get_executor(), whereabouts, metrics, trying_for(Duration{60'000})};
    Forwarder hasty{context.get_executor(), whereabouts, metrics, trying_for(Duration{200})};
};

}  // namespace baton::api
