// What is told to departments, and what was already answered.
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "engine/base/time.hpp"

namespace baton::ports {

// One notice for one department; its number in the stream is given at commit, without gaps.
struct InboxEntry {
    std::string department;
    std::string type;     // cn.baton.task.created.v1
    std::string subject;  // task/123
    Instant at{};
    std::string body;  // JSON of the data; no personal data beyond the title

    bool operator==(const InboxEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(InboxEntry, (), (department, type, subject, at, body))

struct InboxRow {
    std::uint64_t seq = 0;
    InboxEntry entry;

    bool operator==(const InboxRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(InboxRow, (), (seq, entry))

// A wish that was already answered: the same key gives the same answer.
struct RequestRow {
    std::string principal;
    std::string key;
    std::string fingerprint;  // SHA-256 of method, path and body
    int status = 0;
    std::string body;
    Instant at{};

    bool operator==(const RequestRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(RequestRow, (), (principal, key, fingerprint, status, body, at))

}  // namespace baton::ports
