#include "connectors/api/files/first_bytes.hpp"

#include <algorithm>
#include <array>

namespace baton::api {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 4096;  // bytes

enum class Family : std::uint8_t { pdf, zip, ole, ole_or_zip, jpeg, text, iso_media, mpeg_audio, magic };

// One of these at `at`.
struct Beginning {
    std::string_view ending;
    Family family;
    std::string_view magic{};
    std::size_t at = 0;
};

constexpr std::array<Beginning, 40> beginnings{{
    {"pdf", Family::pdf},
    {"ofd", Family::zip},
    {"doc", Family::ole},
    {"xls", Family::ole},
    {"ppt", Family::ole},
    {"docx", Family::zip},
    {"xlsx", Family::zip},
    {"pptx", Family::zip},
    {"odt", Family::zip},
    {"ods", Family::zip},
    {"zip", Family::zip},
    {"wps", Family::ole_or_zip},
    {"et", Family::ole_or_zip},
    {"dps", Family::ole_or_zip},
    {"rtf", Family::magic, "{\\rtf"sv},
    {"txt", Family::text},
    {"csv", Family::text},
    {"eml", Family::text},
    {"xml", Family::text},
    {"jpg", Family::jpeg},
    {"jpeg", Family::jpeg},
    {"png", Family::magic, "\x89PNG\r\n\x1A\n"sv},
    {"gif", Family::magic, "GIF87a"sv},
    {"gif", Family::magic, "GIF89a"sv},
    {"webp", Family::magic, "WEBP"sv, 8},
    {"bmp", Family::magic, "BM"sv},
    {"tif", Family::magic, "II*\0"sv},
    {"tif", Family::magic, "MM\0*"sv},
    {"tiff", Family::magic, "II*\0"sv},
    {"tiff", Family::magic, "MM\0*"sv},
    {"heic", Family::iso_media},
    {"m4a", Family::iso_media},
    {"mp4", Family::iso_media},
    {"mov", Family::iso_media},
    {"mp3", Family::mpeg_audio},
    {"wav", Family::magic, "WAVE"sv, 8},
    {"avi", Family::magic, "AVI "sv, 8},
    {"amr", Family::magic, "#!AMR"sv},
    {"rar", Family::magic, "Rar!\x1A\x07"sv},
    {"7z", Family::magic, "7z\xBC\xAF\x27\x1C"sv},
}};

// Windows, Linux, macOS (four byte orders and the universal one), and scripts with an interpreter.
constexpr std::array<std::string_view, 8> programs{"MZ"sv,
                                                   "\x7F"
                                                   "ELF"sv,
                                                   "\xFE\xED\xFA\xCE"sv,
                                                   "\xFE\xED\xFA\xCF"sv,
                                                   "\xCE\xFA\xED\xFE"sv,
                                                   "\xCF\xFA\xED\xFE"sv,
                                                   "\xCA\xFE\xBA\xBE"sv,
                                                   "#!/"sv};

bool is_program(std::string_view head) {
    return std::ranges::any_of(programs, [&](std::string_view magic) { return head.starts_with(magic); });
}

bool is_zip(std::string_view head) { return head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv); }

bool is_ole(std::string_view head) { return head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv); }

// In whatever encoding, GBK among them: but nothing has these bytes in it.
bool is_text(std::string_view head) {
    if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) return true;  // UTF-16
    return !is_program(head) && std::ranges::none_of(head, [](char letter) {
        const auto code = static_cast<unsigned char>(letter);
        return code < 0x09 || (code > 0x0D && code < 0x20 && code != 0x1A && code != 0x1B);
    });
}

// A tag, or the first frame: eleven bits set, and a version and layer that there are.
bool is_mpeg_audio(std::string_view head) {
    if (head.starts_with("ID3"sv)) return true;
    if (head.size() < 2 || static_cast<unsigned char>(head[0]) != 0xFF) return false;
    const auto second = static_cast<unsigned char>(head[1]);
    return (second & 0xE0U) == 0xE0U && (second & 0x18U) != 0x08U && (second & 0x06U) != 0;
}

// ISO/IEC 14496-12: a box of type ftyp comes first; QuickTime's own may begin with others.
bool is_iso_media(std::string_view head) {
    if (head.size() < 12) return false;
    const auto type = head.substr(4, 4);
    return type == "ftyp" || type == "moov" || type == "mdat" || type == "wide" || type == "free" || type == "skip";
}

bool fits(const Beginning& wanted, std::string_view head) {
    switch (wanted.family) {
        case Family::pdf:  // ISO 32000: within the first 1024 bytes
            return head.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos && !is_program(head);
        case Family::zip:
            return is_zip(head);
        case Family::ole:
            return is_ole(head);
        case Family::ole_or_zip:
            return is_ole(head) || is_zip(head);
        case Family::jpeg:
            return head.starts_with("\xFF\xD8\xFF"sv);
        case Family::text:
            return is_text(head);
        case Family::iso_media:
            return is_iso_media(head);
        case Family::mpeg_audio:
            return is_mpeg_audio(head);
        case Family::magic:
            break;
    }
    return head.size() >= wanted.at && head.substr(wanted.at).starts_with(wanted.magic);
}

}  // namespace

bool begin_as(std::string_view ending, std::string_view contents) {
    const auto head = contents.substr(0, looked_at);
    bool is_known = false;
    for (const auto& wanted : beginnings) {
        if (wanted.ending != ending) continue;
        is_known = true;
        if (fits(wanted, head)) return true;
    }
    return !is_known && !is_program(head);
}

}  // namespace baton::api
