#include "tests/unit/outbound/template_proof.hpp"

#include <algorithm>
#include <fstream>
#include <regex>
#include <unistd.h>

#include "connectors/outbound/http_connector.hpp"
#include "connectors/outbound/inbox_connector.hpp"
#include "connectors/outbound/sql_connector.hpp"
#include "connectors/outbound/webhook_connector.hpp"
#include "tests/unit/outbound/job_call.hpp"

namespace baton::outbound {
namespace {

HttpCounterpart::Response answer(const HttpCounterpart::Request& request) {
    return json_answer(200, request.method() == http::verb::head ? "" : R"({"number":"A-7"})");
}

bool is_of_the_connector(const TemplateProperty& property) { return property.binding != "zeebe:taskDefinition"; }

std::string seen_of(const HttpCounterpart::Request& request) {
    std::string seen = std::string(request.method_string()) + ' ' + std::string(request.target()) + '\n';
    for (const auto& field : request) {
        const auto name = field.name_string();
        seen += std::string(name) + ": " + std::string(request[name]) + '\n';
    }
    return seen + request.body();
}

std::string seen_of(const ports::JobAnswer& answer) {
    std::string seen = text_of(answer.variables);
    if (answer.error) seen += " error " + answer.error->code;
    for (const auto& notice : answer.notices) seen += '\n' + notice.department + ' ' + notice.body;
    return seen;
}

// "http.body" stands below "http".
void put_input(feel::Context& variables, const std::string& name, const feel::Value& value) {
    const auto dot = name.find('.');
    const auto above = name.substr(0, dot);
    const auto* const found = variables.find(above);
    feel::Context below = found != nullptr && found->context() != nullptr ? *found->context() : feel::Context{};
    below.set(dot == std::string::npos ? "" : name.substr(dot + 1), value);
    variables.set(above, feel::Value{std::move(below)});
}

}  // namespace

TemplateProof::TemplateProof()
    : server_(answer),
      database_(std::filesystem::temp_directory_path() / ("baton-templates-" + std::to_string(::getpid()) + ".db")),
      secrets_{{{"TOKEN", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}}},
      settings_(server_.settings()) {
    std::ofstream{database_};  // the connector makes none
    settings_.databases["ledger"] = {"sqlite", database_.string(), false};
    const auto client = *HttpClient::with("");
    connectors_["baton.http"] = std::make_unique<HttpConnector>(settings_, secrets_, client);
    connectors_["baton.notify.webhook"] = std::make_unique<WebhookConnector>(settings_, secrets_, client);
    connectors_["baton.sql"] = std::move(*SqlConnector::with(settings_, secrets_));
    connectors_["baton.notify.inbox"] =
        std::make_unique<InboxConnector>([](std::string_view department, Instant) { return department != "nobody"; });
    fill_in();
}

void TemplateProof::fill_in() {
    const std::map<std::string, Sample> result{{"resultVariable", {"found", "other"}},
                                               {"resultExpression", {"{a: response}", "{b: response}"}},
                                               {"errorExpression", {"null", R"({code: "NO"})"}},
                                               {"timeout", {"PT20S", "soon"}}};
    auto& http = samples_["baton.http"] = result;
    http["method"] = {"POST", "PUT"};
    http["url"] = {server_.url("/a"), server_.url("/b")};
    http["header.Authorization"] = {"Bearer {{secrets.TOKEN}}", "Basic"};
    http["http.query"] = {R"({"n":1})", R"({"n":2})"};
    http["http.body"] = {R"({"n":1})", R"({"n":2})"};
    http["http.headers"] = {R"({"X-Case":"1"})", R"({"X-Case":"2"})"};
    auto& sql = samples_["baton.sql"] = result;
    sql["database"] = {"ledger", "nowhere"};
    sql["statement"] = {"select :n as n", "select :n as m"};
    sql["sql.parameters"] = {R"({"n":1})", R"({"n":2})"};
    samples_["baton.notify.webhook"] = {{"url", {server_.url("/a"), server_.url("/b")}},
                                        {"secret", {"{{secrets.TOKEN}}", "{{secrets.OTHER}}"}},
                                        {"event", {"replied", "closed"}},
                                        {"webhook.data", {R"({"n":1})", R"({"n":2})"}},
                                        {"timeout", {"PT20S", "soon"}}};
    samples_["baton.notify.inbox"] = {{"notice.department", {R"("ducha")", R"(["ducha","team_env"])"}},
                                      {"notice.title", {R"("逾期")", R"("将逾期")"}},
                                      {"notice.text", {R"("5个工作日已到")", R"("4个工作日已到")"}},
                                      {"notice.data", {R"({"n":1})", R"({"n":2})"}},
                                      {"level", {"urgent", "normal"}}};
}

TemplateProof::~TemplateProof() { std::filesystem::remove(database_); }

std::set<std::string> TemplateProof::types() const {
    std::set<std::string> all;
    for (const auto& [type, connector] : connectors_) {
        EXPECT_EQ(connector->type(), type);
        all.insert(type);
    }
    return all;
}

TemplateProof::Outcome TemplateProof::run(const ElementTemplate& one, const Filled& filled) {
    Headers headers;
    feel::Context variables{{"n", feel::Value{3}}};
    for (const auto& property : one.properties()) {
        const auto given = filled.find(property.name);
        if (!is_of_the_connector(property) || given == filled.end()) continue;
        if (property.binding == "zeebe:taskHeader") headers.emplace_back(property.name, given->second);
        const auto value = feel::from_json(given->second);  // a header's text may be none
        if (property.binding == "zeebe:input") put_input(variables, property.name, value ? *value : given->second);
    }
    auto call = job(std::move(headers));
    call.variables = std::move(variables);
    call.deadline = Duration{30'000};
    const auto before = server_.requests().size();
    const auto answer = connectors_.at(one.job_type())->run(call, {});
    Outcome outcome{answer.has_value(), answer ? seen_of(*answer) : answer.error().detail};
    const auto requests = server_.requests();
    for (auto at = before; at < requests.size(); ++at) outcome.seen += '\n' + seen_of(requests[at]);
    return outcome;
}

void TemplateProof::prove(const ElementTemplate& one, const TemplateProperty& property, const Filled& all,
                          std::vector<std::string>& faults) {
    const auto complain = [&](const std::string& what) { faults.push_back(property.name + ": " + what); };
    const auto& sample = samples_[one.job_type()].at(property.name);
    const auto usual = run(one, all);
    Filled other = all;
    other[property.name] = sample.other;
    if (run(one, other) == usual) complain("the connector does not read it");
    other.erase(property.name);
    const auto without = run(one, other);
    if (without.is_good && property.is_required && property.preset.empty()) {
        complain("it is demanded, and the connector does without");
    }
    if (!without.is_good && !property.is_required) complain("it is optional, and the connector says " + without.seen);
    for (const auto& choice : property.choices) {
        other[property.name] = choice;
        if (const auto chosen = run(one, other); !chosen.is_good) complain(choice + ": " + chosen.seen);
    }
    if (!property.pattern.empty() && !std::regex_match(sample.sound, std::regex(property.pattern))) {
        complain("its pattern refuses " + sample.sound);
    }
}

std::vector<std::string> TemplateProof::faults(const ElementTemplate& one) {
    std::vector<std::string> faults;
    Filled all;
    Filled demanded;
    const auto properties = one.properties();
    const auto& samples = samples_[one.job_type()];
    for (const auto& property : properties) {
        if (!is_of_the_connector(property)) continue;
        const auto known = samples.find(property.name);
        if (known == samples.end()) {
            faults.push_back(property.name + ": no connector is known to read it");
            continue;
        }
        all[property.name] = known->second.sound;
        if (property.is_required) demanded[property.name] = known->second.sound;
    }
    for (const auto& filled : {all, demanded}) {
        if (const auto outcome = run(one, filled); !outcome.is_good) faults.push_back(outcome.seen);
    }
    for (const auto& property : properties) {
        if (all.contains(property.name)) prove(one, property, all, faults);
    }
    return faults;
}

}  // namespace baton::outbound
