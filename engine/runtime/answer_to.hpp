// One answer that another thread gives by calling a function once, awaited.
#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <utility>

namespace baton::runtime {

// `ask` is called with the function that takes the answer; whoever awaits goes on where it was.
template <class T, class Ask>
boost::asio::awaitable<T> answer_to(Ask ask) {
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(T)>(
        [](auto handler, Ask asking) {
            auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
            asking([waiting](T answer) {
                const auto executor = boost::asio::get_associated_executor(*waiting);
                boost::asio::post(executor, [waiting, answer = std::move(answer)]() mutable {
                    std::move (*waiting)(std::move(answer));
                });
            });
        },
        boost::asio::use_awaitable, std::move(ask));
}

}  // namespace baton::runtime
