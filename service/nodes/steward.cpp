#include "service/nodes/steward.hpp"

#include <openssl/crypto.h>

#include "engine/runtime/answer_to.hpp"
#include "service/nodes/rounds.hpp"

namespace baton::service {

using boost::asio::awaitable;

Steward::Steward(runtime::Node node, std::uint32_t partitions, ports::Nodes& nodes, ports::EditionStore& editions,
                 runtime::Engine& engine, boost::asio::any_io_executor executor,
                 std::shared_ptr<runtime::Workplace> workplace)
    : partitions_(partitions),
      engine_(engine),
      rounds_(std::make_shared<Rounds>(std::move(node), partitions, nodes, editions, engine, std::move(executor),
                                       std::move(workplace))) {
    rounds_->listen_to_engine();
}

Steward::~Steward() { rounds_->end(); }

awaitable<Result<>> Steward::begin(Hooks hooks, std::string secret) {
    secret_ = std::move(secret);
    auto ask = [rounds = rounds_, hooks = std::move(hooks)](std::function<void(Result<>)> reply) mutable {
        rounds->begin(std::move(hooks), std::move(reply));
    };
    return runtime::answer_to<Result<>>(std::move(ask));
}

awaitable<void> Steward::leave() {
    auto ask = [rounds = rounds_](std::function<void(Result<>)> reply) {
        rounds->leave([reply = std::move(reply)] { reply({}); });
    };
    (void)co_await runtime::answer_to<Result<>>(std::move(ask));
}

std::string Steward::address_of(std::uint32_t partition) const { return rounds_->address_of(partition); }

void Steward::look_again() { rounds_->look_again(); }

void Steward::tell_others() { rounds_->tell_all(); }

bool Steward::is_neighbour(std::string_view secret) const {
    return !secret_.empty() && secret.size() == secret_.size() &&
           CRYPTO_memcmp(secret.data(), secret_.data(), secret_.size()) == 0;
}

std::vector<api::NodeSeen> Steward::nodes() const { return rounds_->nodes(); }

}  // namespace baton::service
