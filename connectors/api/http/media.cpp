#include "connectors/api/http/media.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace baton::api {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

}  // namespace

std::string_view media_of_body(std::string_view method, std::string_view operation) {
    if (operation == "createDeployment") return "application/json, multipart/form-data";
    if (operation == "attachFiles") return "multipart/form-data";
    if (method == "PATCH") return "application/json, application/merge-patch+json";
    return "application/json";
}

bool takes_media(std::string_view list, std::string_view content_type) {
    const auto type = lower(content_type);
    const auto bare = type.substr(0, type.find_first_of("; "));
    const auto charset = type.find("charset=");
    if (charset != std::string::npos && type.find("utf-8", charset) == std::string::npos) return false;
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        if (list.substr(0, end) == bare) return true;
        list.remove_prefix(std::min(end + 2, list.size()));
    }
    return false;
}

}  // namespace baton::api
