// The shipped calendars and the district's zone, as the tests use them.
#pragma once

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar/deadline.hpp"
#include "engine/calendar/iso8601.hpp"

namespace baton::calendar {

inline std::string file_text(const std::string& path) {
    std::ifstream file{std::string(BATON_SOURCE_DIR) + "/" + path, std::ios::binary};
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline Calendar shipped_calendar() {
    std::vector<CalendarFile> files;
    for (const char* name : {"cn-2024.json", "cn-2025.json", "cn-2026.json"}) {
        files.push_back({name, file_text(std::string("processes/calendars/") + name)});
    }
    Result<Calendar> calendar = read_calendar(files);
    EXPECT_TRUE(calendar) << calendar.error().detail;
    return calendar ? *calendar : Calendar{};
}

inline Zone shanghai() { return *Zone::named("Asia/Shanghai"); }

inline const Calendar& calendar_of_tests() {
    static const Calendar calendar = shipped_calendar();
    return calendar;
}

inline Reckoning district() { return {calendar_of_tests(), shanghai(), {}}; }

// "2026-02-13T20:00:00+08:00", or without an offset in Shanghai's time.
inline Instant at(std::string_view text) {
    const Result<Instant> moment = moment_from(text, shanghai());
    EXPECT_TRUE(moment) << text;
    return moment ? *moment : Instant{};
}

inline Term term(std::string_view text) {
    const Result<Term> read = term_from(text);
    EXPECT_TRUE(read) << text;
    return read ? *read : Term{};
}

inline Deadline due_from(std::string_view start, std::string_view length) {
    return due(at(start), term(length), district());
}

}  // namespace baton::calendar
