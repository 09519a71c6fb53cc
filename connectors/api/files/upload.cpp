#include "connectors/api/files/upload.hpp"

#include <algorithm>
#include <set>

#include "connectors/api/files/first_bytes.hpp"
#include "connectors/api/http/target.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::api {
namespace {

constexpr std::size_t name_max = 255;  // bytes, as the engine takes them

std::string ending_of(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    std::string ending(name.substr(dot + 1));
    for (char& c : ending) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    return ending;
}

// Marks that turn the direction of writing let "gpj.exe" pass for "exe.jpg"; those without width hide in a name.
bool misleads(std::uint32_t code) {
    return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

bool is_name(std::string_view name) {
    if (name.empty() || name.size() > name_max || name == "." || name == "..") return false;
    if (feel::utf8::first_fault(name) != std::string_view::npos) return false;
    for (std::size_t at = 0; at < name.size();) {
        const auto code = feel::utf8::next(name, at);
        if (code < 0x20 || code == 0x7F || code == '/' || code == '\\' || misleads(code)) return false;
    }
    return true;
}

Fault fault(const Part& file, std::string rule, std::string message, std::string hint) {
    return {.rule = std::move(rule),
            .message = std::move(message),
            .hint = std::move(hint),
            .file = clipped(file.file, 100),
            .element = {}};
}

std::string endings_of(const FileLimits& limits) {
    std::string all;
    for (const auto& kind : limits.kinds) all += (all.empty() ? "" : ", ") + kind.ending;
    return all;
}

void check_kind(const Part& file, const FileLimits& limits, std::vector<Fault>& faults) {
    const auto* kind = kind_of_name(file.file, limits);
    if (kind == nullptr) {
        faults.push_back(fault(file, "file-kind", "files of this kind are not taken", "send " + endings_of(limits)));
    } else if (!file.content.empty() && !begin_as(kind->ending, file.content)) {
        faults.push_back(fault(file, "file-contents",
                               "what is in the file is not what its name says (." + kind->ending + ")",
                               "save it anew in the program that it comes from"));
    }
}

void check_file(const Part& file, const FileLimits& limits, std::vector<Fault>& faults) {
    if (!is_name(file.file)) {
        faults.push_back(fault(file, "file-name",
                               "the name of a file has 1 to " + std::to_string(name_max) +
                                   " bytes of UTF-8, and no slash, backslash, control character or hidden mark in it",
                               "give it another name"));
    }
    if (file.content.empty()) {
        faults.push_back(fault(file, "file-empty", "the file is empty", "look whether it was saved"));
    }
    if (file.content.size() > limits.size_max) {
        faults.push_back(fault(file, "file-size",
                               "the file has " + std::to_string(file.content.size()) + " bytes, and may have " +
                                   std::to_string(limits.size_max),
                               "make it smaller, or send it in several"));
    }
    check_kind(file, limits, faults);
}

}  // namespace

const FileKind* kind_of_name(std::string_view name, const FileLimits& limits) {
    const auto found = std::ranges::find(limits.kinds, ending_of(name), &FileKind::ending);
    return found == limits.kinds.end() ? nullptr : &*found;
}

Result<> check_upload(const std::vector<Part>& parts, const FileLimits& limits) {
    if (parts.empty()) return fail(Code::invalid, "there is no file in the body; name each part \"files\"");
    std::vector<Fault> faults;
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Part& part : parts) {
        if (part.name != "files") {
            return fail(Code::invalid,
                        "the part '" + clipped(part.name) + "' is not known here; name each file \"files\"");
        }
        check_file(part, limits, faults);
        if (!seen.insert({part.file, part.content}).second) {
            faults.push_back(fault(part, "file-twice", "the same file stands twice in the request", "send it once"));
        }
    }
    if (faults.empty()) return {};
    return fail(Code::unprocessable, "of the files that were sent, some cannot be taken; none was attached",
                std::move(faults));
}

}  // namespace baton::api
