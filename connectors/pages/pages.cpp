#include "connectors/pages/pages.hpp"

#include <algorithm>

#include "connectors/pages/headers.hpp"

namespace baton::pages {
namespace {

constexpr std::string_view start_page = "/index.html";

// What one sees at every address when the pages were left out of the build.
constexpr std::string_view not_built = R"(<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>Baton</title>
<h1>页面没有编入本程序</h1>
<p>接口照常可用:见 <a href="/openapi.json">/openapi.json</a>。
要有页面,先运行 tools/pages,再编译;./run 会一起做好。</p>
<h1 lang="en">This program was built without its pages</h1>
<p lang="en">The API works as ever: see <a href="/openapi.json">/openapi.json</a>. For pages, run tools/pages and
build again; ./run does both.</p></html>
)";

const Page* page_at(std::string_view path) {
    const auto& pages = all();
    const auto at = std::ranges::lower_bound(pages, path, {}, &Page::path);
    return at != pages.end() && at->path == path ? &*at : nullptr;
}

bool is_of_the_api(std::string_view path) { return path == "/v2" || path.starts_with("/v2/"); }

bool takes_gzip(std::string_view accept_encoding) {
    const auto at = accept_encoding.find("gzip");
    return at != std::string_view::npos && !accept_encoding.substr(at).starts_with("gzip;q=0,") &&
           accept_encoding.substr(at) != "gzip;q=0";
}

void give(const Page& page, const Wish& wish, Answer& answer) {
    const bool is_packed = takes_gzip(wish.accept_encoding);
    answer.body = std::string(is_packed ? page.packed : page.plain);
    answer.headers = headers_of(page.path);
    // One tag a form: what a proxy has kept packed is not what was asked for plain (RFC 9110 §8.8.3.3).
    answer.headers.emplace_back("etag", '"' + std::string(page.hash) + (is_packed ? "-gz\"" : "\""));
    answer.headers.emplace_back("vary", "accept-encoding");
    if (is_packed) answer.headers.emplace_back("content-encoding", "gzip");
}

}  // namespace

bool find(const Wish& wish, Answer& answer) {
    if (is_of_the_api(wish.path)) return false;
    if (const Page* page = page_at(wish.path)) {
        give(*page, wish, answer);
        return true;
    }
    const bool is_place = wish.accept.find("text/html") != std::string_view::npos && !wish.path.starts_with("/assets/");
    if (!is_place) return false;
    if (const Page* start = page_at(start_page)) {
        give(*start, wish, answer);
        return true;
    }
    answer.body = std::string(not_built);
    answer.headers = headers_of(start_page);
    return true;
}

}  // namespace baton::pages
