// What people see of their tasks.
#include <optional>

#include "connectors/api/acting.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/past.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/api/render/clocks.hpp"
#include "connectors/api/render/rows.hpp"
#include "connectors/api/render/variables.hpp"
#include "connectors/api/seals.hpp"
#include "connectors/api/sight.hpp"
#include "engine/history/replay.hpp"

namespace baton::api {
namespace {

constexpr SortName sort_names[]{{"dueDate", "due"},
                                {"followUpDate", "follow_up"},
                                {"creationDate", "opened_at"},
                                {"endDate", "ended_at"},
                                {"priority", "priority"},
                                {"name", "name"},
                                {"businessKey", "business_key"},
                                {"processDefinitionId", "process"},
                                {"assignee", "assignee"}};

struct TaskPage {
    ports::Page<ports::TaskRow> page;
    std::optional<ports::InboxStream> stream;  // read before the page: what is in it is in the page
};

// With the department's place in its inbox, read first: whoever goes on from there misses nothing, and sees at most
// again what the list shows already.
boost::asio::awaitable<Result<TaskPage>> read_page(Call& call, ports::TaskFilter filter, ports::PageRequest page,
                                                   std::string department) {
    if (page.sort.empty()) page.sort = "due";  // the most urgent first
    limit_to_sight(call, filter);
    const bool sees_all = filter.sees_all;
    ReadThing thing{filter.instance ? filter.instance : filter.root, filter.business_key, filter.process};
    auto look = [filter = std::move(filter), page = std::move(page),
                 department = std::move(department)](ports::Queries& rows) -> Result<TaskPage> {
        TaskPage out;
        if (!department.empty()) {
            auto stream = rows.inbox_stream(department);
            if (!stream) return stream.error();
            out.stream = std::move(*stream);
        }
        auto read = rows.tasks(filter, page);
        if (!read) return read.error();
        out.page = std::move(*read);
        return out;
    };
    auto read = co_await call.desk().ask(std::move(look));
    if (!read || !sees_all) co_return read;
    const auto recorded = co_await record_reading(call, std::move(thing));
    if (!recorded) co_return recorded.error();
    co_return read;
}

std::string page_text(const TaskPage& read, const std::string& department) {
    std::string text = page_json(read.page, task_json);
    if (!read.stream) return text;
    ObjectText as_of;
    as_of.text("department", department).text("epoch", read.stream->epoch).long_number("seq", read.stream->head);
    text.insert(text.size() - 1, ",\"asOf\":" + as_of.done());
    return text;
}

boost::asio::awaitable<Result<Response>> list_tasks(Call& call) {
    auto page = page_of_query(call, sort_names);
    if (!page) co_return page.error();
    ports::TaskFilter filter;
    const auto state = word_of_query(call, "state", task_states);
    if (!state) co_return state.error();
    filter.state = *state;
    filter.assignee = text_of_query(call, "assignee");
    filter.department = text_of_query(call, "department");
    filter.business_key = text_of_query(call, "businessKey");
    const auto assigned_to = text_of_query(call, "assignedTo");
    if (!assigned_to.empty() && assigned_to != "me") {
        co_return fail(Code::invalid, "assignedTo can be 'me'; for another person use assignee=" + assigned_to);
    }
    if (!assigned_to.empty()) filter.state = "open";
    auto department = filter.department;
    if (department.empty() && call.principal.departments.size() == 1) department = call.principal.departments.front();
    const auto read = co_await read_page(call, std::move(filter), std::move(*page), department);
    if (!read) co_return read.error();
    co_return json_response(200, page_text(*read, department));
}

boost::asio::awaitable<Result<Response>> search_tasks(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    Fields& given = fields.inner("filter");
    ports::TaskFilter filter;
    filter.state = given.word("state", task_states);
    filter.assignee = given.text("assignee");
    filter.unassigned = given.flag("unassigned").value_or(false);
    filter.candidate_group = given.text("candidateGroup");
    filter.department = given.text("department");
    filter.process = given.text("processDefinitionId");
    filter.element = given.text("elementId");
    filter.instance = given.key<InstanceKey>("processInstanceKey");
    filter.root = given.key<InstanceKey>("rootProcessInstanceKey");
    filter.business_key = given.text("businessKey");
    filter.due_before = given.moment("dueBefore");
    filter.due_after = given.moment("dueAfter");
    auto page = page_of_body(fields, sort_names);
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto read = co_await read_page(call, std::move(filter), std::move(page), {});
    if (!read) co_return read.error();
    co_return json_response(200, page_text(*read, {}));
}

// A task that the caller may see, and its case, as they were.
struct PastTask {
    ports::TaskRow row;
    Past past;
};

boost::asio::awaitable<Result<PastTask>> past_task(Call& call, const ports::TaskRow& now, const Moment& moment) {
    auto past = co_await past_of(call, now.instance, moment);
    if (!past) co_return past.error();
    const auto then = past->tasks.find(now.key);
    if (then != past->tasks.end()) co_return PastTask{then->second, std::move(*past)};
    co_return fail(Code::not_found, "user task " + call.captured.front() + " had not been opened by then");
}

boost::asio::awaitable<Result<Response>> get_task(Call& call) {
    const auto moment = co_await moment_of(call);
    if (!moment) co_return moment.error();
    const auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    if (*moment) {
        const auto then = co_await past_task(call, *row, **moment);
        if (!then) co_return then.error();
        co_return json_response(200, task_json(then->row));
    }
    Response response = json_response(200, task_json(*row));
    response.set("etag", etag_of(row->revision));
    response.set("cache-control", "private, no-cache");
    co_return response;
}

// Of an open task as they are now; of an ended one as they were when it ended.
boost::asio::awaitable<Result<Response>> get_task_variables(Call& call) {
    const auto moment = co_await moment_of(call);
    if (!moment) co_return moment.error();
    auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    const auto is_closed = co_await is_case_closed(call, *row);
    if (!is_closed) co_return is_closed.error();
    if (*moment) {
        auto then = co_await past_task(call, *row, **moment);
        if (!then) co_return then.error();
        if (then->row.state == "open")
            co_return json_response(200, variables_json(visible_from_task(then->past.instance, row->key, *is_closed)));
        *row = std::move(then->row);
    }
    if (row->state == "open") {
        const auto instance = co_await call.desk().inspect(row->instance);
        if (!instance) co_return instance.error();
        co_return json_response(200, variables_json(visible_from_task(*instance, row->key, *is_closed)));
    }
    auto look = [key = row->instance, last = row->position](ports::Queries& rows) {
        return state_before(rows, key, last);
    };
    const auto instance = co_await call.desk().ask(std::move(look));
    if (!instance) co_return instance.error();
    co_return json_response(200, variables_json(visible_from_task(*instance, row->key, *is_closed)));
}

boost::asio::awaitable<Result<Response>> get_task_form(Call& call) {
    const auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    if (row->form.empty()) co_return fail(Code::not_found, "user task " + call.captured.front() + " has no form");
    const auto form = call.desk().latest(row->form);
    if (!form) {
        co_return fail(Code::not_found, "form '" + row->form + "' is not deployed; deploy it with the process");
    }
    const auto schema = call.desk().resource(form->key);
    if (!schema) co_return schema.error();
    ObjectText out;
    out.text("formId", form->process).key("formKey", form->key).number("version", form->version);
    out.raw("schema", *schema);
    co_return json_response(200, out.done());
}

// Those that an open task is under; an ended one is under none.
boost::asio::awaitable<Result<Response>> get_task_clocks(Call& call) {
    const auto moment = co_await moment_of(call);
    if (!moment) co_return moment.error();
    const auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    if (row->state != "open" && !*moment) co_return json_response(200, R"({"items":[]})");
    auto at = call.desk().now();
    execution::Instance instance;
    if (*moment) {
        auto then = co_await past_task(call, *row, **moment);
        if (!then) co_return then.error();
        at = then->past.asked;
        instance = std::move(then->past.instance);
    } else {
        auto now = co_await call.desk().inspect(row->instance);
        if (!now) co_return now.error();
        instance = std::move(*now);
    }
    const auto almanac = call.desk().almanac();
    auto text = counted_clocks_json(instance, row->key, {*almanac, call.desk().zone(), at});
    if (!text) co_return text.error();
    co_return json_response(200, std::move(*text));
}

}  // namespace

std::vector<Route> task_routes() {
    const std::vector<std::string_view> list{"limit",    "after",      "before",      "sort",      "state",
                                             "assignee", "department", "businessKey", "assignedTo"};
    return {
        Route{"GET", "/v2/user-tasks", list_tasks, "listUserTasks", "User tasks",
              "The tasks that the caller may see, the most urgent first; assignedTo=me: the open ones. asOf is the "
              "place in the department's inbox from which to go on."}
            .giving("UserTaskPage")
            .asking(list),
        Route{"POST", "/v2/user-tasks/search", search_tasks, "searchUserTasks", "User tasks", "Tasks by filter."}
            .taking("UserTaskSearch")
            .giving("UserTaskPage"),
        Route{"GET", "/v2/user-tasks/{userTaskKey}", get_task, "getUserTask", "User tasks",
              "One task, as it is, with its revision as ETag, or as it was (asOf)."}
            .giving("UserTask")
            .asking({"asOf"}),
        Route{"GET", "/v2/user-tasks/{userTaskKey}/variables", get_task_variables, "getUserTaskVariables", "User tasks",
              "The variables that are visible, or were (asOf), from the task; of an ended one, when it ended."}
            .giving("Variables")
            .asking({"asOf"}),
        Route{"GET", "/v2/user-tasks/{userTaskKey}/form", get_task_form, "getUserTaskForm", "User tasks",
              "The form to fill in."}
            .giving("TaskForm"),
        Route{"GET", "/v2/user-tasks/{userTaskKey}/clocks", get_task_clocks, "getUserTaskClocks", "User tasks",
              "The statutory clocks that the task is under, or was (asOf), each with the count of its days."}
            .giving("CountedClocks")
            .asking({"asOf"}),
    };
}

}  // namespace baton::api
