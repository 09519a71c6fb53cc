// Ends a read after a time, and leaves the socket open, so that who was slow can be told; a stream's own expiry closes
// it without a word.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/error.hpp>
#include <functional>
#include <memory>

#include "engine/base/time.hpp"

namespace baton::api {

// Lives as long as the read, on the same strand. `cancel` ends the read, and does nothing when its stream has gone.
class ReadDeadline {
public:
    ReadDeadline(const boost::asio::any_io_executor& strand, Duration within, std::function<void()> cancel)
        : timer_(strand, within) {
        timer_.async_wait(
            [over = over_, late = late_, cancel = std::move(cancel)](const boost::system::error_code& ended) {
                if (ended || *over) return;
                *late = true;
                cancel();
            });
    }
    ReadDeadline(const ReadDeadline&) = delete;
    ReadDeadline& operator=(const ReadDeadline&) = delete;
    ~ReadDeadline() { *over_ = true; }

    // What became of the read: beast::error::timeout when it was this that ended it.
    [[nodiscard]] boost::beast::error_code or_timeout(boost::beast::error_code failure) const {
        return failure && *late_ ? boost::beast::error_code(boost::beast::error::timeout) : failure;
    }

private:
    std::shared_ptr<bool> over_ = std::make_shared<bool>(false);
    std::shared_ptr<bool> late_ = std::make_shared<bool>(false);
    boost::asio::steady_timer timer_;
};

}  // namespace baton::api
