// Calendars, clock rules and organisation for handlers: what blocks runs on threads that may.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include "connectors/editions/book.hpp"
#include "connectors/inbox/on_blocking_thread.hpp"

namespace baton::api {

class EditionRoom {
public:
    // `book` must outlive the last job on `threads`.
    EditionRoom(editions::Book& book, boost::asio::any_io_executor threads)
        : book_(&book), threads_(std::move(threads)) {}

    [[nodiscard]] std::shared_ptr<const editions::InForce> in_force() const { return book_->in_force(); }

    // ask([=](editions::Book& book) { return book.propose(text); }); the question is moved there.
    template <class Question>
    [[nodiscard]] boost::asio::awaitable<std::invoke_result_t<Question, editions::Book&>> ask(Question question) const {
        auto work = [question = std::move(question), book = book_] { return question(*book); };
        return inbox::on_blocking_thread(threads_, std::move(work));
    }

private:
    editions::Book* book_;
    boost::asio::any_io_executor threads_;
};

}  // namespace baton::api
