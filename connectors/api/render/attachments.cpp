#include "connectors/api/render/attachments.hpp"

#include "connectors/api/http/json_text.hpp"

namespace baton::api {
namespace {

// RFC 8187 §3.2.1, attr-char.
bool stands_for_itself(char c) {
    constexpr std::string_view marks = "!#$&+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           marks.find(c) != std::string_view::npos;
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '%'; }

}  // namespace

std::string attachment_json(const ports::AttachmentRow& row) {
    ObjectText out;
    out.key("attachmentKey", row.key).key("processInstanceKey", row.instance);
    out.key("rootProcessInstanceKey", row.root).key("userTaskKey", row.task).text("elementId", row.element);
    out.text("name", row.name).text("mediaType", row.media_type).number("size", row.size).text("sha256", row.sha256);
    out.text("addedBy", row.added_by).moment("addedAt", row.added_at);
    out.flag("isWithdrawn", row.withdrawn_at != Instant{});
    out.some("withdrawnBy", row.withdrawn_by).moment("withdrawnAt", row.withdrawn_at);
    out.some("withdrawnBecause", row.withdrawn_because).long_number("position", row.position);
    return out.done();
}

std::string attachments_json(const std::vector<ports::AttachmentRow>& rows, const FileLimits& limits) {
    ListText items;
    for (const auto& row : rows) items.add(attachment_json(row));
    ListText endings;
    for (const auto& kind : limits.kinds) endings.add_text(kind.ending);
    ObjectText taken;
    taken.number("sizeMax", limits.size_max).raw("endings", endings.done());
    ObjectText out;
    out.raw("items", items.done()).raw("limits", taken.done());
    return out.done();
}

std::string disposition_of(std::string_view name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string plain;
    std::string full;
    for (const char c : name) {
        plain += is_plain(c) ? c : '_';
        if (stands_for_itself(c)) {
            full += c;
        } else {
            const auto code = static_cast<unsigned char>(c);
            full += '%';
            full += digits[code >> 4U];
            full += digits[code & 0xFU];
        }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
}

}  // namespace baton::api
