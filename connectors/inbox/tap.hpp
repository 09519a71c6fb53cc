// The department's stream for those who ask instead of being told: long poll and server-sent events.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <vector>

#include "connectors/inbox/hub.hpp"
#include "connectors/inbox/stored_rows.hpp"

namespace baton::inbox {

// One reader, on one executor. What is lent must outlive it.
class Tap {
public:
    Tap(boost::asio::any_io_executor executor, Hub& hub, StoredRows rows, std::string department);

    [[nodiscard]] boost::asio::awaitable<Result<ports::InboxStream>> stream() const;
    // The rows after that number, at once or as soon as there are some; none when `at_most` is over.
    [[nodiscard]] boost::asio::awaitable<Result<std::vector<ports::InboxRow>>> next(std::uint64_t after,
                                                                                    std::size_t limit,
                                                                                    Duration at_most);

    [[nodiscard]] bool is_draining() const { return bell_->is_draining; }  // the service stops: do not wait any more

private:
    struct Bell {
        explicit Bell(boost::asio::any_io_executor executor) : timer(std::move(executor)) {}
        boost::asio::steady_timer timer;
        bool has_rung = false;
        bool is_draining = false;
    };

    StoredRows rows_;
    std::string department_;
    std::shared_ptr<Bell> bell_;
    Hub::Hold listening_;
    Hub::Hold draining_;
};

}  // namespace baton::inbox
