// A file's bytes as UTF-8, whatever they were, and the places in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/bpmn/limits.hpp"

namespace baton::bpmn {

struct Place {
    std::uint32_t line = 0;    // from 1
    std::uint32_t column = 0;  // from 1, in characters and not bytes, as editors count
};

// Checked UTF-8 without a byte order mark.
class Text {
public:
    // UTF-8, UTF-16 (by its byte order mark, or by the zero bytes of its first '<') and, when declared, ISO-8859-1,
    // windows-1252 and US-ASCII are read; everything else is refused with the place of the first bad byte.
    [[nodiscard]] static Result<Text> decode(std::string_view bytes, std::string_view file, const Limits& limits);

    [[nodiscard]] std::string_view utf8() const { return utf8_; }
    [[nodiscard]] const std::string& file() const { return file_; }
    // True when byte n of the text is byte n + mark_size() of the file.
    [[nodiscard]] bool is_as_written() const { return is_as_written_; }
    [[nodiscard]] std::size_t mark_size() const { return mark_size_; }
    [[nodiscard]] Place place(std::size_t offset) const;

private:
    Text(std::string utf8, std::string_view file);
    [[nodiscard]] std::size_t characters_before(std::size_t offset) const;

    std::string utf8_;
    std::string file_;
    std::size_t mark_size_ = 0;
    bool is_as_written_ = true;
    std::vector<std::uint32_t> line_starts_;
    std::vector<std::uint32_t> characters_before_block_;  // so that a place in a very long line is found at once
};

}  // namespace baton::bpmn
