// The guard in front of the local accounts.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>

#include "connectors/api/guard.hpp"
#include "connectors/identity/accounts.hpp"
#include "connectors/identity/sessions.hpp"
#include "engine/ports/clock.hpp"

namespace baton::api {

// All that is lent must outlive it. `threads` may block: tokens are looked up in the store. Passwords take some 40 ms
// of a processor each, so they have threads of their own, and a queue with an end.
class AccountGuard final : public Guard {
public:
    AccountGuard(identity::Accounts& accounts, identity::Sessions& sessions, const ports::Clock& clock,
                 boost::asio::any_io_executor threads, boost::asio::any_io_executor password_threads);

    boost::asio::awaitable<Result<Principal>> authenticate(std::string token) override;
    boost::asio::awaitable<Result<Login>> login(std::string name, std::string password) override;
    boost::asio::awaitable<Result<>> logout(std::string token) override;
    boost::asio::awaitable<Result<std::vector<Principal>>> members(std::vector<std::string> departments) override;
    boost::asio::awaitable<Result<std::optional<Principal>>> person(std::string name) override;

    static constexpr int waiting_max = 64;  // more sign-ins at once are told to come back

private:
    identity::Accounts* accounts_;
    identity::Sessions* sessions_;
    const ports::Clock* clock_;
    boost::asio::any_io_executor threads_;
    boost::asio::any_io_executor password_threads_;
    std::atomic<int> waiting_{0};  // sign-ins under way
};

}  // namespace baton::api
