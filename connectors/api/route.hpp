// One way into the API: its method and path, who answers it, and what is promised about it in /openapi.json.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "connectors/api/http/request.hpp"
#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::api {

struct Call;

// A Problem becomes problem+json. The call lives until the answer is there.
using Handle = boost::asio::awaitable<Result<Response>> (*)(Call& call);

// In which partition a request must be done; none: at any node (forward/places.hpp). Asked where nodes share the
// partitions, and again whenever they may have changed hands.
using Place = std::optional<std::uint32_t> (*)(const Call& call);
// How long its answer may take beyond what is usual.
using Patience = Duration (*)(const Call& call);

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
    Place place = nullptr;                        // nullptr: wherever it comes in
    Patience patience = nullptr;

    // What is promised beyond the way in, said one after another.
    [[nodiscard]] Route taking(std::string_view schema) const { return with(&Route::request, schema); }
    [[nodiscard]] Route giving(std::string_view schema) const { return with(&Route::response, schema); }
    [[nodiscard]] Route as(std::string_view type) const { return with(&Route::media, type); }
    [[nodiscard]] Route asking(std::vector<std::string_view> names) const {
        return with(&Route::query, std::move(names));
    }
    [[nodiscard]] Route refusing(std::vector<int> more) const { return with(&Route::refusals, std::move(more)); }
    [[nodiscard]] Route once() const { return with(&Route::takes_once, true); }
    [[nodiscard]] Route at(Place where) const { return with(&Route::place, where); }
    [[nodiscard]] Route waiting(Patience how_long) const { return with(&Route::patience, how_long); }

    template <class T>
    [[nodiscard]] Route with(T Route::*member, T value) const {
        Route route = *this;
        route.*member = std::move(value);
        return route;
    }
};

}  // namespace baton::api
