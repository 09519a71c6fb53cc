#include "connectors/api/account_guard.hpp"

#include "connectors/inbox/on_blocking_thread.hpp"

namespace baton::api {
namespace {

struct Turn {
    explicit Turn(std::atomic<int>& of) : waiting(of) { ++waiting; }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() { --waiting; }
    std::atomic<int>& waiting;
};

}  // namespace

AccountGuard::AccountGuard(identity::Accounts& accounts, identity::Sessions& sessions, const ports::Clock& clock,
                           boost::asio::any_io_executor threads, boost::asio::any_io_executor password_threads)
    : accounts_(&accounts),
      sessions_(&sessions),
      clock_(&clock),
      threads_(std::move(threads)),
      password_threads_(std::move(password_threads)) {}

boost::asio::awaitable<Result<Principal>> AccountGuard::authenticate(std::string token) {
    auto work = [this, token = std::move(token)] { return sessions_->resolve(token, clock_->now()); };
    co_return co_await inbox::on_blocking_thread(threads_, std::move(work));
}

boost::asio::awaitable<Result<Login>> AccountGuard::login(std::string name, std::string password) {
    const Turn turn(waiting_);
    if (waiting_ > waiting_max) {
        co_return fail(Code::too_many, "too many people sign in at this moment; try again in a second");
    }
    auto work = [this, name = std::move(name), password = std::move(password)]() -> Result<Login> {
        const auto now = clock_->now();
        auto issued = accounts_->sign_in(name, password, now);
        if (!issued) return issued.error();
        auto principal = sessions_->resolve(issued->token, now);
        if (!principal) return principal.error();
        return Login{std::move(issued->token), issued->expires_at, std::move(*principal)};
    };
    co_return co_await inbox::on_blocking_thread(password_threads_, std::move(work));
}

boost::asio::awaitable<Result<>> AccountGuard::logout(std::string token) {
    auto work = [this, token = std::move(token)] { return sessions_->revoke(token, clock_->now()); };
    co_return co_await inbox::on_blocking_thread(threads_, std::move(work));
}

boost::asio::awaitable<Result<std::vector<Principal>>> AccountGuard::members(std::vector<std::string> departments) {
    auto work = [this, departments = std::move(departments)] { return accounts_->members(departments); };
    co_return co_await inbox::on_blocking_thread(threads_, std::move(work));
}

boost::asio::awaitable<Result<std::optional<Principal>>> AccountGuard::person(std::string name) {
    auto work = [this, name = std::move(name)] { return accounts_->person(name); };
    co_return co_await inbox::on_blocking_thread(threads_, std::move(work));
}

}  // namespace baton::api
