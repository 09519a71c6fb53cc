#include "connectors/api/readings.hpp"

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <deque>
#include <functional>
#include <mutex>
#include <spdlog/spdlog.h>

#include "connectors/inbox/on_blocking_thread.hpp"

namespace baton::api {
namespace {

namespace asio = boost::asio;

constexpr std::size_t asked_max = 1000;  // characters of a query or body that are kept

struct Waiting {
    ports::ReadingRow row;
    std::function<void(Result<>)> tell;
};

}  // namespace

struct Readings::Queue : std::enable_shared_from_this<Readings::Queue> {
    Queue(ports::ReadingLog& log_, asio::any_io_executor threads_) : log(log_), threads(std::move(threads_)) {}

    void add(Waiting one) {
        {
            const std::lock_guard lock(mutex);
            if (waiting.size() < waiting_max) {
                waiting.push_back(std::move(one));
                if (std::exchange(is_writing, true)) return;
                asio::post(threads, [self = shared_from_this()] { self->write_all(); });
                return;
            }
        }
        one.tell(fail(Code::unavailable, "too many readings wait to be recorded"));
    }

    void write_all() {
        for (auto batch = take(); !batch.empty(); batch = take()) {
            std::vector<ports::ReadingRow> rows;
            for (auto& one : batch) rows.push_back(std::move(one.row));
            const auto written = log.append(rows);
            for (const auto& one : batch) one.tell(written);
        }
    }

    // When there is none, the next to come starts the writing again.
    std::vector<Waiting> take() {
        const std::lock_guard lock(mutex);
        std::vector<Waiting> batch;
        while (!waiting.empty() && batch.size() < batch_max) {
            batch.push_back(std::move(waiting.front()));
            waiting.pop_front();
        }
        if (batch.empty()) is_writing = false;
        return batch;
    }

    ports::ReadingLog& log;
    asio::any_io_executor threads;
    std::mutex mutex;  // guards what follows
    std::deque<Waiting> waiting;
    bool is_writing = false;
};

Readings::Readings(ports::ReadingLog& log, asio::any_io_executor threads)
    : queue_(std::make_shared<Queue>(log, std::move(threads))) {}

asio::awaitable<Result<>> Readings::record(ports::ReadingRow row) {
    auto start = [](auto handler, std::shared_ptr<Queue> queue, ports::ReadingRow&& what) {
        auto home = asio::prefer(asio::get_associated_executor(handler), asio::execution::outstanding_work.tracked);
        auto kept = std::make_shared<decltype(handler)>(std::move(handler));
        auto tell = [kept, home](Result<> written) {
            asio::post(home, [kept, written = std::move(written)]() mutable {
                std::move (*kept)(std::exception_ptr{}, std::optional<Result<>>(std::move(written)));
            });
        };
        queue->add({std::move(what), std::move(tell)});
    };
    using Outcome = void(std::exception_ptr, std::optional<Result<>>);
    auto written = co_await asio::async_initiate<const asio::use_awaitable_t<>&, Outcome>(
        std::move(start), asio::use_awaitable, queue_, std::move(row));
    co_return std::move(*written);
}

asio::awaitable<Result<std::vector<ports::ReadingRow>>> Readings::read(ports::ReadingFilter filter, std::uint64_t below,
                                                                       std::size_t limit) {
    auto work = [queue = queue_, filter = std::move(filter), below, limit] {
        return queue->log.readings(filter, below, limit);
    };
    co_return co_await inbox::on_blocking_thread(queue_->threads, std::move(work));
}

namespace {

bool only_reads(const Call& call) {
    return call.request.method == "GET" || call.request.method == "HEAD" || call.is_only_tried ||
           call.route->pattern.ends_with("/search");
}

// As it was asked for: the place in the log that is named, and the rest as it came.
void add_question(const Call& call, ports::ReadingRow& row) {
    for (const auto* name : {"asOf", "after"}) {
        const auto* place = call.target.find(name);
        if (place != nullptr && row.place.empty()) row.place = clipped(*place, asked_max);
    }
    const auto query = call.request.target.find('?');
    if (query != std::string::npos) row.asked = clipped(call.request.target.substr(query + 1), asked_max);
    if (!call.request.body.empty()) row.asked = clipped(call.request.body, asked_max);
    // Of the files of a case, which.
    if (call.route->pattern.starts_with("/v2/attachments/")) row.asked = "attachmentKey=" + call.captured.front();
}

ports::ReadingRow row_for(const Parts& parts, const Principal& principal, const Trace& trace) {
    ports::ReadingRow row;
    row.at = parts.desk.now();
    row.account = principal.name;
    row.departments = principal.departments;
    row.role = identity::sees_others_as(principal);
    row.trace = trace.id;
    return row;
}

asio::awaitable<Result<>> keep(Parts& parts, ports::ReadingRow row) {
    const auto what = "a reading by '" + row.account + "' cannot be recorded, trace " + row.trace;
    const auto written = co_await parts.readings.record(std::move(row));
    if (written) co_return written;
    spdlog::error("{}: {}", what, written.error().detail);
    co_return fail(Code::unavailable,
                   "you would see this by right of your role, and that cannot be recorded now; so it is not shown. "
                   "Try again in a moment");
}

}  // namespace

asio::awaitable<Result<>> record_reading(Call& call, ReadThing thing) {
    if (!only_reads(call)) co_return Result<>{};
    auto row = row_for(call.parts, call.principal, call.trace);
    row.instance = thing.instance;
    row.business_key = std::move(thing.business_key);
    row.process = std::move(thing.process);
    row.operation = call.route->operation;
    add_question(call, row);
    co_return co_await keep(call.parts, std::move(row));
}

asio::awaitable<Result<>> record_visit(Parts& parts, Principal principal, Trace trace, std::string department) {
    auto row = row_for(parts, principal, trace);
    row.operation = "openInboxSocket";
    row.asked = "department=" + clipped(department, asked_max);  // and not the query, in which a ticket may stand
    co_return co_await keep(parts, std::move(row));
}

}  // namespace baton::api
