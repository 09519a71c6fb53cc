// What is deployed.
#include <algorithm>

#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/render/rows.hpp"

namespace baton::api {
namespace {

constexpr std::array<std::string_view, 3> kinds{"bpmn", "dmn", "form"};

struct Wanted {
    std::string kind;
    std::string id;
    std::string name;
    std::uint64_t version = 0;
    bool is_latest = false;
};

// They are few and in memory, so the cursor is the key after which to go on.
bool is_wanted(const Call& call, const Wanted& wanted, const ports::DefinitionRow& row) {
    if (!wanted.kind.empty() && row.kind != wanted.kind) return false;
    if (!wanted.id.empty() && row.process != wanted.id) return false;
    if (!wanted.name.empty() && row.name != wanted.name) return false;
    if (wanted.version != 0 && row.version != wanted.version) return false;
    return !wanted.is_latest || call.desk().latest(row.process).value_or(row).key == row.key;
}

Result<std::string> page_of(Call& call, const Wanted& wanted, const ports::PageRequest& page) {
    const auto after = place_of(page.after);
    if (!after) return after.error();
    const auto before = place_of(page.before);
    if (!before) return before.error();
    auto rows = call.desk().definitions();
    std::erase_if(rows, [&](const auto& row) { return !is_wanted(call, wanted, row); });
    std::ranges::sort(rows, {}, &ports::DefinitionRow::key);
    const auto first_after = [&](std::uint64_t key) {
        const auto found = std::ranges::upper_bound(rows, DefinitionKey{key}, {}, &ports::DefinitionRow::key);
        return static_cast<std::size_t>(found - rows.begin());
    };
    const bool is_backwards = *before != 0;
    const std::size_t end_before = is_backwards ? first_after(*before - 1) : 0;
    const std::size_t begin = is_backwards ? end_before - std::min(end_before, page.limit) : first_after(*after);
    const std::size_t end = is_backwards ? end_before : std::min(rows.size(), begin + page.limit);
    ListText items;
    for (std::size_t i = begin; i < end; ++i) items.add(definition_json(rows[i]));
    return list_json(items, end < rows.size() && end > 0 ? std::to_string(rows[end - 1].key.value) : "",
                     begin > 0 && begin < rows.size() ? std::to_string(rows[begin].key.value) : "");
}

boost::asio::awaitable<Result<Response>> list_definitions(Call& call) {
    const auto page = page_of_query(call, {});
    if (!page) co_return page.error();
    const auto latest = word_of_query(call, "latest", flag_words);
    if (!latest) co_return latest.error();
    const Wanted wanted{"bpmn", text_of_query(call, "processDefinitionId"), {}, 0, *latest == "true"};
    const auto text = page_of(call, wanted, *page);
    if (!text) co_return text.error();
    co_return json_response(200, *text);
}

boost::asio::awaitable<Result<Response>> search_definitions(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    Fields& filter = fields.inner("filter");
    Wanted wanted{"bpmn", filter.text("processDefinitionId"), filter.text("name"), 0, false};
    wanted.version = filter.number("version", 0xFFFFFFFF).value_or(0);
    wanted.is_latest = filter.flag("isLatestVersion").value_or(false);
    const auto page = page_of_body(fields, {});
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto text = page_of(call, wanted, page);
    if (!text) co_return text.error();
    co_return json_response(200, *text);
}

boost::asio::awaitable<Result<Response>> list_resources(Call& call) {
    const auto page = page_of_query(call, {});
    if (!page) co_return page.error();
    const auto latest = word_of_query(call, "latest", flag_words);
    if (!latest) co_return latest.error();
    const auto kind = word_of_query(call, "kind", kinds);
    if (!kind) co_return kind.error();
    const Wanted wanted{*kind, {}, {}, 0, *latest == "true"};
    const auto text = page_of(call, wanted, *page);
    if (!text) co_return text.error();
    co_return json_response(200, *text);
}

boost::asio::awaitable<Result<Response>> get_definition(Call& call) {
    const auto row = call.desk().definition_row(call.key<DefinitionKey>());
    if (!row || row->kind != "bpmn") {
        co_return fail(Code::not_found, "there is no process definition " + call.captured.front());
    }
    co_return json_response(200, definition_json(*row));
}

// What was deployed never changes under its key.
Response immutable(std::string_view type, std::string body, const std::string& digest) {
    Response response = text_response(200, type, std::move(body));
    response.set("etag", '"' + digest + '"');
    response.set("cache-control", "private, max-age=31536000, immutable");
    return response;
}

boost::asio::awaitable<Result<Response>> get_xml(Call& call) {
    const auto row = call.desk().definition_row(call.key<DefinitionKey>());
    if (!row || row->kind != "bpmn") {
        co_return fail(Code::not_found, "there is no process definition " + call.captured.front());
    }
    auto xml = call.desk().resource(row->key);
    if (!xml) co_return xml.error();
    co_return immutable("text/xml; charset=utf-8", std::move(*xml), row->digest);
}

boost::asio::awaitable<Result<Response>> get_resource(Call& call) {
    const auto row = call.desk().definition_row(call.key<DefinitionKey>());
    if (!row) co_return fail(Code::not_found, "nothing is deployed under key " + call.captured.front());
    const auto content = call.desk().resource(row->key);
    if (!content) co_return content.error();
    ObjectText out;
    out.raw("definition", definition_json(*row)).text("content", *content);
    co_return json_response(200, out.done());
}

boost::asio::awaitable<Result<Response>> get_form(Call& call) {
    const auto row = call.desk().latest(call.captured.front());
    if (!row || row->kind != "form") {
        co_return fail(Code::not_found, "there is no form '" + call.captured.front() + "'");
    }
    const auto schema = call.desk().resource(row->key);
    if (!schema) co_return schema.error();
    ObjectText out;
    out.text("formId", row->process).key("formKey", row->key).number("version", row->version);
    out.raw("schema", *schema);
    co_return json_response(200, out.done());
}

}  // namespace

std::vector<Route> definition_routes() {
    return {
        Route{"GET", "/v2/process-definitions", list_definitions, "listProcessDefinitions", "Process definitions",
              "What processes are deployed, all versions; latest=true: the newest of each."}
            .giving("DefinitionPage")
            .asking({"limit", "after", "before", "processDefinitionId", "latest"}),
        Route{"POST", "/v2/process-definitions/search", search_definitions, "searchProcessDefinitions",
              "Process definitions", "Processes by filter."}
            .taking("DefinitionSearch")
            .giving("DefinitionPage"),
        Route{"GET", "/v2/process-definitions/{processDefinitionKey}", get_definition, "getProcessDefinition",
              "Process definitions", "One version of a process."}
            .giving("Definition"),
        Route{"GET", "/v2/process-definitions/{processDefinitionKey}/xml", get_xml, "getProcessDefinitionXml",
              "Process definitions", "The BPMN file as it was deployed."}
            .as("text/xml"),
        Route{"GET", "/v2/forms/{formId}", get_form, "getForm", "Forms", "The newest version of a form."}.giving(
            "TaskForm"),
        Route{"GET", "/v2/resources", list_resources, "listResources", "Resources",
              "Everything that is deployed: processes, decisions, forms."}
            .giving("DefinitionPage")
            .asking({"limit", "after", "before", "kind", "latest"}),
        Route{"GET", "/v2/resources/{key}", get_resource, "getResource", "Resources",
              "One version of a process, a decision or a form, with its file as it was deployed."}
            .giving("ResourceContent"),
    };
}

}  // namespace baton::api
