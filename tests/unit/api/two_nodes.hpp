// Two services in one process, over real sockets: `near` is asked, `far` has partition 0, and near the other. Each
// has a store of its own, so that what is found in one was done there; accounts are shared.
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <gtest/gtest.h>
#include <memory>

#include "connectors/api/server.hpp"
#include "connectors/identity/memory_account_store.hpp"
#include "connectors/storage/memory/memory_file_store.hpp"
#include "connectors/storage/memory/memory_reading_log.hpp"
#include "connectors/storage/memory/memory_store.hpp"
#include "engine/feel/json.hpp"
#include "tests/unit/api/fake_whereabouts.hpp"
#include "tests/unit/identity/district.hpp"

namespace baton::api {

struct StandingClock final : ports::Clock {
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::hours{500'000}}; }
};

// One service with its engine.
class TestNode {
public:
    TestNode(boost::asio::thread_pool& threads, ports::AccountStore& people, const ports::Clock& clock,
             ServerSettings settings);
    ~TestNode();
    TestNode(const TestNode&) = delete;
    TestNode& operator=(const TestNode&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
    void deploy(std::vector<runtime::Resource> resources);
    void stop();  // no one is answered any more

    storage::memory::MemoryStore store;
    FakeWhereabouts whereabouts{2};

private:
    boost::asio::thread_pool& threads_;
    storage::memory::MemoryFileStore files_{store};
    storage::memory::MemoryReadingLog readings_;
    identity::Sessions sessions_;
    identity::Accounts accounts_;
    std::unique_ptr<runtime::Engine> engine_;
    std::unique_ptr<Server> server_;
    std::uint16_t port_ = 0;
    bool has_stopped_ = false;
};

struct Told {
    int status = 0;  // 0: the connection ended
    std::map<std::string, std::string> headers;
    std::string body;

    [[nodiscard]] std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string{} : found->second;
    }
    [[nodiscard]] std::string text(std::string_view member) const;  // of the body; empty when there is none
};

class TwoNodes : public testing::Test {
protected:
    explicit TwoNodes(Duration giver_within = Duration{60'000});
    ~TwoNodes() override;

    // wang (team_env), ops (sysadmin), worker (service), designer.
    [[nodiscard]] std::string token(const std::string& who) const { return tokens_.at(who); }
    Told ask(const TestNode& node, const std::string& who, const std::string& method, const std::string& target,
             const std::string& body = {}, std::vector<Header> headers = {});
    Told post(const TestNode& node, const std::string& who, const std::string& target, const std::string& body = "{}",
              std::vector<Header> headers = {}) {
        return ask(node, who, "POST", target, body, std::move(headers));
    }
    // An Idempotency-Key of wang's whose answers that partition keeps; another for each number.
    [[nodiscard]] static Header once_in(std::uint32_t partition, int number = 0);
    // Through `near`; the key of the case.
    std::string start(const std::string& process, std::uint32_t partition, int number = 0);

    StandingClock clock;
    boost::asio::thread_pool threads{4};
    identity::MemoryAccountStore people;
    std::map<std::string, std::string> tokens_;
    std::unique_ptr<TestNode> far;
    std::unique_ptr<TestNode> near;
};

}  // namespace baton::api
