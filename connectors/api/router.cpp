#include "connectors/api/router.hpp"

#include <algorithm>

namespace baton::api {
namespace {

bool is_capture(std::string_view segment) { return segment.starts_with('{'); }

std::vector<std::string_view> segments_of(std::string_view pattern) {
    std::vector<std::string_view> segments;
    while (!pattern.empty()) {
        pattern.remove_prefix(1);  // the slash
        const auto end = std::min(pattern.find('/'), pattern.size());
        segments.push_back(pattern.substr(0, end));
        pattern.remove_prefix(end);
    }
    return segments;
}

bool fits(const std::vector<std::string_view>& segments, const std::vector<std::string>& path) {
    return std::ranges::equal(segments, path, [](std::string_view segment, const std::string& given) {
        return is_capture(segment) ? !given.empty() : segment == given;
    });
}

void add_method(std::string& allow, std::string_view method) {
    if (!allow.empty()) allow += ", ";
    allow += method;
    if (method == "GET") allow += ", HEAD";
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        Way way{segments_of(routes_[i].pattern), 0, i};
        way.captures = static_cast<std::size_t>(std::ranges::count_if(way.segments, is_capture));
        ways_.push_back(std::move(way));
    }
    std::ranges::stable_sort(ways_, {}, &Way::captures);
}

Router::Match Router::find(std::string_view method, const std::vector<std::string>& path) const {
    Match match;
    const auto wanted = method == "HEAD" ? std::string_view("GET") : method;
    for (const Way& way : ways_) {
        if (!fits(way.segments, path)) continue;
        const Route& route = routes_[way.route];
        add_method(match.allow, route.method);
        if (match.route != nullptr || route.method != wanted) continue;
        match.route = &route;
        for (std::size_t i = 0; i < path.size(); ++i) {
            if (is_capture(way.segments[i])) match.captured.push_back(path[i]);
        }
    }
    if (!match.allow.empty()) match.allow += ", OPTIONS";
    return match;
}

}  // namespace baton::api
