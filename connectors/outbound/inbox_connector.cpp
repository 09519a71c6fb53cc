#include "connectors/outbound/inbox_connector.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "connectors/outbound/parameters.hpp"
#include "engine/feel/json.hpp"

namespace baton::outbound {
namespace {

constexpr std::string_view notice_type = "cn.baton.notice.v1";
constexpr std::size_t title_max = 500;    // bytes
constexpr std::size_t text_max = 20'000;  // bytes
constexpr std::size_t departments_max = 200;
constexpr std::array<std::string_view, 3> levels{"normal", "important", "urgent"};

// `department` as a text, or as a list of texts.
std::vector<std::string> departments_of(Parameters& parameters) {
    const feel::Value* value = parameters.input("department");
    const feel::List* list = value != nullptr ? value->list() : nullptr;
    if (list == nullptr) return {parameters.text("department")};
    std::vector<std::string> departments;
    for (const feel::Value& item : *list) {
        const std::string* text = item.string();
        if (text == nullptr) {
            parameters.blame("department", "the list holds a " + std::string(item.type_name()), "list texts only");
        } else if (std::find(departments.begin(), departments.end(), *text) == departments.end()) {
            departments.push_back(*text);
        }
    }
    if (departments.empty()) parameters.blame("department", "the list is empty", "name at least one department");
    if (departments.size() > departments_max) {
        parameters.blame("department", "the list is longer than " + std::to_string(departments_max), "name fewer");
    }
    return departments;
}

void check_size(Parameters& parameters, std::string_view name, const std::string& text, std::size_t most) {
    if (text.size() <= most) return;
    parameters.blame(name, "'" + std::string(name) + "' is longer than " + std::to_string(most) + " bytes",
                     "write less, and let the case tell the rest");
}

}  // namespace

InboxConnector::InboxConnector(KnowsDepartment knows_department) : knows_department_(std::move(knows_department)) {}

Result<ports::JobAnswer> InboxConnector::run(const ports::JobCall& call, std::stop_token) {
    Parameters parameters{call, "notice"};
    const std::vector<std::string> departments = departments_of(parameters);
    const std::string title = parameters.text("title");
    const std::string text = parameters.text_or("text", "");
    const std::string level = parameters.text_or("level", "normal");
    const feel::Value* data = parameters.input("data");
    check_size(parameters, "title", title, title_max);
    check_size(parameters, "text", text, text_max);
    if (std::find(levels.begin(), levels.end(), level) == levels.end()) {
        parameters.blame("level", "'" + level + "' is no level", "write normal, important or urgent");
    }
    for (const std::string& department : departments) {
        if (department.empty() || knows_department_(department, call.now)) continue;
        parameters.blame("department", "there is no department '" + department + "'", "correct its id");
    }
    if (const Result<> read = parameters.check(); !read) return read.error();

    const std::string body = feel::to_json(feel::Value{feel::Context{
        {"title", feel::Value{title}},
        {"text", feel::Value{text}},
        {"level", feel::Value{level}},
        {"process", feel::Value{call.process}},
        {"element", feel::Value{call.element}},
        {"instance", feel::Value{std::to_string(call.instance.value)}},
        {"data", data != nullptr ? *data : feel::Value{}},
    }});
    ports::JobAnswer answer;
    for (const std::string& department : departments) {
        answer.notices.push_back(
            {department, std::string(notice_type), "instance/" + std::to_string(call.instance.value), call.now, body});
    }
    return answer;
}

}  // namespace baton::outbound
