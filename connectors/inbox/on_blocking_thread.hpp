// The one way from a coroutine to work that blocks (SQL, password hashing) and back.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace baton::inbox {

// Runs `work` on a thread of `pool` and goes on where the caller runs. It is not cancelled: whoever waits, waits for
// its end. `work` is moved there; what it refers to must live until then. What it throws is thrown to who waits, not on
// the pool's thread, where it would end the process.
template <class Work>
boost::asio::awaitable<std::invoke_result_t<Work>> on_blocking_thread(boost::asio::any_io_executor pool, Work work) {
    using Answer = std::invoke_result_t<Work>;
    auto start = [](auto handler, const boost::asio::any_io_executor& threads, Work&& job) {
        auto home = boost::asio::prefer(boost::asio::get_associated_executor(handler),
                                        boost::asio::execution::outstanding_work.tracked);
        auto there = [handler = std::move(handler), home = std::move(home), job = std::move(job)]() mutable {
            std::exception_ptr thrown;
            std::optional<Answer> answer;
            try {
                answer.emplace(job());
            } catch (...) {
                thrown = std::current_exception();
            }
            auto back = [handler = std::move(handler), thrown, answer = std::move(answer)]() mutable {
                std::move(handler)(thrown, std::move(answer));
            };
            boost::asio::post(home, std::move(back));
        };
        boost::asio::post(threads, std::move(there));
    };
    using Outcome = void(std::exception_ptr, std::optional<Answer>);
    auto answer = co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<>&, Outcome>(
        std::move(start), boost::asio::use_awaitable, std::move(pool), std::move(work));
    co_return std::move(*answer);
}

}  // namespace baton::inbox
