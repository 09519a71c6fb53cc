// Records who looked at cases by right of a role, before they are shown anything. Readers at one moment share a
// commit: while one batch goes to the disk, the next gathers.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <memory>

#include "connectors/api/call.hpp"
#include "engine/ports/reading_log.hpp"

namespace baton::api {

class Readings {
public:
    // The log must outlive the last job on `threads`, which may block.
    Readings(ports::ReadingLog& log, boost::asio::any_io_executor threads);

    // Returns once the row is durable. Refused with Code::unavailable when it cannot be written, or when more wait than
    // can be: then nothing may be shown. From any executor.
    boost::asio::awaitable<Result<>> record(ports::ReadingRow row);

    // See ports::ReadingLog.
    boost::asio::awaitable<Result<std::vector<ports::ReadingRow>>> read(ports::ReadingFilter filter,
                                                                        std::uint64_t below, std::size_t limit);

    static constexpr std::size_t batch_max = 500;
    static constexpr std::size_t waiting_max = 10'000;

private:
    struct Queue;
    std::shared_ptr<Queue> queue_;  // shared with the job that empties it
};

// What a reading is of; what does not apply stays empty.
struct ReadThing {
    InstanceKey instance;
    std::string business_key = {};
    std::string process = {};
};

// Records that the caller reads by right of a role. Nothing is recorded of a command, unless it is only tried: that
// stands in the case's own history. Code::unavailable as above, in the words that the reader sees.
[[nodiscard]] boost::asio::awaitable<Result<>> record_reading(Call& call, ReadThing thing);

// The same of whoever opens the stream of another department's inbox, where there is no call.
[[nodiscard]] boost::asio::awaitable<Result<>> record_visit(Parts& parts, Principal principal, Trace trace,
                                                            std::string department);

}  // namespace baton::api
