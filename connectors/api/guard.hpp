// Who a caller is. What they may do then is identity::may.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <optional>
#include <string>
#include <vector>

#include "connectors/identity/permission.hpp"
#include "connectors/identity/principal.hpp"
#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::api {

using identity::Action;
using identity::Principal;

struct Login {
    std::string token;  // to be shown as a bearer token
    Instant expires_at{};
    Principal principal;
};

class Guard {
public:
    virtual ~Guard() = default;

    // Code::unauthenticated when nobody is known by that token, or no more.
    virtual boost::asio::awaitable<Result<Principal>> authenticate(std::string token) = 0;
    // Code::unauthenticated for a wrong name or password, alike; Code::too_many after too many tries.
    virtual boost::asio::awaitable<Result<Login>> login(std::string name, std::string password) = 0;
    virtual boost::asio::awaitable<Result<>> logout(std::string token) = 0;
    // Who can sign in and is in one of these departments, by name.
    virtual boost::asio::awaitable<Result<std::vector<Principal>>> members(std::vector<std::string> departments) = 0;
    // Who signs in by that name; nobody when no one can.
    virtual boost::asio::awaitable<Result<std::optional<Principal>>> person(std::string name) = 0;
};

}  // namespace baton::api
