#include "connectors/api/http/target.hpp"

#include <algorithm>
#include <optional>

#include "engine/feel/text/utf8.hpp"

namespace baton::api {
namespace {

constexpr std::size_t segments_max = 16;
constexpr std::size_t parameters_max = 32;

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = digit_of(text[i + 1]);
            const int low = digit_of(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return std::nullopt;
        out += c;
    }
    if (feel::utf8::first_fault(out) != std::string_view::npos) return std::nullopt;
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Problem bad_encoding() {
    return fail(Code::invalid,
                "the request target holds broken percent-encoding or a control character; encode it as "
                "RFC 3986 section 2.1 says");
}

Result<> read_query(std::string_view text, Target& out) {
    for (const auto part : split(text, '&')) {
        if (part.empty()) continue;
        if (out.query.size() == parameters_max) return fail(Code::invalid, "more than 32 query parameters were given");
        const auto equals = std::min(part.find('='), part.size());
        auto name = decoded(part.substr(0, equals), true);
        auto value = decoded(part.substr(std::min(equals + 1, part.size())), true);
        if (!name || !value) return bad_encoding();
        if (out.find(*name) != nullptr) {
            return fail(Code::invalid, "the query parameter '" + clipped(*name) + "' is given twice; give it once");
        }
        out.query.emplace_back(std::move(*name), std::move(*value));
    }
    return {};
}

std::size_t scheme_size(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (target.starts_with(scheme)) return scheme.size();
    }
    return 0;
}

}  // namespace

const std::string* Target::find(std::string_view name) const {
    const auto found = std::ranges::find_if(query, [&](const auto& one) { return one.first == name; });
    return found == query.end() ? nullptr : &found->second;
}

std::string clipped(std::string_view text, std::size_t characters) {
    if (feel::utf8::first_fault(text) != std::string_view::npos) return "?";
    return std::string(text.substr(0, feel::utf8::offset(text, characters)));
}

std::string_view authority_of(std::string_view target, std::string_view host) {
    const auto from = scheme_size(target);
    return from == 0 ? host : target.substr(from, target.find_first_of("/?", from) - from);
}

Result<Target> parse_target(std::string_view target) {
    if (const auto from = scheme_size(target); from != 0) {
        target.remove_prefix(std::min(target.find_first_of("/?", from), target.size()));
    }
    if (target.empty() || target.front() != '/') {
        return fail(Code::invalid, "the request target must be a path that begins with '/', such as /v2/user-tasks");
    }
    Target out;
    const auto question = std::min(target.find('?'), target.size());
    for (const auto part : split(target.substr(1, question - 1), '/')) {
        if (out.path.size() == segments_max) return fail(Code::not_found, "there is nothing at so deep a path");
        auto segment = decoded(part, false);
        if (!segment) return bad_encoding();
        out.path.push_back(std::move(*segment));
    }
    if (question < target.size()) {
        const auto read = read_query(target.substr(question + 1), out);
        if (!read) return read.error();
    }
    return out;
}

}  // namespace baton::api
