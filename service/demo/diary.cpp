#include "service/demo/diary.hpp"

#include <algorithm>
#include <array>

#include "engine/calendar/iso8601.hpp"

namespace baton::demo {
namespace {

constexpr std::array<std::string_view, 8> verbs{"watch",   "say",    "report",  "complete",
                                                "refused", "follow", "message", "expect"};

struct Line {
    std::size_t number = 0;
    std::string text;
};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Comments left out, and lines that go on joined to the line they belong to.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto content = trimmed(line);
        if (content.empty() || content.front() == '#') continue;
        const bool goes_on = (line.front() == ' ' || line.front() == '\t') && !lines.empty();
        if (goes_on) {
            lines.back().text += " " + std::string(content);
        } else {
            lines.push_back({number, std::string(content)});
        }
    }
    return lines;
}

Problem wrong(const Line& line, const std::string& why) {
    return fail(Code::invalid, "line " + std::to_string(line.number) + ": " + why);
}

bool is_time(std::string_view word) { return word.size() == 5 && word[2] == ':'; }

std::string_view cut_word(std::string_view& text) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

Result<Entry> entry_of(const Line& line, const std::string& date, const calendar::Zone& zone) {
    std::string_view rest = line.text;
    const auto time = cut_word(rest);
    if (!is_time(time)) return wrong(line, "an entry begins with a time, such as 09:05");
    if (date.empty()) return wrong(line, "'date 2026-04-28' must come before the first entry");
    const auto at = calendar::moment_from(date + "T" + std::string(time) + ":00", zone);
    if (!at) return wrong(line, at.error().detail);
    Entry entry{line.number, *at, story::split(rest), {}};
    const std::string verb = entry.words.words.empty() ? "" : entry.words.words.front();
    if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) {
        std::string known;
        for (const auto one : verbs) known += (known.empty() ? "" : ", ") + std::string(one);
        return wrong(line, "'" + verb + "' is no verb of a day; it knows " + known);
    }
    cut_word(rest);
    entry.text = rest;
    return entry;
}

}  // namespace

Result<Diary> read_diary(std::string_view text, const std::string& zone) {
    const auto here = calendar::Zone::named(zone);
    if (!here) return here.error();
    Diary diary;
    std::string date;
    for (const Line& line : lines_of(text)) {
        std::string_view rest = line.text;
        const auto word = cut_word(rest);
        if (word == "title") {
            diary.title = rest;
        } else if (word == "date") {
            date = rest;
        } else {
            auto entry = entry_of(line, date, *here);
            if (!entry) return entry.error();
            if (!diary.entries.empty() && entry->at < diary.entries.back().at) {
                return wrong(line, "time does not go backwards");
            }
            diary.entries.push_back(std::move(*entry));
        }
    }
    if (diary.entries.empty()) return fail(Code::invalid, "the day has no entries");
    return diary;
}

}  // namespace baton::demo
