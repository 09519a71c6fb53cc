// The command line's side of the HTTP API: one request at a time, blocking, with a deadline.
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"
#include "engine/feel/value.hpp"

namespace baton::client {

struct Server {
    std::string url = "http://127.0.0.1:8080";
    std::string token;
    Duration deadline{60'000};
};

struct Call {
    std::string method = "GET";
    std::string target;  // "/v2/user-tasks/12"
    std::string body;    // JSON; empty for none
    std::vector<std::pair<std::string, std::string>> headers;
};

struct Reply {
    int status = 0;
    std::string etag;
    std::string body;
};

// The reply of any status; a Problem when there was none: the address is wrong, nobody answers, it took too long.
[[nodiscard]] Result<Reply> send(const Server& server, const Call& call);

// The JSON of a 2xx reply; a problem+json of another status becomes a Problem with the same detail and faults.
[[nodiscard]] Result<feel::Value> ask(const Server& server, const Call& call);

// The faults that an answer lists; what is no list has none.
[[nodiscard]] std::vector<Fault> faults_in(const feel::Value& list);

// The server that the environment names: BATON_SERVER, BATON_TOKEN. Without a token, the one that `serve` left for this
// role (operator, auditor or intake) in the folder tokens of the data folder (BATON_DATA, or ./data).
[[nodiscard]] Server from_environment(const std::string& role);

}  // namespace baton::client
