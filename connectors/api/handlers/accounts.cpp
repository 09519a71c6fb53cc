// Signing in and out, and who one is.
#include "connectors/api/forward/forwarder.hpp"
#include "connectors/api/gate.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/tickets.hpp"

namespace baton::api {
namespace {

std::string principal_json(const Principal& principal) {
    ObjectText out;
    out.text("name", principal.name).text("displayName", principal.display_name);
    out.texts("departments", principal.departments).texts("roles", principal.roles);
    return out.done();
}

// Our own pages keep the token where scripts cannot read it, and send it to this service only.
std::string cookie(std::string_view token, std::string_view age) {
    return std::string(session_cookie) + '=' + std::string(token) +
           "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::string(age);
}

boost::asio::awaitable<Result<Response>> login(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto name = fields.needed_text("name");
    auto password = fields.needed_secret("password");
    const bool wants_cookie = fields.flag("cookie").value_or(false);
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto login = co_await call.parts.guard.login(std::move(name), std::move(password));
    if (!login) co_return login.error();
    ObjectText out;
    if (!wants_cookie) out.text("token", login->token);
    out.moment("expiresAt", login->expires_at).raw("account", principal_json(login->principal));
    Response response = json_response(200, out.done());
    if (wants_cookie) {
        const auto left = std::chrono::duration_cast<std::chrono::seconds>(login->expires_at - call.desk().now());
        response.set("set-cookie", cookie(login->token, std::to_string(left.count())));
    }
    co_return response;
}

boost::asio::awaitable<Result<Response>> logout(Call& call) {
    const auto done = co_await call.parts.guard.logout(token_of(call.request));
    if (!done) co_return done.error();
    Response response;
    response.status = 204;
    response.set("set-cookie", cookie("", "0"));
    co_return response;
}

boost::asio::awaitable<Result<Response>> me(Call& call) {
    co_return json_response(200, principal_json(call.principal));
}

boost::asio::awaitable<Result<Response>> give_ticket(Call& call) {
    auto* const forwarder = call.parts.forwarder;
    const auto ticket = forwarder == nullptr ? new_ticket() : forwarder->redeemer().new_ticket();
    Tickets::Holder holder{call.principal, token_of(call.request)};
    if (!call.parts.tickets.keep(ticket, std::move(holder), std::chrono::steady_clock::now())) {
        co_return fail(Code::too_many, "too many tickets are under way; try again in half a minute");
    }
    ObjectText out;
    out.text("ticket", ticket).number("expiresInSeconds", static_cast<std::uint64_t>(Tickets::lifetime.count()));
    co_return json_response(200, out.done());
}

}  // namespace

std::vector<Route> account_routes() {
    return {
        {"POST",
         "/v2/login",
         login,
         "login",
         "Accounts",
         "Sign in by name and password; the token goes into 'Authorization: Bearer', or into a cookie (cookie=true).",
         "Login",
         "LoggedIn",
         {},
         false,
         false,
         Access::everyone},
        {"POST",
         "/v2/logout",
         logout,
         "logout",
         "Accounts",
         "The token that is shown ends.",
         "",
         "",
         {},
         false,
         false,
         Access::signed_in,
         "application/json",
         204},
        {"GET", "/v2/me", me, "getMe", "Accounts", "Who the caller is.", "", "Account", {}},
        {"POST",
         "/v2/ws-tickets",
         give_ticket,
         "createInboxTicket",
         "Inbox",
         "A ticket for one WebSocket: /v2/inbox/socket?ticket=; good once, for 30 seconds, at any node.",
         "",
         "InboxTicket",
         {}},
    };
}

}  // namespace baton::api
