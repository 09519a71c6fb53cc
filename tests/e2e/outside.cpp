#include "tests/e2e/outside.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sstream>
#include <sys/stat.h>

#include "engine/feel/json.hpp"

namespace baton::e2e {
namespace {

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
    ::chmod(path.c_str(), 0600);
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '&') out += "&amp;";
        if (letter == '<') out += "&lt;";
        if (letter == '"') out += "&quot;";
        if (letter != '&' && letter != '<' && letter != '"') out += letter;
    }
    return out;
}

std::string json_text(const std::string& text) {
    std::string out;
    feel::append_json_string(out, text);
    return out;
}

}  // namespace

Oa::Oa()
    : answer_([](const auto&) { return outbound::json_answer(200, "{}"); }),
      server_(
          [this](const auto& request) {
              Answer answer;
              {
                  const std::lock_guard lock(mutex_);
                  answer = answer_;
              }
              return answer(request);
          },
          outbound::HttpCounterpart::Transport::tls) {}

void Oa::answers(Answer answer) {
    const std::lock_guard lock(mutex_);
    answer_ = std::move(answer);
}

std::vector<outbound::HttpCounterpart::Request> Oa::requests(const std::string& path) const {
    auto all = server_.requests();
    std::erase_if(all, [&](const auto& request) { return request.target() != path; });
    return all;
}

Outside::Outside() {
    sqlite3* database = nullptr;  // made here: the connector makes none
    sqlite3_open(ledger().c_str(), &database);
    sqlite3_exec(database, "create table ledger (case_no text primary key, note text, job text unique)", nullptr,
                 nullptr, nullptr);
    sqlite3_close(database);
    write_file(folder.path() / "secrets.json",
               R"({"TOKEN":"s3cret-of-the-oa","HOOK":")" + std::string(webhook_secret) + R"(","PG_USER":"baton"})");
    auto url = postgres.runs() ? postgres.uri() : "postgresql://baton@/postgres?host=/nowhere";
    url.replace(url.find("baton@"), 5, "{{secrets.PG_USER}}");
    const auto port = oa.url("").substr(oa.url("").rfind(':') + 1);
    write_file(folder.path() / "baton.toml",
               "[connectors]\nsecrets_file = \"" + (folder.path() / "secrets.json").string() + "\"\nca_file = \"" +
                   oa.ca_file() + "\"\nback_off_first_ms = 20\n[hosts.localhost]\nports = [" + port +
                   "]\nprivate_address = true\nsecrets = [\"TOKEN\", \"HOOK\"]\n[databases.ledger]\nurl = \"sqlite://" +
                   ledger() + "\"\n[databases.only_read]\nurl = \"sqlite://" + ledger() +
                   "\"\nread_only = true\n[databases.postgres]\nurl = \"" + url + "\"\n");
    world = std::make_unique<World>("connectors",
                                    std::vector<std::string>{"--config", (folder.path() / "baton.toml").string()});
}

std::string Outside::start(const std::string& id, const std::string& task, const std::string& variables) {
    world->expect(200, "operator", "POST", "/v2/deployments",
                  R"({"resources":[{"name":")" + id + R"(.bpmn","content":)" + json_text(model_of(id, task)) + "}]}");
    return world->start_case(id, variables);
}

std::string Outside::incident(const std::string& instance) {
    world->await(instance, [](const auto& row) { return in(row, {"hasIncident"}) == feel::Value{true}; });
    const auto found = world->expect(200, "operator", "POST", "/v2/incidents/search",
                                     R"({"filter":{"state":"open","processInstanceKey":")" + instance + "\"}}");
    EXPECT_EQ(count(found, {"items"}), 1U);
    return text(in(found, {"items"}).list()->front(), {"errorMessage"});
}

void Outside::resolve(const std::string& instance) {
    const auto found = world->expect(200, "operator", "POST", "/v2/incidents/search",
                                     R"({"filter":{"state":"open","processInstanceKey":")" + instance + "\"}}");
    const auto key = text(in(found, {"items"}).list()->front(), {"incidentKey"});
    world->expect(200, "operator", "POST", "/v2/incidents/" + key + "/resolution", R"({"reason":"mended"})");
}

std::string Outside::end_of(const std::string& instance) {
    return text(world->await(instance, [](const auto& row) { return text(row, {"state"}) != "active"; }), {"state"});
}

std::string Outside::variable(const std::string& instance, const std::string& name) const {
    const auto state = world->expect(200, "auditor", "GET", "/v2/process-instances/" + instance + "/state");
    return feel::to_json(in(in(state, {"scopes"}).list()->front(), {"variables", name}));
}

std::string Outside::log() const {
    std::ifstream file(world->data() / "service.log");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string model_of(const std::string& id, const std::string& task) {
    return R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t")"
           R"( xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"><error id="caught" errorCode="CAUGHT"/>)"
           R"(<process id=")" +
           id + R"(" isExecutable="true"><startEvent id="begin"/><serviceTask id="call"><extensionElements>)" + task +
           R"(</extensionElements></serviceTask><boundaryEvent id="on_error" attachedToRef="call">)"
           R"(<errorEventDefinition errorRef="caught"/></boundaryEvent><endEvent id="end"/><endEvent id="end_caught"/>)"
           R"(<sequenceFlow id="a" sourceRef="begin" targetRef="call"/><sequenceFlow id="b" sourceRef="call")"
           R"( targetRef="end"/><sequenceFlow id="c" sourceRef="on_error" targetRef="end_caught"/>)"
           R"(</process></definitions>)";
}

std::string task_of(const std::string& type, const std::vector<std::pair<std::string, std::string>>& headers,
                    const std::vector<std::pair<std::string, std::string>>& inputs) {
    std::string out = R"(<zeebe:taskDefinition type=")" + type + R"(" retries="3"/><zeebe:taskHeaders>)";
    for (const auto& [key, value] : headers) {
        out += R"(<zeebe:header key=")" + key + R"(" value=")" + escaped(value) + R"("/>)";
    }
    out += "</zeebe:taskHeaders><zeebe:ioMapping>";
    for (const auto& [target, source] : inputs) {
        out += R"(<zeebe:input source=")" + escaped(source) + R"(" target=")" + target + R"("/>)";
    }
    return out + "</zeebe:ioMapping>";
}

}  // namespace baton::e2e
