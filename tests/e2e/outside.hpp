// The world of connectors: the service, and real counterparts that it calls.
#pragma once

#include "tests/e2e/world.hpp"
#include "tests/unit/outbound/http_counterpart.hpp"
#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::e2e {

inline constexpr const char* webhook_secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

// An HTTP server with TLS and an authority of its own, whose answers a test can change while it runs.
class Oa {
public:
    using Answer = outbound::HttpCounterpart::Answer;

    Oa();
    void answers(Answer answer);
    [[nodiscard]] std::string url(const std::string& path) const { return server_.url(path, "localhost"); }
    [[nodiscard]] std::string ca_file() const { return server_.ca_file(); }
    // Those to that path, in order.
    [[nodiscard]] std::vector<outbound::HttpCounterpart::Request> requests(const std::string& path) const;

private:
    mutable std::mutex mutex_;
    Answer answer_;
    outbound::HttpCounterpart server_;
};

class Outside {
public:
    Outside();

    Oa oa;
    outbound::PostgresServer postgres;
    faults::Folder folder{"outside"};
    std::unique_ptr<World> world;

    [[nodiscard]] std::string ledger() const { return folder.path() / "ledger.sqlite"; }

    // Deploys a process of one service task with a boundary event for the error CAUGHT, and starts a case of it.
    std::string start(const std::string& id, const std::string& task, const std::string& variables = "{}");
    // The message of the one open incident of a case; waits for it.
    std::string incident(const std::string& instance);
    void resolve(const std::string& instance);
    // How the case ended, and its variables then.
    std::string end_of(const std::string& instance);
    [[nodiscard]] std::string variable(const std::string& instance, const std::string& name) const;
    [[nodiscard]] std::string log() const;  // what the service has said
};

// A process of one service task `call`, with these extension elements, and a boundary event for the error CAUGHT.
[[nodiscard]] std::string model_of(const std::string& id, const std::string& task);

// What stands in the extension elements of a service task.
[[nodiscard]] std::string task_of(const std::string& type,
                                  const std::vector<std::pair<std::string, std::string>>& headers,
                                  const std::vector<std::pair<std::string, std::string>>& inputs = {});

}  // namespace baton::e2e
