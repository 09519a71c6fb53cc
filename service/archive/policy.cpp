#include "service/archive/policy.hpp"

#include <charconv>

namespace baton::archive {
namespace {

constexpr std::string_view how = "write 'forever', or years and months such as P10Y, P30Y, P6M or P1Y6M";

// Takes "10Y" off the front; nothing when it does not stand there.
std::optional<std::uint32_t> taken(std::string_view& text, char unit) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end == text.data() + text.size() || *end != unit || number > 1000) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return number;
}

Result<calendar::Day> first_day(const std::string& period) {
    const auto day = period.size() == 7 ? calendar::day_from(period + "-01") : calendar::day_from(period);
    if (!day || period.size() != 7) {
        return fail(Code::invalid, "'" + period + "' is no month: write it as 2026-03");
    }
    return *day;
}

}  // namespace

Keep Policy::keep_of(std::string_view process) const {
    const auto found = by_process.find(process);
    return found == by_process.end() ? others : found->second;
}

Result<Keep> keep_from(std::string_view text) {
    if (text == "forever") return Keep{};
    const std::string whole{text};
    if (!text.starts_with('P')) return fail(Code::invalid, "'" + whole + "' is no time to keep: " + std::string(how));
    text.remove_prefix(1);
    const auto years = taken(text, 'Y');
    const auto months = taken(text, 'M');
    if (!text.empty() || (!years && !months)) {
        return fail(Code::invalid, "'" + whole + "' is no time to keep: " + std::string(how));
    }
    const auto all = years.value_or(0) * 12 + months.value_or(0);
    if (all >= months_min) return Keep{all};
    return fail(Code::invalid, "'" + whole + "' is shorter than the six months for which logs are kept by law: write " +
                                   "P6M or more");
}

std::string text_of(const Keep& keep) {
    if (!keep) return "forever";
    const auto years = *keep / 12;
    const auto months = *keep % 12;
    return "P" + (years == 0 ? "" : std::to_string(years) + "Y") + (months == 0 ? "" : std::to_string(months) + "M");
}

Result<std::vector<Link>> links_from(const std::vector<std::string>& texts) {
    std::vector<Link> links;
    for (const auto& text : texts) {
        const auto dot = text.find('.');
        const auto equals = text.find('=');
        const bool has_all = dot != std::string::npos && equals != std::string::npos && dot > 0 && dot + 1 < equals &&
                             equals + 1 < text.size();
        if (!has_all) {
            return fail(Code::invalid, "'" + text +
                                           "' is no link: write PROCESS.VARIABLE=VARIABLE, such as "
                                           "duty_dispute.related_case=case_no");
        }
        links.push_back({text.substr(0, dot), text.substr(dot + 1, equals - dot - 1), text.substr(equals + 1)});
    }
    return links;
}

std::string text_of(const Link& link) { return link.process + "." + link.variable + "=" + link.names; }

std::string period_of(Instant at, const calendar::Zone& zone) {
    return calendar::to_text(zone.local(at).day).substr(0, 7);
}

Result<Span> span_of(const std::string& period, const calendar::Zone& zone) {
    const auto first = first_day(period);
    if (!first) return first.error();
    return Span{zone.midnight(*first), zone.midnight(calendar::add_months(*first, 1))};
}

Result<Instant> due_at(const std::string& period, std::uint32_t months, const calendar::Zone& zone) {
    const auto first = first_day(period);
    if (!first) return first.error();
    return zone.midnight(calendar::add_months(*first, std::int64_t{months} + 1));
}

}  // namespace baton::archive
