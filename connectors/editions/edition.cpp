#include "connectors/editions/edition.hpp"

#include "engine/base/digest.hpp"

namespace baton::editions {
namespace {

Result<Body> body_of(const Text& text) {
    if (text.kind == kinds::calendar) {
        auto year = calendar::read_calendar_year(text.content, text.file);
        if (!year) return year.error();
        return Body{std::move(*year)};
    }
    if (text.kind == kinds::clock_rules) {
        auto rules = calendar::read_clock_rules(text.content, text.file);
        if (!rules) return rules.error();
        return Body{std::move(*rules)};
    }
    if (text.kind == kinds::organisation) {
        auto organisation = identity::read_organisation(text.content, text.file);
        if (!organisation) return organisation.error();
        return Body{std::move(*organisation)};
    }
    return fail(
        Code::invalid,
        "'" + text.kind + "' is no kind of file that is imported; say calendar, clock_rules or " + "organisation");
}

void name(ports::EditionRow& row, const calendar::CalendarYear& year) {
    row.name = std::to_string(year.year);
    row.id = year.id;
    row.version = year.version;
}

void name(ports::EditionRow& row, const calendar::ClockRules& rules) {
    row.id = "clock-rules";
    row.version = rules.version();
}

void name(ports::EditionRow& row, const identity::Organisation& organisation) {
    row.id = organisation.id;
    row.version = organisation.version;
}

}  // namespace

Result<Edition> read(Text text) {
    auto body = body_of(text);
    if (!body) return body.error();
    Edition edition;
    edition.row.kind = std::move(text.kind);
    edition.row.file = std::move(text.file);
    edition.row.digest = sha256_hex(text.content);
    edition.row.size = text.content.size();
    edition.content = std::move(text.content);
    std::visit([&](const auto& one) { name(edition.row, one); }, *body);
    edition.body = std::move(*body);
    return edition;
}

}  // namespace baton::editions
