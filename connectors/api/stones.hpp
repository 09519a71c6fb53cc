// What is answered of a case that was archived and dropped: 410, with where it is. Its stone knows who may be told. And
// how history ends, for handlers: what blocks runs on threads that may.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <optional>

#include "connectors/api/call.hpp"
#include "connectors/inbox/on_blocking_thread.hpp"
#include "engine/ports/retention.hpp"

namespace baton::api {

class Stones {
public:
    Stones(ports::Retention& retention, boost::asio::any_io_executor threads)
        : retention_(&retention), threads_(std::move(threads)) {}

    // Instead of 'not found', where the path names such a case and the caller might have seen it; else nothing.
    [[nodiscard]] boost::asio::awaitable<std::optional<Response>> instead_of_not_found(const Call& call) const;

    // ask([=](ports::Retention& retention) { return retention.archives(); }); the question is moved there.
    template <class Question>
    [[nodiscard]] boost::asio::awaitable<std::invoke_result_t<Question, ports::Retention&>> ask(
        Question question) const {
        auto work = [question = std::move(question), retention = retention_] { return question(*retention); };
        return inbox::on_blocking_thread(threads_, std::move(work));
    }

private:
    ports::Retention* retention_;
    boost::asio::any_io_executor threads_;
};

}  // namespace baton::api
