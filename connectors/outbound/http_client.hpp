// One HTTP/1.1 call at a time over Beast: TLS with verification, a deadline for the whole of it, limits on what is
// read.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "connectors/outbound/network_guard.hpp"

namespace baton::outbound {

struct HttpRequest {
    std::string method = "GET";
    Destination to;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

struct HttpResponse {
    unsigned status = 0;
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
    std::string body;

    [[nodiscard]] std::string_view header(std::string_view lower_name) const;
};

// Blocks the calling thread; any number of threads may call at once. Redirects are not followed: the place that they
// lead to was not looked at by the guard.
class HttpClient {
public:
    // Code::invalid when the file of certificates does not read.
    [[nodiscard]] static Result<std::shared_ptr<HttpClient>> with(const std::string& ca_file);
    virtual ~HttpClient() = default;

    // Code::timeout when `timeout` is over or `stop` was asked for, unavailable when the other side cannot be reached
    // or breaks off, forbidden when its address is inside the network and its rule does not allow that, invalid when
    // its answer is larger than `response_max` or a header cannot be sent.
    [[nodiscard]] virtual Result<HttpResponse> call(const HttpRequest& request, Duration timeout,
                                                    std::size_t response_max, std::stop_token stop) = 0;
};

}  // namespace baton::outbound
