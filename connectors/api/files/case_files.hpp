// The files of cases, for handlers: what blocks runs on threads that may.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <functional>
#include <string>

#include "connectors/api/files/file_limits.hpp"
#include "connectors/inbox/on_blocking_thread.hpp"
#include "engine/ports/attachments.hpp"
#include "engine/ports/file_store.hpp"

namespace baton::api {

class CaseFiles {
public:
    // The ports must outlive the last job on `threads`.
    CaseFiles(ports::Attachments& rows, ports::FileStore& contents, FileLimits limits,
              boost::asio::any_io_executor threads)
        : rows_(&rows), contents_(&contents), limits_(std::move(limits)), threads_(std::move(threads)) {}

    [[nodiscard]] const FileLimits& limits() const { return limits_; }

    // ask([=](ports::Attachments& rows) { return rows.file(key); }); the question is moved there.
    template <class Question>
    [[nodiscard]] boost::asio::awaitable<std::invoke_result_t<Question, ports::Attachments&>> ask(
        Question question) const {
        auto work = [question = std::move(question), rows = rows_] { return question(*rows); };
        return inbox::on_blocking_thread(threads_, std::move(work));
    }

    // See ports::FileStore. Once an hour it also begins to remove what no case has come to speak of.
    boost::asio::awaitable<Result<std::string>> put(std::string contents, Instant now);

    // Gives the pieces one after another, then an empty one, once all of them have been read and their digest held
    // against `sha256`. Code::internal when it is another, or they are not all there: then nothing is given. Should
    // that happen between the first look and the second, what it gives throws, and the answer ends in the middle.
    boost::asio::awaitable<Result<std::function<boost::asio::awaitable<std::string>()>>> open(std::string sha256,
                                                                                              std::uint64_t size);

private:
    void sweep_in_time(Instant now);

    ports::Attachments* rows_;
    ports::FileStore* contents_;
    FileLimits limits_;
    boost::asio::any_io_executor threads_;
    std::atomic<Instant::rep> swept_at_{0};
};

}  // namespace baton::api
