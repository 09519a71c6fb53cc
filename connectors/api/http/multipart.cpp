#include "connectors/api/http/multipart.hpp"

#include <algorithm>
#include <cctype>

namespace baton::api {
namespace {

constexpr std::size_t parts_max = 200;

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

// The value of name="..." or name=... among `parameters`.
std::string parameter(std::string_view parameters, std::string_view name) {
    const auto wanted = std::string(name) + '=';
    const auto lowered = lower(parameters);
    for (auto at = lowered.find(wanted); at != std::string::npos; at = lowered.find(wanted, at + 1)) {
        if (at != 0 && lowered[at - 1] != ' ' && lowered[at - 1] != ';') continue;
        auto rest = parameters.substr(at + wanted.size());
        if (rest.empty() || rest.front() != '"') return std::string(rest.substr(0, rest.find(';')));
        rest.remove_prefix(1);
        std::string out;
        for (std::size_t i = 0; i < rest.size() && rest[i] != '"'; ++i) {
            if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
            out += rest[i];
        }
        return out;
    }
    return {};
}

Result<Part> read_part(std::string_view text) {
    const auto end = text.find("\r\n\r\n");
    if (end == std::string_view::npos) return fail(Code::invalid, "a part of the multipart body has no end of headers");
    Part part;
    auto headers = text.substr(0, end + 2);
    while (!headers.empty()) {
        const auto line_end = headers.find("\r\n");
        const auto line = headers.substr(0, line_end);
        headers.remove_prefix(line_end + 2);
        if (!lower(line).starts_with("content-disposition:")) continue;
        part.name = parameter(line, "name");
        part.file = parameter(line, "filename");
    }
    if (part.name.empty()) {
        return fail(Code::invalid, "a part of the multipart body has no name; name each one \"resources\"");
    }
    part.content = std::string(text.substr(end + 4));
    return part;
}

}  // namespace

Result<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body) {
    const auto boundary = parameter(content_type, "boundary");
    if (boundary.empty() || boundary.size() > 70) {
        return fail(Code::invalid, "the content-type multipart/form-data needs a boundary of at most 70 characters");
    }
    const auto delimiter = "--" + boundary;
    std::vector<Part> parts;
    auto at = body.find(delimiter);
    while (at != std::string_view::npos) {
        auto from = at + delimiter.size();
        if (body.substr(from, 2) == "--") return parts;
        from = body.find("\r\n", from);
        const auto next = body.find("\r\n" + delimiter, from);
        if (from == std::string_view::npos || next == std::string_view::npos) break;
        if (parts.size() == parts_max) return fail(Code::too_large, "a multipart body may have 200 parts");
        auto part = read_part(body.substr(from + 2, std::max(next, from + 2) - from - 2));
        if (!part) return part.error();
        parts.push_back(std::move(*part));
        at = next + 2;
    }
    return fail(Code::invalid, "the multipart body ends before its last boundary; send it whole");
}

}  // namespace baton::api
