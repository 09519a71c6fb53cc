// Who looked at cases by right of a role and not of their own part in them: table case_reading. It is only ever added
// to: nothing here changes or takes away a row, and the databases refuse to (connectors/storage).
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

struct ReadingRow {
    std::uint64_t number = 0;  // from 1 on without a gap; given by the log
    Instant at{};
    std::string account;
    std::vector<std::string> departments;  // the reader's, at that time
    std::string role;                      // by whose right: "auditor", "sysadmin" ...
    InstanceKey instance;                  // 0: a list of cases or of their parts
    std::string business_key;
    std::string process;
    std::string operation;  // its name in the OpenAPI document: "getProcessInstanceHistory"
    std::string place;      // position or moment that was asked for; empty: as it is now
    std::string asked;      // query or body of the request, as far as it is kept
    std::string trace;

    bool operator==(const ReadingRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReadingRow, (),
                      (number, at, account, departments, role, instance, business_key, process, operation, place, asked,
                       trace))

// Empty fields do not filter. `before` is exclusive, `after` inclusive.
struct ReadingFilter {
    std::string account;
    InstanceKey instance;
    std::string business_key;
    std::optional<Instant> before;
    std::optional<Instant> after;
};

// May block; any thread.
class ReadingLog {
public:
    virtual ~ReadingLog() = default;

    // Writes all of them or none, in this order, numbered on from the newest; what `number` they came with is not
    // looked at. Durable when it returns. Code::unavailable: nothing was written, try again.
    virtual Result<> append(const std::vector<ReadingRow>& rows) = 0;

    // Newest first, those with a number below `below`; 0: from the newest on.
    virtual Result<std::vector<ReadingRow>> readings(const ReadingFilter& filter, std::uint64_t below,
                                                     std::size_t limit) = 0;
};

}  // namespace baton::ports
