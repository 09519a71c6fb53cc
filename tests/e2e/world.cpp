#include "tests/e2e/world.hpp"

#include <cctype>
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "engine/feel/json.hpp"

namespace baton::e2e {
namespace {

std::string run(const std::string& command) {
    std::string out;
    FILE* const pipe = ::popen(command.c_str(), "r");
    char letters[512];
    while (std::fgets(letters, sizeof letters, pipe) != nullptr) out += letters;
    ::pclose(pipe);
    while (!out.empty() && out.back() == '\n') out.pop_back();
    return out;
}

const std::string source = BATON_SOURCE_DIR;

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::vector<std::string> with_defaults(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--processes", source + "/processes", "--deploy",
                                         source + "/tests/e2e/processes", "--log-level", "warn"});
    return arguments;
}

}  // namespace

World::World(const std::string& name, std::vector<std::string> arguments)
    : folder_("e2e-" + name), served_(folder_.path(), with_defaults(std::move(arguments))) {
    add_person("wang", "team_env", "handler");
    add_person("boss", "team_env", "dispatcher");
    add_person("chief", "team_env", "unit_head");
    add_person("li", "team_market", "handler");
    start();
    for (const auto* local : {"operator", "auditor", "intake"}) tokens_[local] = served_.as(local).token;
    const auto document = send("", "GET", "/openapi.json").json();
    schema_ = std::make_unique<api::SchemaCheck>(document);
}

void World::add_person(const std::string& name, const std::string& department, const std::string& role) {
    const auto place = " --data " + folder_.path().string() + " --processes " + source + "/processes ";
    run("echo '" + password_of(name) + "' | " + BATON_BINARY + " user add --password" + place + "--display-name " +
        name + " --department " + department + " --role " + role + ' ' + name + " 2>/dev/null");
    tokens_[name] = run(std::string(BATON_BINARY) + " user token" + place + name + " 2>/dev/null");
    EXPECT_FALSE(tokens_[name].empty()) << name;
}

void World::start() {
    ASSERT_TRUE(served_.start());
    const auto url = served_.as("operator").url;
    port_ = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
}

std::string World::token(const std::string& who) const {
    const auto found = tokens_.find(who);
    return found == tokens_.end() ? who : found->second;
}

std::string World::request(const std::string& who, const std::string& method, const std::string& target,
                           const std::string& body, const Headers& headers) const {
    std::string request = method + ' ' + target + " HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n";
    if (!who.empty()) request += "authorization: Bearer " + token(who) + "\r\n";
    bool has_type = false;
    for (const auto& [name, value] : headers) {
        request += name + ": " + value + "\r\n";
        has_type = has_type || name == "content-type";
    }
    if (!body.empty() && !has_type) request += "content-type: application/json\r\n";
    return request + "content-length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

Answer World::send(const std::string& who, const std::string& method, const std::string& target,
                   const std::string& body, const Headers& headers) {
    Wire wire(port_);
    wire.send(request(who, method, target, body, headers));
    auto answer = wire.answer(patience, method != "HEAD");
    if (schema_) {
        check(method, target, answer);
        if (answer.status < 300) check_body(method, target, body);
    }
    return answer;
}

void World::check_body(const std::string& method, const std::string& target, const std::string& body) {
    const auto* wanted = schema_->body_schema(schema_->pattern_of(target), lower(method));
    const auto sent = feel::from_json(body);
    if (wanted == nullptr || body.empty() || !sent) return;
    EXPECT_EQ(schema_->faults(*sent, *wanted), std::vector<std::string>{}) << method << ' ' << target;
}

void World::check(const std::string& method, const std::string& target, const Answer& answer) {
    const auto request = method + ' ' + target + " -> " + std::to_string(answer.status);
    EXPECT_FALSE(answer.header("x-log-position").empty()) << request;
    if (answer.status >= 400 && method != "HEAD" && !target.starts_with("/readyz")) {
        EXPECT_EQ(answer.header("content-type"), "application/problem+json") << request;
        EXPECT_EQ(schema_->faults(answer.json(), *schema_->at({"components", "schemas", "Problem"})),
                  std::vector<std::string>{})
            << request << answer.body.substr(0, 2000);
    }
    const auto pattern = schema_->pattern_of(target);
    const auto verb = method == "HEAD" ? "get" : lower(method);
    if (pattern.empty() || schema_->at({"paths", pattern, verb}) == nullptr) {
        const std::set<int> of_no_operation{204, 400, 401, 404, 405, 413, 421, 431};
        EXPECT_TRUE(of_no_operation.contains(answer.status)) << request;
        return;
    }
    const auto* promised = schema_->answer(pattern, verb, answer.status);
    if (promised == nullptr) {
        ADD_FAILURE() << request << " is not in /openapi.json: " << answer.body.substr(0, 2000);
        return;
    }
    if (answer.status < 300) {
        const std::lock_guard lock(mutex_);
        succeeded_.insert(verb + ' ' + pattern);
    }
    const auto headers = in(*promised, {"headers"});
    if (answer.status >= 400 && headers.context() != nullptr) {
        for (const auto& [name, schema] : headers.context()->entries()) {
            EXPECT_TRUE(answer.headers.contains(lower(name))) << request << " lacks " << name;
        }
    }
    if (method == "HEAD" || answer.body.empty()) return;
    const auto media = answer.header("content-type").substr(0, answer.header("content-type").find(';'));
    EXPECT_FALSE(in(*promised, {"content", media}).is_null()) << request << " as " << media;
    const auto* schema = schema_->answer_schema(pattern, verb, answer.status);
    if (schema == nullptr || media.find("json") == std::string::npos) return;
    EXPECT_EQ(schema_->faults(answer.json(), *schema), std::vector<std::string>{}) << request << '\n'
                                                                                   << answer.body.substr(0, 2000);
}

feel::Value World::expect(int status, const std::string& who, const std::string& method, const std::string& target,
                          const std::string& body, const Headers& headers) {
    const auto answer = send(who, method, target, body, headers);
    EXPECT_EQ(answer.status, status) << method << ' ' << target << '\n' << answer.body.substr(0, 2000);
    return answer.json();
}

std::string World::start_case(const std::string& process, const std::string& variables) {
    const auto started = expect(200, "intake", "POST", "/v2/process-instances",
                                R"({"processDefinitionId":")" + process + R"(","variables":)" + variables + "}");
    return text(started, {"processInstanceKey"});
}

feel::Value World::task(const std::string& who, const std::string& instance, const std::string& element) {
    const auto found = expect(
        200, who, "POST", "/v2/user-tasks/search",
        R"({"filter":{"state":"open","processInstanceKey":")" + instance + R"(","elementId":")" + element + "\"}}");
    const auto items = in(found, {"items"});
    return items.list() == nullptr || items.list()->empty() ? feel::Value() : items.list()->front();
}

void World::complete(const std::string& who, const feel::Value& task, const std::string& body) {
    const auto revision = in(task, {"revision"});
    expect(200, who, "POST", "/v2/user-tasks/" + text(task, {"userTaskKey"}) + "/completion", body,
           {{"if-match", '"' + feel::to_json(revision) + '"'}});
}

feel::Value World::await(const std::string& instance, const std::function<bool(const feel::Value&)>& holds) {
    const auto path = "/v2/process-instances/" + instance;
    auto answer = send("auditor", "GET", path);
    for (int looks = 0; looks < 200 && !holds(answer.json()); ++looks) {
        const auto next = std::stoull(answer.header("x-log-position")) + 1;
        send("auditor", "GET", path + "?minPosition=" + std::to_string(next));  // 504 when nothing has happened yet
        answer = send("auditor", "GET", path);
    }
    EXPECT_TRUE(holds(answer.json())) << answer.body;
    return answer.json();
}

std::size_t World::memory() const {
    std::ifstream file("/proc/" + std::to_string(pid()) + "/statm");
    std::size_t pages = 0;
    std::size_t resident = 0;
    file >> pages >> resident;
    return resident * 4096;
}

void InOneWorld::begin(std::vector<std::string> arguments) {
    const auto* const suite = testing::UnitTest::GetInstance()->current_test_suite();
    world_ = std::make_unique<World>(suite->name(), std::move(arguments));
}

void InOneWorld::TearDownTestSuite() {
    EXPECT_EQ(world_->stop(), 0);
    world_.reset();
}

}  // namespace baton::e2e
