// One way into the API: its method and path, who answers it, and what is promised about it in /openapi.json.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "connectors/api/http/request.hpp"
#include "engine/base/result.hpp"

namespace baton::api {

struct Call;

// A Problem becomes problem+json. The call lives until the answer is there.
using Handle = boost::asio::awaitable<Result<Response>> (*)(Call& call);

enum class Access : std::uint8_t { everyone, signed_in };

struct Route {
    std::string_view method{};
    std::string_view pattern{};  // "/v2/user-tasks/{key}/claim"
    Handle handle = nullptr;
    std::string_view operation{};  // operationId
    std::string_view tag{};
    std::string_view summary{};
    std::string_view request{};             // name of the body's schema; empty: there is none
    std::string_view response{};            // name of the answer's schema; empty: not JSON, or none
    std::vector<std::string_view> query{};  // names of query parameters that are taken
    bool needs_if_match = false;
    bool takes_once = false;  // Idempotency-Key
    Access access = Access::signed_in;
    std::string_view media = "application/json";  // of the answer
    int status = 200;                             // when all is well
    std::vector<int> refusals{};                  // beside those that follow from the rest: openapi/answers.cpp

    // What is promised beyond the way in, said one after another.
    [[nodiscard]] Route taking(std::string_view schema) const { return with(&Route::request, schema); }
    [[nodiscard]] Route giving(std::string_view schema) const { return with(&Route::response, schema); }
    [[nodiscard]] Route as(std::string_view type) const { return with(&Route::media, type); }
    [[nodiscard]] Route asking(std::vector<std::string_view> names) const {
        return with(&Route::query, std::move(names));
    }
    [[nodiscard]] Route refusing(std::vector<int> more) const { return with(&Route::refusals, std::move(more)); }
    [[nodiscard]] Route once() const { return with(&Route::takes_once, true); }

    template <class T>
    [[nodiscard]] Route with(T Route::*member, T value) const {
        Route route = *this;
        route.*member = std::move(value);
        return route;
    }
};

}  // namespace baton::api
