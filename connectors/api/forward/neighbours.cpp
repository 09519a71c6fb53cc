#include "connectors/api/forward/neighbours.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <map>
#include <mutex>

#include "connectors/api/forward/peers.hpp"

namespace baton::api {

namespace asio = boost::asio;

namespace {

constexpr Duration told_within{5'000};
constexpr PeerSettings one_line{.connections_max = 1, .answer_size_max = 64U << 10U};

std::string head_to(const std::string& address, const std::string& secret) {
    return "POST " + std::string(news_path) + " HTTP/1.1\r\nhost: " + address + "\r\nuser-agent: baton\r\n" +
           std::string(node_secret_header) + ": " + secret + "\r\ncontent-length: 0\r\n\r\n";
}

}  // namespace

struct Neighbours::Inside {
    Inside(asio::any_io_executor where, std::string shown)
        : executor(std::move(where)), secret(std::move(shown)), peers(executor, one_line) {}

    // Whether somebody must be sent.
    bool note(const std::string& address) {
        const std::lock_guard lock(mutex);
        const auto [found, is_new] = has_more.try_emplace(address, false);
        if (!is_new) found->second = true;
        return is_new;
    }

    // Whether it must be told again.
    bool goes_on(const std::string& address) {
        const std::lock_guard lock(mutex);
        const auto found = has_more.find(address);
        if (found->second) {
            found->second = false;
            return true;
        }
        has_more.erase(found);
        return false;
    }

    static asio::awaitable<void> run(std::shared_ptr<Inside> self, std::string address) {
        const Outgoing news{head_to(address, self->secret), {}, told_within};
        do {
            co_await self->peers.send(address, news);
        } while (self->goes_on(address));
    }

    asio::any_io_executor executor;
    std::string secret;
    Peers peers;
    std::mutex mutex;
    std::map<std::string, bool> has_more;  // of those that are being told: whether there is more to tell
};

Neighbours::Neighbours(asio::any_io_executor executor, std::string secret)
    : inside_(std::make_shared<Inside>(std::move(executor), std::move(secret))) {}

Neighbours::~Neighbours() { inside_->peers.close(); }

void Neighbours::tell(const std::string& address) {
    if (address.empty() || !inside_->note(address)) return;
    asio::co_spawn(inside_->executor, Inside::run(inside_, address),
                   [inside = inside_, address](const std::exception_ptr& thrown) {
                       if (!thrown) return;
                       const std::lock_guard lock(inside->mutex);
                       inside->has_more.erase(address);
                   });
}

}  // namespace baton::api
