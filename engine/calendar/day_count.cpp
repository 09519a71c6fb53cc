#include "engine/calendar/day_count.hpp"

#include <algorithm>
#include <utility>

namespace baton::calendar {
namespace {

using std::chrono::days;

std::string minutes_text(Duration time) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(time).count();
    std::string text;
    if (minutes >= 60) text += std::to_string(minutes / 60) + "小时";
    if (minutes % 60 != 0 || minutes == 0) text += std::to_string(minutes % 60) + "分钟";
    return text;
}

}  // namespace

DayCount::DayCount(Instant start, const std::vector<Suspension>& suspensions, const Reckoning& reckoning)
    : suspensions_(suspensions), reckoning_(reckoning), at_(start), day_(reckoning.zone.local(start).day) {}

void DayCount::add(Term term) {
    const auto count = static_cast<std::int64_t>(term.count);
    is_exact(term.unit) ? count_time_from_here() : count_days_from_here();
    switch (term.unit) {
        case Unit::minutes:
            return add_running_time(std::chrono::minutes{count});
        case Unit::hours:
            return add_running_time(std::chrono::hours{count});
        case Unit::working_hours:
            return add_office_time(std::chrono::hours{count});
        case Unit::calendar_days:
            return add_calendar_days(count, true);
        case Unit::working_days:
            return add_working_days(count);
        case Unit::months:
            return add_months(count);
        case Unit::years:
            return add_months(count * 12);
    }
}

void DayCount::count_days_from_here() {
    if (is_in_days_) return;
    day_ = reckoning_.zone.local(at_).day;
    is_in_days_ = true;
    if (found_.days.empty()) note(day_, false, "起算日不计");
}

void DayCount::count_time_from_here() {
    if (!is_in_days_) return;
    roll_over();
    at_ = reckoning_.zone.end_of(day_);
    is_in_days_ = false;
}

void DayCount::add_calendar_days(std::int64_t count, bool is_listed) {
    while (count > 0) {
        day_ += days{1};
        const bool counts = !is_suspended(day_);
        if (counts) --count;
        if (is_listed || !counts || count == 0) note(day_, counts, counts ? "计入" : "中止期间不计");
    }
}

void DayCount::add_working_days(std::int64_t count) {
    while (count > 0) {
        day_ += days{1};
        if (is_suspended(day_)) {
            note(day_, false, "中止期间不计");
            continue;
        }
        const DayKind found = kind(day_);
        if (is_working(found)) --count;
        note(day_, is_working(found), reason(day_, found, "不计", "计入"));
    }
}

// To the same-numbered day; what was suspended in between is added in days.
void DayCount::add_months(std::int64_t count) {
    const Day target = calendar::add_months(day_, count);
    add_calendar_days((target - day_).count(), false);
}

void DayCount::roll_over() {
    bool has_moved = false;
    for (;;) {
        const DayKind found = kind(day_);
        if (is_suspended(day_ + days{1})) {
            note(day_, false, "末日中止,恢复后顺延");
            while (is_suspended(day_ + days{1})) day_ += days{1};
        } else if (!is_working(found)) {
            note(day_, false, "末日遇休,顺延(" + reason(day_, found, "", "") + ")");
            day_ += days{1};
        } else {
            if (has_moved) note(day_, true, "顺延后的末日");
            return;
        }
        has_moved = true;
    }
}

void DayCount::add_running_time(Duration length) {
    while (length > Duration{0}) {
        pass_suspensions();
        const Duration run = std::min(length, Duration{running_until(at_) - at_});
        at_ += run;
        length -= run;
    }
}

void DayCount::add_office_time(Duration length) {
    Day noted = day_;
    Duration counted{0};
    const auto close_day = [&] {
        if (counted > Duration{0}) note(noted, true, "办公时间计入" + minutes_text(counted));
        counted = Duration{0};
    };
    while (length > Duration{0}) {
        pass_suspensions();
        const LocalTime local = reckoning_.zone.local(at_);
        if (local.day != noted) close_day();
        noted = local.day;
        const auto& spans = reckoning_.office.spans();
        const auto open = std::find_if(spans.begin(), spans.end(),
                                       [&](const OfficeSpan& span) { return span.to > local.since_midnight; });
        const DayKind found = kind(local.day);
        if (!is_working(found) || open == spans.end()) {
            if (!is_working(found)) note(local.day, false, reason(local.day, found, "不计", ""));
            at_ = reckoning_.zone.end_of(local.day);
            continue;
        }
        if (local.since_midnight < open->from) {
            at_ = reckoning_.zone.instant({local.day, open->from});
            continue;
        }
        const Instant closes = std::min(reckoning_.zone.instant({local.day, open->to}), running_until(at_));
        const Duration run = std::min(length, Duration{closes - at_});
        at_ += run;
        length -= run;
        counted += run;
    }
    close_day();
}

Deadline DayCount::finish() {
    if (is_in_days_) {
        roll_over();
        found_.due = reckoning_.zone.end_of(day_);
        found_.last_day = day_;
    } else {
        found_.due = at_;
        found_.last_day = reckoning_.zone.local(at_).day;
    }
    for (const int year : unknown_years_) {
        found_.is_certain = false;
        found_.warnings.push_back("没有" + std::to_string(year) + "年的工作日历:" + calendar::to_text(found_.last_day) +
                                  "是暂按周末推定的,导入该年日历后须重新计算");
    }
    return std::move(found_);
}

DayKind DayCount::kind(Day day) {
    const DayKind found = reckoning_.calendar.kind(day);
    if (!is_known(found)) unknown_years_.insert(year_of(day));
    return found;
}

// The day on which a suspension begins counts as before; the day of resumption is like a start day.
bool DayCount::is_suspended(Day day) const {
    return std::any_of(suspensions_.begin(), suspensions_.end(), [&](const Suspension& span) {
        return span.to && day > reckoning_.zone.local(span.from).day && day <= reckoning_.zone.local(*span.to).day;
    });
}

void DayCount::pass_suspensions() {
    for (const Suspension& span : suspensions_) {
        if (span.to && span.from <= at_ && at_ < *span.to) at_ = *span.to;
    }
}

Instant DayCount::running_until(Instant at) const {
    Instant until = Instant::max();
    for (const Suspension& span : suspensions_) {
        if (span.to && span.from > at && *span.to > span.from) until = std::min(until, span.from);
    }
    return until;
}

std::string DayCount::reason(Day day, DayKind kind, std::string_view rest, std::string_view work) const {
    const std::string name{reckoning_.calendar.name(day)};
    switch (kind) {
        case DayKind::working:
            return std::string(work);
        case DayKind::make_up:
            return name + "调休上班," + std::string(work);
        case DayKind::weekend:
            return "休息日" + std::string(rest);
        case DayKind::holiday:
            return name + "放假" + std::string(rest);
        case DayKind::unknown_working:
            return std::string(work) + "(该年无工作日历,暂按工作日)";
        case DayKind::unknown_rest:
            break;
    }
    return "休息日" + std::string(rest) + "(该年无工作日历,暂按周末)";
}

// What is said of the same day again is added to it.
void DayCount::note(Day day, bool counts, std::string why) {
    if (!found_.days.empty() && found_.days.back().day == day) {
        found_.days.back().why += ";" + why;
        found_.days.back().counts = found_.days.back().counts || counts;
        return;
    }
    found_.days.push_back({day, counts, std::move(why)});
}

}  // namespace baton::calendar
