#include "engine/bpmn/xml/text.hpp"

#include <algorithm>
#include <optional>

#include "engine/bpmn/xml/utf.hpp"

namespace baton::bpmn {

namespace {

constexpr std::size_t block_size = 1024;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

Problem unreadable(std::string_view file, std::string rule, std::string message, std::string hint, Place place = {}) {
    Fault fault{std::move(rule), std::move(message), std::move(hint), std::string(file), "", place.line, place.column};
    std::string detail = fault.message + "; " + fault.hint;
    return fail(Code::invalid, std::move(detail), {std::move(fault)});
}

// XML 1.0 appendix F: without a mark, the zero bytes around the first '<' tell UTF-16 from the rest.
std::optional<ByteOrder> utf16_order(std::string_view bytes) {
    if (bytes.size() < 2) return std::nullopt;
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) return ByteOrder::big;
    if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) return ByteOrder::little;
    return std::nullopt;
}

// The encoding that the XML declaration names, in lower case; empty when it names none.
std::string declared_encoding(std::string_view bytes) {
    if (!bytes.starts_with("<?xml")) return {};
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos) return {};
    const std::size_t open = declaration.find_first_of("\"'", at);
    if (open == std::string_view::npos) return {};
    const std::size_t close = declaration.find(declaration[open], open + 1);
    if (close == std::string_view::npos) return {};
    std::string name(declaration.substr(open + 1, close - open - 1));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

bool is_latin1(std::string_view name) { return name == "iso-8859-1" || name == "latin1" || name == "iso8859-1"; }

bool is_windows(std::string_view name) { return name == "windows-1252" || name == "cp1252"; }

bool is_readable(std::string_view name) {
    return name.empty() || name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii";
}

}  // namespace

Text::Text(std::string utf8, std::string_view file) : utf8_(std::move(utf8)), file_(file) {
    line_starts_.push_back(0);
    std::uint32_t characters = 0;
    for (std::size_t at = 0; at < utf8_.size(); ++at) {
        if (at % block_size == 0) characters_before_block_.push_back(characters);
        if (begins_character(utf8_[at])) ++characters;
        if (utf8_[at] == '\n') line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
    characters_before_block_.push_back(characters);
}

std::size_t Text::characters_before(std::size_t offset) const {
    const std::size_t block = offset / block_size;
    const auto first = utf8_.begin() + static_cast<std::ptrdiff_t>(block * block_size);
    const auto last = utf8_.begin() + static_cast<std::ptrdiff_t>(offset);
    return characters_before_block_[block] + static_cast<std::size_t>(std::count_if(first, last, begins_character));
}

Result<Text> Text::decode(std::string_view bytes, std::string_view file, const Limits& limits) {
    if (bytes.size() > limits.size_max) {
        Problem problem = unreadable(file, "file-too-large", "the file has " + std::to_string(bytes.size()) + " bytes",
                                     "files up to " + std::to_string(limits.size_max) + " bytes are read; split it");
        problem.code = Code::too_large;
        return problem;
    }
    if (const auto order = utf16_order(bytes)) {
        auto utf8 = from_utf16(bytes, *order);
        if (!utf8) return unreadable(file, "bad-encoding", "the UTF-16 of the file is broken", "save it as UTF-8");
        Text text(std::move(*utf8), file);
        text.is_as_written_ = false;
        return text;
    }
    const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    bytes.remove_prefix(mark);
    const std::string encoding = declared_encoding(bytes);
    if (mark == 0 && (is_latin1(encoding) || is_windows(encoding))) {
        Text text(is_windows(encoding) ? from_windows1252(bytes) : from_latin1(bytes), file);
        text.is_as_written_ = text.utf8_.size() == bytes.size();
        return text;
    }
    if (!is_readable(encoding)) {
        return unreadable(file, "bad-encoding", "the file declares the encoding '" + encoding.substr(0, 40) + "'",
                          "save it as UTF-8; UTF-16, ISO-8859-1, windows-1252 and US-ASCII are read too", {1, 1});
    }
    Text text(std::string(bytes), file);
    text.mark_size_ = mark;
    if (const auto bad = first_bad_utf8(text.utf8_)) {
        return unreadable(file, "bad-encoding", "a byte here is not UTF-8",
                          "save the file as UTF-8, or declare its encoding in the first line", text.place(*bad));
    }
    return text;
}

Place Text::place(std::size_t offset) const {
    offset = std::min(offset, utf8_.size());
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), static_cast<std::uint32_t>(offset));
    const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
    const std::size_t column = characters_before(offset) - characters_before(line_starts_[line - 1]) + 1;
    return {line, static_cast<std::uint32_t>(column)};
}

}  // namespace baton::bpmn
