// Tables of tests as text: a row a line, its columns between bars, so that a person can check them without the code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/calendar/district.hpp"

namespace baton::calendar {

inline std::string trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return std::string(text);
}

inline std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find(at);
        parts.push_back(trimmed(text.substr(0, end)));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return parts;
}

// Lines that begin with # and empty ones are for the reader.
inline std::vector<std::vector<std::string>> rows_of(const std::string& path, std::size_t columns) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : split(file_text(path), '\n')) {
        if (line.empty() || line.starts_with('#')) continue;
        rows.push_back(split(line, '|'));
        EXPECT_EQ(rows.back().size(), columns) << line;
        if (rows.back().size() != columns) rows.pop_back();
    }
    return rows;
}

}  // namespace baton::calendar
