// The drafts of designers, for handlers: what blocks runs on threads that may.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include "connectors/inbox/on_blocking_thread.hpp"
#include "engine/ports/draft_store.hpp"

namespace baton::api {

class DraftRoom {
public:
    // `store` must outlive the last job on `threads`.
    DraftRoom(ports::DraftStore& store, ports::DraftLimits limits, boost::asio::any_io_executor threads)
        : store_(&store), limits_(limits), threads_(std::move(threads)) {}

    [[nodiscard]] const ports::DraftLimits& limits() const { return limits_; }

    // ask([=](ports::DraftStore& store) { return store.draft(key); }); the question is moved there.
    template <class Question>
    [[nodiscard]] boost::asio::awaitable<std::invoke_result_t<Question, ports::DraftStore&>> ask(
        Question question) const {
        auto work = [question = std::move(question), store = store_] { return question(*store); };
        return inbox::on_blocking_thread(threads_, std::move(work));
    }

private:
    ports::DraftStore* store_;
    ports::DraftLimits limits_;
    boost::asio::any_io_executor threads_;
};

}  // namespace baton::api
