// One node among those that share a store: it shows that it lives, takes and gives partitions so that they are shared
// evenly, and follows what the others deploy, import, send and tell.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "connectors/api/whereabouts.hpp"
#include "engine/ports/edition_store.hpp"
#include "engine/ports/nodes.hpp"
#include "engine/runtime/engine.hpp"

namespace baton::service {

class Rounds;

// What is called must not block for long. Each may be empty.
struct StewardHooks {
    // Departments that others have told; when the store has been looked at.
    std::function<void(const std::map<std::string, std::uint64_t>&)> ring;
    // Others have imported some; on the thread that reads the store.
    std::function<Result<>()> follow_editions;
    std::function<void(std::uint32_t partition)> taken;    // on a thread of the executor
    std::function<void(const std::string& address)> tell;  // that node, that there is news; any thread
};

class Steward final : public api::Whereabouts {
public:
    using Hooks = StewardHooks;

    // Lent: nodes, editions and engine, which must outlive the steward; the engine has not started. `executor` runs.
    // It looks after things at a workplace of its own, and reads and writes the store where one commits there.
    Steward(runtime::Node node, std::uint32_t partitions, ports::Nodes& nodes, ports::EditionStore& editions,
            runtime::Engine& engine, boost::asio::any_io_executor executor,
            std::shared_ptr<runtime::Workplace> workplace = runtime::two_threads());
    // Unless it has left, what it asked of the engine may be under way until the executor has stopped.
    ~Steward() override;
    Steward(const Steward&) = delete;
    Steward& operator=(const Steward&) = delete;

    // Once the engine has started: takes what is free, and goes on looking. A Problem: the store cannot be looked at,
    // or what is free cannot be opened.
    [[nodiscard]] boost::asio::awaitable<Result<>> begin(Hooks hooks, std::string secret);
    // Takes nothing more, and gives all that is here to the others, if there are any; returns when it is given.
    [[nodiscard]] boost::asio::awaitable<void> leave();

    // ---- api::Whereabouts ----
    [[nodiscard]] std::uint32_t partitions() const override { return partitions_; }
    [[nodiscard]] bool is_here(std::uint32_t partition) const override { return engine_.has(partition); }
    [[nodiscard]] std::string address_of(std::uint32_t partition) const override;
    void look_again() override;
    void tell_others() override;
    [[nodiscard]] bool is_neighbour(std::string_view secret) const override;
    [[nodiscard]] std::string secret() const override { return secret_; }
    [[nodiscard]] std::vector<api::NodeSeen> nodes() const override;

private:
    const std::uint32_t partitions_;
    const runtime::Engine& engine_;
    std::string secret_;
    const std::shared_ptr<Rounds> rounds_;
};

}  // namespace baton::service
