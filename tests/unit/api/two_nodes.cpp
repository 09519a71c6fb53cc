#include "tests/unit/api/two_nodes.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include "engine/execution/branch.hpp"
#include "tests/unit/runtime/small_models.hpp"

namespace baton::api {

namespace asio = boost::asio;
namespace http = boost::beast::http;

namespace {

template <class T>
T wait(asio::thread_pool& threads, asio::awaitable<T> work) {
    return asio::co_spawn(threads, std::move(work), asio::use_future).get();
}

runtime::Settings two_partitions() {
    runtime::Settings settings;
    settings.partitions = 2;
    return settings;
}

// Waits for the message 补正 that has its number.
runtime::Resource waiting() {
    auto model = runtime::small_model(
        "waiting", R"(<startEvent id="begin"/><intermediateCatchEvent id="wait"><messageEventDefinition )"
                   R"(messageRef="m"/></intermediateCatchEvent><endEvent id="end"/>)"
                   R"(<sequenceFlow id="a" sourceRef="begin" targetRef="wait"/>)"
                   R"(<sequenceFlow id="b" sourceRef="wait" targetRef="end"/>)");
    const std::string message =
        R"(<message id="m" name="补正"><extensionElements><zeebe:subscription correlationKey="=number"/>)"
        R"(</extensionElements></message><process)";
    model.content.replace(model.content.find("<process"), 8, message);
    return model;
}

}  // namespace

TestNode::TestNode(asio::thread_pool& threads, ports::AccountStore& people, const ports::Clock& clock,
                   ServerSettings settings)
    : threads_(threads), sessions_(people), accounts_(people, sessions_, identity::district_in_force()) {
    engine_ = std::make_unique<runtime::Engine>(store, clock, two_partitions());
    ServedParts served{*engine_, store, readings_, accounts_, sessions_, clock, &identity::district_in_force()};
    served.attachments = &store;
    served.files = &files_;
    served.whereabouts = &whereabouts;
    settings.port = 0;
    server_ = std::make_unique<Server>(threads.get_executor(), served, std::move(settings));
    EXPECT_TRUE(wait(threads, engine_->start({})));
    const auto port = server_->listen();
    EXPECT_TRUE(port);
    port_ = *port;
}

TestNode::~TestNode() { stop(); }

void TestNode::deploy(std::vector<runtime::Resource> resources) {
    const auto deployed = wait(threads_, engine_->deploy(std::move(resources), {}, false));
    EXPECT_TRUE(deployed) << deployed.error().detail;
}

void TestNode::stop() {
    if (std::exchange(has_stopped_, true)) return;
    asio::co_spawn(threads_, server_->drain(), asio::use_future).get();
    asio::co_spawn(threads_, engine_->drain(), asio::use_future).get();
}

std::string Told::text(std::string_view member) const {
    const auto value = feel::from_json(body);
    const auto* object = value ? value->context() : nullptr;
    const auto* found = object == nullptr ? nullptr : object->find(member);
    const auto* text = found == nullptr ? nullptr : found->string();
    return text == nullptr ? std::string{} : *text;
}

TwoNodes::TwoNodes(Duration giver_within) {
    identity::Sessions sessions(people);
    identity::Accounts accounts(people, sessions, identity::district_in_force());
    for (const auto& person : {identity::Person{"wang", "王芳", {"team_env"}, {"handler"}},
                               identity::Person{"ops", "运维", {"team_env"}, {"sysadmin"}},
                               identity::Person{"worker", "接口", {"team_env"}, {"service"}},
                               identity::Person{"designer", "设计", {"team_env"}, {"designer"}}}) {
        const auto made = accounts.create(person, "", clock.now());
        EXPECT_TRUE(made) << made.error().detail;
        tokens_[person.name] = sessions.issue(person.name, identity::TokenKind::api, "test", clock.now())->token;
    }
    ServerSettings settings;
    settings.forward.forward_within = Duration{400};  // for the test that waits in vain
    settings.forward.jobs_within = Duration{60'000};
    settings.forward.giver_within = giver_within;
    far = std::make_unique<TestNode>(threads, people, clock, settings);
    near = std::make_unique<TestNode>(threads, people, clock, settings);
    far->whereabouts.put_elsewhere(1, near->address());
    near->whereabouts.put_elsewhere(0, far->address());
    const NodeSeen one{"far", far->address(), {0}};
    const NodeSeen other{"near", near->address(), {1}};
    for (auto* node : {far.get(), near.get()}) {
        node->deploy({runtime::one_task(), runtime::one_job(), waiting()});
        std::vector<NodeSeen> nodes{one, other};
        nodes[node == far.get() ? 0 : 1].is_this = true;
        node->whereabouts.show(std::move(nodes));
    }
}

TwoNodes::~TwoNodes() {
    near->stop();
    far->stop();
    threads.stop();
    threads.join();
}

Told TwoNodes::ask(const TestNode& node, const std::string& who, const std::string& method, const std::string& target,
                   const std::string& body, std::vector<Header> headers) {
    http::request<http::string_body> request;
    request.version(11);
    request.method_string(method);
    request.target(target);
    request.set(http::field::host, "127.0.0.1");
    if (!body.empty()) request.set(http::field::content_type, "application/json");
    if (!who.empty()) request.set(http::field::authorization, "Bearer " + token(who));
    for (const auto& [name, value] : headers) request.set(name, value);
    request.body() = body;
    request.prepare_payload();
    asio::io_context context;
    asio::ip::tcp::socket socket(context);
    boost::system::error_code failed;
    socket.connect({asio::ip::address_v4::loopback(), node.port()}, failed);
    if (!failed) http::write(socket, request, failed);
    boost::beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.skip(method == "HEAD");
    Told told;
    if (!failed) http::read(socket, buffer, parser, failed);
    if (failed) return told;
    told.status = static_cast<int>(parser.get().result_int());
    for (const auto& field : parser.get()) {
        std::string name(field.name_string());
        for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        told.headers[name] = field.value();
    }
    told.body = parser.get().body();
    return told;
}

Header TwoNodes::once_in(std::uint32_t partition, int number) {
    for (int i = 0;; ++i) {
        const auto key = "键-" + std::to_string(number) + '-' + std::to_string(i);
        if (execution::office_of("wang" + key, 2) == partition) return {"idempotency-key", key};
    }
}

std::string TwoNodes::start(const std::string& process, std::uint32_t partition, int number) {
    const auto body = R"({"processDefinitionId":")" + process + R"(","variables":{"owner":"wang","number":"案)" +
                      std::to_string(number) + "\"}}";
    const auto told = post(*near, "wang", "/v2/process-instances", body, {once_in(partition, number)});
    EXPECT_EQ(told.status, 200) << told.body;
    const auto key = told.text("processInstanceKey");
    EXPECT_EQ(partition_of(std::stoull("0" + key)), partition) << told.body;
    return key;
}

}  // namespace baton::api
