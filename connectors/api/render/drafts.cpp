#include "connectors/api/render/drafts.hpp"

#include "connectors/api/http/json_text.hpp"

namespace baton::api {
namespace {

ObjectText text_of(const ports::DraftRow& row) {
    ObjectText out;
    out.key("draftKey", row.key).text("kind", row.kind).text("name", row.name).number("version", row.version);
    out.text("owner", row.owner).some("department", row.department).some("note", row.note);
    out.text("savedBy", row.saved_by).moment("savedAt", row.saved_at).moment("createdAt", row.created_at);
    out.number("size", row.size);
    return out;
}

ObjectText text_of(const ports::DraftVersionRow& row) {
    ObjectText out;
    out.key("draftKey", row.draft).number("version", row.version).text("name", row.name).some("note", row.note);
    out.text("savedBy", row.saved_by).moment("savedAt", row.saved_at).number("size", row.size);
    return out;
}

}  // namespace

std::string draft_json(const ports::DraftRow& row) { return text_of(row).done(); }
std::string draft_json(const ports::DraftRow& row, const std::string& content) {
    return text_of(row).text("content", content).done();
}
std::string draft_version_json(const ports::DraftVersionRow& row) { return text_of(row).done(); }
std::string draft_version_json(const ports::DraftVersionRow& row, const std::string& content) {
    return text_of(row).text("content", content).done();
}

}  // namespace baton::api
