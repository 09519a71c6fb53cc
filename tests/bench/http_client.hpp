// One client of the real service: a connection that stays open, one request at a time.
#pragma once

#include "engine/feel/value.hpp"
#include "tests/e2e/wire.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {

class HttpClient {
public:
    HttpClient(const faults::Served& served, const std::string& role);

    // The JSON of a 2xx answer; anything else ends the program.
    feel::Value post(const std::string& target, const std::string& body, const std::string& headers = {});
    [[nodiscard]] int status_of(const std::string& target);  // 0 when nobody answers

private:
    e2e::Answer send(const std::string& method, const std::string& target, const std::string& body,
                     const std::string& headers);

    std::string token_;
    e2e::Wire wire_;
};

// `baton serve` of this build over a folder, with what every measurement wants of it.
[[nodiscard]] faults::Served service_over(const std::filesystem::path& data, const std::vector<std::string>& deploy);

}  // namespace baton::bench
