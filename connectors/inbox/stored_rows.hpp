// Stored rows, asked from a coroutine: the question runs on a thread that may block.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "connectors/inbox/on_blocking_thread.hpp"
#include "engine/ports/queries.hpp"

namespace baton::inbox {

// Takes from notices what is for nobody to read in an inbox. Any thread.
using Veil = std::function<void(std::vector<ports::InboxRow>&)>;

class StoredRows {
public:
    StoredRows(ports::Queries& rows, boost::asio::any_io_executor threads)
        : rows_(&rows), threads_(std::move(threads)) {}

    // ask([=](ports::Queries& rows) { return rows.task(key); }); the question is moved there.
    template <class Question>
    [[nodiscard]] boost::asio::awaitable<std::invoke_result_t<Question, ports::Queries&>> ask(Question question) const {
        auto work = [question = std::move(question), rows = rows_] { return question(*rows); };
        return on_blocking_thread(threads_, std::move(work));
    }

    // The department's notices, as they may be read.
    [[nodiscard]] boost::asio::awaitable<Result<std::vector<ports::InboxRow>>> inbox(std::string department,
                                                                                     std::uint64_t after,
                                                                                     std::size_t limit) const {
        auto look = [department = std::move(department), after, limit](ports::Queries& rows) {
            return rows.inbox(department, after, limit);
        };
        auto rows = co_await ask(std::move(look));
        if (rows && veil_) veil_(*rows);
        co_return rows;
    }
    void veil(Veil veil) { veil_ = std::move(veil); }

private:
    ports::Queries* rows_;
    boost::asio::any_io_executor threads_;
    Veil veil_;
};

}  // namespace baton::inbox
