#include "connectors/api/page_door.hpp"

#include "connectors/pages/pages.hpp"

namespace baton::api {

std::optional<Response> page_for(const Call& call) {
    if (call.request.method != "GET" && call.request.method != "HEAD") return std::nullopt;
    std::string path;
    for (const auto& segment : call.target.path) path += '/' + segment;
    pages::Answer found;
    const pages::Wish wish{path, call.request.header("accept"), call.request.header("accept-encoding")};
    if (!pages::find(wish, found)) return std::nullopt;
    Response response;
    response.body = std::move(found.body);
    for (auto& [name, value] : found.headers) response.set(name, std::move(value));
    return response;
}

}  // namespace baton::api
