#include "connectors/pages/headers.hpp"

namespace baton::pages {
namespace {

// Scripts come from this service only, and never from within a page. Styles may stand in a page: the editors of
// diagrams and forms write them there. Images and fonts of these editors are in their style sheets (data:).
constexpr const char* content_policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";

struct Kind {
    std::string_view ending;
    const char* type;
};
constexpr Kind kinds[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".txt", "text/plain; charset=utf-8"},
};

const char* type_of(std::string_view path) {
    for (const Kind& kind : kinds) {
        if (path.ends_with(kind.ending)) return kind.type;
    }
    return "application/octet-stream";
}

}  // namespace

std::vector<std::pair<std::string_view, std::string>> headers_of(std::string_view path) {
    // What lies in /assets/ has its hash in its name: a change has another name.
    const bool is_for_ever = path.starts_with("/assets/");
    return {
        {"content-type", type_of(path)},
        {"cache-control", is_for_ever ? "public, max-age=31536000, immutable" : "no-cache"},
        {"content-security-policy", content_policy},
        {"x-frame-options", "DENY"},
        {"referrer-policy", "same-origin"},
        {"cross-origin-opener-policy", "same-origin"},
        {"cross-origin-resource-policy", "same-origin"},
        {"permissions-policy", "camera=(), microphone=(), geolocation=()"},
    };
}

}  // namespace baton::pages
