// Between two tries of the same request: longer each time, and never long.
#pragma once

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "engine/base/time.hpp"

namespace baton::api {

inline constexpr Duration first_pause{50};

[[nodiscard]] inline Duration longer(Duration pause) { return std::min(pause * 2, Duration{200}); }

inline boost::asio::awaitable<void> wait_for(Duration pause) {
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, pause);
    co_await timer.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
}

}  // namespace baton::api
