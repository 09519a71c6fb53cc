#include "connectors/api/files/file_limits.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace baton::api {
namespace {

constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr std::string_view sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

constexpr std::array<std::pair<std::string_view, std::string_view>, 37> usual{{
    {"pdf", "application/pdf"},
    {"ofd", "application/ofd"},
    {"doc", "application/msword"},
    {"docx", word},
    {"xls", "application/vnd.ms-excel"},
    {"xlsx", sheet},
    {"ppt", "application/vnd.ms-powerpoint"},
    {"pptx", slides},
    {"wps", "application/vnd.wps-office.wps"},
    {"et", "application/vnd.wps-office.et"},
    {"dps", "application/vnd.wps-office.dps"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"rtf", "application/rtf"},
    {"txt", "text/plain"},
    {"csv", "text/csv"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"png", "image/png"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"bmp", "image/bmp"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"heic", "image/heic"},
    {"mp3", "audio/mpeg"},
    {"m4a", "audio/mp4"},
    {"wav", "audio/wav"},
    {"amr", "audio/amr"},
    {"mp4", "video/mp4"},
    {"mov", "video/quicktime"},
    {"avi", "video/x-msvideo"},
    {"zip", "application/zip"},
    {"rar", "application/vnd.rar"},
    {"7z", "application/x-7z-compressed"},
    {"eml", "message/rfc822"},
    {"xml", "application/xml"},
}};

bool is_ending(std::string_view text) {
    return !text.empty() && text.size() <= 16 &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

bool is_media_type(std::string_view text) {
    const auto is_usual = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '-' || c == '+';
    };
    return std::ranges::count(text, '/') == 1 && text.front() != '/' && text.back() != '/' &&
           std::ranges::all_of(text, is_usual);
}

}  // namespace

std::vector<FileKind> usual_file_kinds() {
    std::vector<FileKind> kinds;
    for (const auto& [ending, type] : usual) kinds.push_back({std::string(ending), std::string(type)});
    return kinds;
}

Result<FileKind> file_kind_from(std::string_view text) {
    const auto equals = text.find('=');
    const auto ending = text.substr(0, equals);
    if (equals != std::string_view::npos && is_ending(ending) && is_media_type(text.substr(equals + 1))) {
        return FileKind{std::string(ending), std::string(text.substr(equals + 1))};
    }
    const auto* const known = std::ranges::find(usual, ending, [](const auto& one) { return one.first; });
    if (equals == std::string_view::npos && known != usual.end()) {
        return FileKind{std::string(ending), std::string(known->second)};
    }
    return fail(Code::invalid, "'" + std::string(text) +
                                   "' is no kind of file that is known; write ENDING=TYPE, such as dwg=image/vnd.dwg");
}

std::string text_of(const FileKind& kind) {
    const auto* const known = std::ranges::find(usual, kind.ending, [](const auto& one) { return one.first; });
    if (known != usual.end() && known->second == kind.media_type) return kind.ending;
    return kind.ending + '=' + kind.media_type;
}

}  // namespace baton::api
