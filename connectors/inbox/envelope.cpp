#include "connectors/inbox/envelope.hpp"

#include "engine/feel/json.hpp"

namespace baton::inbox {

std::string cloud_event(std::string_view department, const ports::InboxRow& row) {
    std::string out = R"({"specversion":"1.0","id":)";
    feel::append_json_string(out, std::string(department) + ':' + std::to_string(row.seq));
    out += R"(,"source":)";
    feel::append_json_string(out, "/departments/" + std::string(department));
    out += R"(,"type":)";
    feel::append_json_string(out, row.entry.type);
    out += R"(,"subject":)";
    feel::append_json_string(out, row.entry.subject);
    out += R"(,"time":)";
    feel::append_json_string(out, to_text(row.entry.at));
    out += R"(,"datacontenttype":"application/json","data":)";
    out += row.entry.body.empty() ? std::string_view("{}") : std::string_view(row.entry.body);
    return out + '}';
}

}  // namespace baton::inbox
