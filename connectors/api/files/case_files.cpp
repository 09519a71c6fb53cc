#include "connectors/api/files/case_files.hpp"

#include <boost/asio/post.hpp>
#include <memory>
#include <spdlog/spdlog.h>

#include "engine/base/running_digest.hpp"

namespace baton::api {
namespace {

namespace asio = boost::asio;

constexpr Duration sweep_every{3'600'000};
constexpr std::size_t swept_at_once = 100;

// A file on its way out.
struct Reading {
    ports::FileStore& contents;
    asio::any_io_executor threads;
    std::string sha256;
    std::uint64_t pieces = 0;
    std::uint64_t next = 0;
    std::string only;      // the first piece, when there is no other
    RunningDigest digest;  // of what was given
};

Problem is_spoiled(const std::string& sha256) {
    return fail(Code::internal, "the contents of the file " + sha256 +
                                    " are not what was attached: they have another digest; restore them from a backup");
}

// Gives the first piece.
Result<std::string> check_whole(ports::FileStore& contents, const std::string& sha256, std::uint64_t pieces) {
    RunningDigest digest;
    std::string first;
    for (std::uint64_t number = 0; number < pieces; ++number) {
        auto piece = contents.piece(sha256, number);
        if (!piece) return piece.error();
        digest.add(*piece);
        if (number == 0) first = std::move(*piece);
    }
    if (digest.hex() != sha256) return is_spoiled(sha256);
    return first;
}

Result<std::shared_ptr<Reading>> begin(ports::FileStore& contents, asio::any_io_executor threads, std::string sha256,
                                       std::uint64_t size) {
    const auto found = contents.find(sha256);
    if (!found) return found.error();
    if (!found->has_value() || (*found)->size != size) {
        return fail(Code::internal, "the contents of the file " + sha256 + " are missing; restore them from a backup");
    }
    auto first = check_whole(contents, sha256, (*found)->pieces);
    if (!first) return first.error();
    std::shared_ptr<Reading> reading(
        new Reading{contents, std::move(threads), std::move(sha256), (*found)->pieces, 0, {}, {}});
    if (reading->pieces == 1) reading->only = std::move(*first);
    return reading;
}

// Too short an answer tells its receiver that it is not the file: the length was promised.
std::string broken_off(const std::string& why) {
    spdlog::error("a download was broken off: {}", why);
    return {};
}

asio::awaitable<std::string> next_piece(std::shared_ptr<Reading> reading) {
    if (reading->next == reading->pieces) co_return std::string{};
    const auto number = reading->next++;
    if (reading->pieces == 1) co_return std::move(reading->only);
    auto work = [reading, number] { return reading->contents.piece(reading->sha256, number); };
    auto piece = co_await inbox::on_blocking_thread(reading->threads, std::move(work));
    if (!piece) co_return broken_off(piece.error().detail);
    reading->digest.add(*piece);
    const bool is_last = reading->next == reading->pieces;
    if (is_last && reading->digest.hex() != reading->sha256) {
        co_return broken_off(is_spoiled(reading->sha256).detail);
    }
    co_return std::move(*piece);
}

}  // namespace

asio::awaitable<Result<std::string>> CaseFiles::put(std::string contents, Instant now) {
    auto work = [store = contents_, contents = std::move(contents), now] { return store->put(contents, now); };
    auto kept = co_await inbox::on_blocking_thread(threads_, std::move(work));
    if (kept) sweep_in_time(now);
    co_return kept;
}

asio::awaitable<Result<std::function<asio::awaitable<std::string>()>>> CaseFiles::open(std::string sha256,
                                                                                       std::uint64_t size) {
    auto work = [store = contents_, threads = threads_, sha256 = std::move(sha256), size] {
        return begin(*store, threads, sha256, size);
    };
    auto reading = co_await inbox::on_blocking_thread(threads_, std::move(work));
    if (!reading) co_return reading.error();
    std::function<asio::awaitable<std::string>()> next = [reading = std::move(*reading)] {
        return next_piece(reading);
    };
    co_return next;
}

// Nobody waits for it. It goes with the uploads, for only they leave something behind.
void CaseFiles::sweep_in_time(Instant now) {
    const auto at = now.time_since_epoch().count();
    auto before = swept_at_.load();
    if (at - before < sweep_every.count() || !swept_at_.compare_exchange_strong(before, at)) return;
    asio::post(threads_, [store = contents_, old = now - limits_.unspoken_max] {
        const auto gone = store->forget_unspoken(old, swept_at_once);
        if (!gone) {
            spdlog::warn("uploads that no case speaks of stay for now: {}", gone.error().detail);
        } else if (*gone != 0) {
            spdlog::info("{} uploads that no case speaks of are removed", *gone);
        }
    });
}

}  // namespace baton::api
