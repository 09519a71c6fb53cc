// A day as it is written in a file: who does what, when, and how it must end.
//
//   title 历下区的一天            what it is called
//   date 2026-09-14               the times that follow are of this day
//   08:30 watch zhf_bureau by intake.wang
//   09:00 say 12345 转来……         told, and nothing done
//   09:00 report 油烟 M_report_phone key=370102… by service.channels {…}    a message that opens a case, and names it
//   09:05 complete 油烟 T_register by intake.wang {…}
//   09:06 refused forbidden complete 油烟 T_dispatch by intake.wang {…}     what must be refused, and with which code
//   10:00 follow 争议 duty_dispute of 油烟                                   names a case that another one opened
//   10:05 message M_withdraw key=370102… by hotline.jiang {…}
//   17:00 expect 油烟 completed
//   17:00 expect 争议 active T_execute
//
// A line that begins with white space goes on from the line before. '#' begins a comment.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/time.hpp"
#include "service/story/script.hpp"

namespace baton::demo {

struct Entry {
    std::size_t line = 0;
    Instant at{};        // the clock is moved there first
    story::Words words;  // verb first
    std::string text;    // what stands behind the verb
};

struct Diary {
    std::string title;
    std::vector<Entry> entries;
};

// Code::invalid with the line of a fault: an unknown verb, a time that goes backwards, an entry before the first date.
[[nodiscard]] Result<Diary> read_diary(std::string_view text, const std::string& zone);

}  // namespace baton::demo
