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
Result<std::string> page_of(Call& call, const Wanted& wanted, const ports::PageRequest& page) {
    std::uint64_t after = 0;
    const auto read = std::from_chars(page.after.data(), page.after.data() + page.after.size(), after);
    if (!page.after.empty() && (read.ec != std::errc{} || read.ptr != page.after.data() + page.after.size())) {
        return fail(Code::invalid, "the cursor in 'after' is not one that this list gave");
    }
    auto rows = call.desk().definitions();
    std::ranges::sort(rows, {}, &ports::DefinitionRow::key);
    ListText items;
    std::size_t count = 0;
    std::uint64_t last = 0;
    for (const auto& row : rows) {
        if (row.key.value <= after || (!wanted.kind.empty() && row.kind != wanted.kind)) continue;
        if (!wanted.id.empty() && row.process != wanted.id) continue;
        if (!wanted.name.empty() && row.name != wanted.name) continue;
        if (wanted.version != 0 && row.version != wanted.version) continue;
        if (wanted.is_latest && call.desk().latest(row.process).value_or(row).key != row.key) continue;
        if (count == page.limit) return list_json(items, std::to_string(last));
        items.add(definition_json(row));
        last = row.key.value;
        ++count;
    }
    return list_json(items, {});
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
            .asking({"limit", "after", "processDefinitionId", "latest"}),
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
            .asking({"limit", "after", "kind", "latest"}),
    };
}

}  // namespace baton::api
