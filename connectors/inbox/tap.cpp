#include "connectors/inbox/tap.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>

namespace baton::inbox {

namespace asio = boost::asio;

Tap::Tap(asio::any_io_executor executor, Hub& hub, StoredRows rows, std::string department)
    : rows_(std::move(rows)), department_(std::move(department)), bell_(std::make_shared<Bell>(executor)) {
    listening_ = hub.listen(department_, [executor, bell = bell_](std::uint64_t) {
        asio::post(executor, [bell] {
            bell->has_rung = true;
            bell->timer.cancel();
        });
    });
    draining_ = hub.on_drain([executor = std::move(executor), bell = bell_] {
        asio::post(executor, [bell] {
            bell->is_draining = true;
            bell->timer.cancel();
        });
    });
}

asio::awaitable<Result<ports::InboxStream>> Tap::stream() const {
    auto look = [department = department_](ports::Queries& rows) { return rows.inbox_stream(department); };
    co_return co_await rows_.ask(std::move(look));
}

asio::awaitable<Result<std::vector<ports::InboxRow>>> Tap::next(std::uint64_t after, std::size_t limit,
                                                                Duration at_most) {
    const auto deadline = std::chrono::steady_clock::now() + at_most;
    for (;;) {
        bell_->has_rung = false;
        auto rows = co_await rows_.inbox(department_, after, limit);
        if (!rows || !rows->empty() || bell_->is_draining || std::chrono::steady_clock::now() >= deadline)
            co_return rows;
        if (bell_->has_rung) continue;  // while we looked
        bell_->timer.expires_at(deadline);
        const auto waited = co_await bell_->timer.async_wait(asio::as_tuple(asio::use_awaitable));
        if (std::get<0>(waited) && !bell_->has_rung) co_return rows;  // cancelled: the client has gone
    }
}

}  // namespace baton::inbox
