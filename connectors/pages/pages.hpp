// The pages for people, carried by the binary. All is constant; any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baton::pages {

struct Page {
    std::string_view path;  // "/assets/index-3f2a.js"
    std::string_view hash;  // of the plain bytes
    std::string_view plain;
    std::string_view packed;  // gzip
};

// Every file, by path; empty when the binary was built without pages.
[[nodiscard]] const std::vector<Page>& all();

struct Wish {
    std::string_view path;             // decoded, "/tasks/7"
    std::string_view accept;           // the headers of those names
    std::string_view accept_encoding;  //
};

struct Answer {
    std::string body;
    std::vector<std::pair<std::string_view, std::string>> headers;  // names in lower case
};

// The file of that path; or, when a browser asks to see a place (it accepts HTML) that is not the API's, the page in
// which the script finds out what belongs there. False: nothing is here, and `answer` is as it was.
[[nodiscard]] bool find(const Wish& wish, Answer& answer);

}  // namespace baton::pages
