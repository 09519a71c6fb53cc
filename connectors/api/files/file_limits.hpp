// Which files may be attached to cases: how large, and of which kinds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::api {

// A kind of file, known by the ending of its name; what a client says of the type is not believed.
struct FileKind {
    std::string ending;      // lower case, without the dot: "pdf"
    std::string media_type;  // "application/pdf"

    bool operator==(const FileKind&) const = default;
};

// What offices send each other: texts and tables, also those of OFD and WPS, pictures, sound, films, archives.
[[nodiscard]] std::vector<FileKind> usual_file_kinds();

// "pdf", which is one of the usual ones, or "dwg=image/vnd.dwg"; and back. Code::invalid: neither.
[[nodiscard]] Result<FileKind> file_kind_from(std::string_view text);
[[nodiscard]] std::string text_of(const FileKind& kind);

struct FileLimits {
    std::size_t size_max = 20U << 20U;  // bytes of one; all of one request also fit into ServerSettings::body_size_max
    std::vector<FileKind> kinds = usual_file_kinds();
    Duration unspoken_max{24 * 3'600'000};  // contents that no case speaks of are kept for so long
};

}  // namespace baton::api
