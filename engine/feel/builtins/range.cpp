// DMN 1.5 §10.3.4.12: how points and ranges lie to each other; and ranges from texts. A point counts as the range from
// itself to itself.
#include "engine/feel/range.hpp"

#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/compare.hpp"
#include "engine/feel/text/range_text.hpp"

namespace baton::feel {
namespace {

struct Two {
    Range one;
    Range other;
    std::strong_ordering starts = std::strong_ordering::equal;        // of one's start to the other's
    std::strong_ordering ends = std::strong_ordering::equal;          // of one's end to the other's
    std::strong_ordering start_to_end = std::strong_ordering::equal;  // of one's start to the other's end
    std::strong_ordering end_to_start = std::strong_ordering::equal;  // of one's end to the other's start
};

Range range_of(const Value& value) { return value.range() != nullptr ? *value.range() : Range{value, value}; }

std::optional<Two> two(Arguments& given, bool is_turned = false) {
    Two both{range_of(given[is_turned ? 1 : 0]), range_of(given[is_turned ? 0 : 1])};
    const auto starts = order(both.one.low, both.other.low, given.zone());
    const auto ends = order(both.one.high, both.other.high, given.zone());
    const auto start_to_end = order(both.one.low, both.other.high, given.zone());
    const auto end_to_start = order(both.one.high, both.other.low, given.zone());
    if (!starts || !ends || !start_to_end || !end_to_start) {
        given.refuse("its arguments cannot be compared, or an end is missing");
        return std::nullopt;
    }
    both.starts = *starts;
    both.ends = *ends;
    both.start_to_end = *start_to_end;
    both.end_to_start = *end_to_start;
    return both;
}

bool is_before(const Two& t) {
    return t.end_to_start < 0 || (t.end_to_start == 0 && !(t.one.includes_high && t.other.includes_low));
}
bool touch(const Two& t) { return t.end_to_start == 0 && t.one.includes_high && t.other.includes_low; }
bool reach_into(const Two& t) { return t.end_to_start > 0 || touch(t); }
bool begins_no_later(const Two& t) {
    return t.starts < 0 || (t.starts == 0 && (t.one.includes_low || !t.other.includes_low));
}
bool ends_no_earlier(const Two& t) {
    return t.ends > 0 || (t.ends == 0 && (t.one.includes_high || !t.other.includes_high));
}
bool ends_no_later(const Two& t) {
    return t.ends < 0 || (t.ends == 0 && (!t.one.includes_high || t.other.includes_high));
}
bool begins_no_earlier(const Two& t) {
    return t.starts > 0 || (t.starts == 0 && (!t.one.includes_low || t.other.includes_low));
}
bool overlap(const Two& t) {
    const bool is_behind = t.start_to_end < 0 || (t.start_to_end == 0 && t.one.includes_low && t.other.includes_high);
    return reach_into(t) && is_behind;
}
bool overlaps_front(const Two& t) {
    const bool begins_earlier = t.starts < 0 || (t.starts == 0 && t.one.includes_low && !t.other.includes_low);
    return begins_earlier && reach_into(t) && ends_no_later(t);
}
bool is_end_of(const Two& t) {
    return t.ends == 0 && t.one.includes_high == t.other.includes_high && begins_no_earlier(t);
}
bool is_start_of(const Two& t) {
    return t.starts == 0 && t.one.includes_low == t.other.includes_low && ends_no_later(t);
}
bool contain(const Two& t) { return begins_no_later(t) && ends_no_earlier(t); }
bool are_same(const Two& t) {
    return t.starts == 0 && t.ends == 0 && t.one.includes_low == t.other.includes_low &&
           t.one.includes_high == t.other.includes_high;
}

template <bool (*holds)(const Two&), bool is_turned = false>
Value relation(Arguments& given) {
    const auto both = two(given, is_turned);
    return both ? Value{holds(*both)} : Value{};
}

Value range(Arguments& given) {
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    auto parsed = parse_range(*text, given.run());
    return parsed ? Value{*parsed} : given.refuse("'" + *text + "' is no range like [1..10]");
}

}  // namespace

std::span<const Signature> range_builtins() {
    static constexpr Signature all[] = {
        {"before", "point1, point2", relation<is_before>},
        {"before", "point, range", relation<is_before>},
        {"before", "range, point", relation<is_before>},
        {"before", "range1, range2", relation<is_before>},
        {"after", "point1, point2", relation<is_before, true>},
        {"after", "point, range", relation<is_before, true>},
        {"after", "range, point", relation<is_before, true>},
        {"after", "range1, range2", relation<is_before, true>},
        {"meets", "range1, range2", relation<touch>},
        {"met by", "range1, range2", relation<touch, true>},
        {"overlaps", "range1, range2", relation<overlap>},
        {"overlaps before", "range1, range2", relation<overlaps_front>},
        {"overlaps after", "range1, range2", relation<overlaps_front, true>},
        {"finishes", "point, range", relation<is_end_of>},
        {"finishes", "range1, range2", relation<is_end_of>},
        {"finished by", "range, point", relation<is_end_of, true>},
        {"finished by", "range1, range2", relation<is_end_of, true>},
        {"includes", "range, point", relation<contain>},
        {"includes", "range1, range2", relation<contain>},
        {"during", "point, range", relation<contain, true>},
        {"during", "range1, range2", relation<contain, true>},
        {"starts", "point, range", relation<is_start_of>},
        {"starts", "range1, range2", relation<is_start_of>},
        {"started by", "range, point", relation<is_start_of, true>},
        {"started by", "range1, range2", relation<is_start_of, true>},
        {"coincides", "point1, point2", relation<are_same>},
        {"coincides", "range1, range2", relation<are_same>},
        {"range", "from", range},
    };
    return all;
}

}  // namespace baton::feel
