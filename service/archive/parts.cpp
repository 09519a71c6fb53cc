#include "service/archive/parts.hpp"

#include "engine/history/codec.hpp"
#include "service/archive/lines.hpp"

namespace baton::archive {
namespace {

// Within a JSON text a quotation mark has a backslash before it, so this stands only where the member begins.
constexpr std::string_view events_member = ",\"events\":";

}  // namespace

std::string body_of_record(ports::LogRow row) {
    const std::string events = std::move(row.events);
    row.events.clear();
    std::string body = body_of(row);
    body.pop_back();
    return body.append(events_member).append(events).append("}");
}

Result<ports::LogRow> record_line(std::string_view body) {
    const auto at = body.find(events_member);
    if (at == std::string_view::npos) return fail(Code::internal, "the record has no events");
    auto row = read_body<ports::LogRow>(std::string(body.substr(0, at)) + "}");
    if (!row) return row.error();
    const auto from = at + events_member.size();
    row->events = body.substr(from, body.size() - from - 1);
    return row;
}

Result<Record> record_of(const ports::LogRow& row) {
    auto events = history::decode(row.events, row.format);
    if (!events) return events.error();
    Record record;
    record.partition = row.partition;
    record.position = row.position;
    record.instance = row.instance;
    record.at = row.at;
    record.command = row.command;
    record.cause = row.cause;
    record.actor = {row.actor, row.acting_for, row.department, row.by};
    record.reason = row.reason;
    record.request = row.request;
    record.events = std::move(*events);
    return record;
}

}  // namespace baton::archive
