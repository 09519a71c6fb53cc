// Stored rows, asked from a coroutine: the question runs on a thread that may block.
#pragma once

#include "connectors/inbox/on_blocking_thread.hpp"
#include "engine/ports/queries.hpp"

namespace baton::inbox {

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

private:
    ports::Queries* rows_;
    boost::asio::any_io_executor threads_;
};

}  // namespace baton::inbox
