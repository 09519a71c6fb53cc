#include "connectors/api/http/request.hpp"

#include <algorithm>

namespace baton::api {
namespace {

std::string_view first_of(const std::vector<Header>& headers, std::string_view name) {
    const auto found = std::ranges::find(headers, name, &Header::first);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace

std::string_view Request::header(std::string_view name) const { return first_of(headers, name); }

bool Request::has(std::string_view name) const { return count(name) != 0; }

std::size_t Request::count(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::count(headers, name, &Header::first));
}

void Response::set(std::string_view name, std::string value) {
    const auto found = std::ranges::find(headers, name, &Header::first);
    if (found != headers.end()) {
        found->second = std::move(value);
    } else {
        headers.emplace_back(name, std::move(value));
    }
}

std::string_view Response::header(std::string_view name) const { return first_of(headers, name); }

Response json_response(int status, std::string body) {
    return text_response(status, "application/json", std::move(body));
}

Response text_response(int status, std::string_view type, std::string body) {
    Response response;
    response.status = status;
    response.set("content-type", std::string(type));
    response.body = std::move(body);
    return response;
}

}  // namespace baton::api
