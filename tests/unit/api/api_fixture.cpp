#include "tests/unit/api/api_fixture.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

namespace baton::api {

ApiTest::ApiTest() {
    guard.people = {{"wang", {"wang", "王芳", {"team_env"}, {"handler"}}},
                    {"li", {"li", "李强", {"team_market"}, {"handler", "intake"}}},
                    {"boss", {"boss", "赵敏", {"team_env"}, {"dispatcher"}}},
                    {"auditor", {"auditor", "审计", {}, {"auditor"}}},
                    {"ops", {"ops", "运维", {}, {"sysadmin"}}},
                    {"worker", {"worker", "", {"team_env"}, {"service"}}},
                    {"designer", {"designer", "设计", {}, {"designer"}}}};
    desk.state.is_ready = true;
    desk.state.position = 40;
    epoch = store.open(0, {})->epoch;
}

ApiTest::~ApiTest() = default;

Response ApiTest::call(std::string_view who, std::string method, std::string target, std::string body,
                       std::vector<Header> headers) {
    Request request{std::move(method), std::move(target), std::move(headers), std::move(body), "127.0.0.1"};
    if (!who.empty()) request.headers.emplace_back("authorization", "Bearer " + std::string(who));
    if (!request.body.empty() && !request.has("content-type")) {
        request.headers.emplace_back("content-type", "application/json");
    }
    auto answered = boost::asio::co_spawn(context, gate.answer(std::move(request)), boost::asio::use_future);
    context.restart();
    // And no longer: connections that are kept have work of their own.
    while (answered.wait_for(std::chrono::seconds(0)) != std::future_status::ready) context.run_one();
    return answered.get();
}

void ApiTest::add(ports::TaskRow row) {
    ports::Batch batch;
    batch.partition = 0;
    batch.epoch = epoch;
    batch.tasks.push_back(std::move(row));
    ASSERT_TRUE(store.commit(batch));
}

ports::TaskRow ApiTest::task(std::uint64_t key, std::string department) {
    ports::TaskRow row;
    row.key = TaskKey{key};
    row.instance = InstanceKey{500};
    row.root = InstanceKey{500};
    row.process = "complaint";
    row.element = "handle";
    row.name = "处理投诉";
    row.state = "open";
    row.department = std::move(department);
    row.revision = 3;
    return row;
}

}  // namespace baton::api
