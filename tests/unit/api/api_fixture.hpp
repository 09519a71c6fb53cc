// The API without sockets: a request in, an answer out; the rows are real, in memory, and the engine does what it is
// told to.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <gtest/gtest.h>

#include "connectors/api/files/case_files.hpp"
#include "connectors/api/gate.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/api/tickets.hpp"
#include "connectors/inbox/hub.hpp"
#include "connectors/storage/memory/memory_file_store.hpp"
#include "connectors/storage/memory/memory_reading_log.hpp"
#include "connectors/storage/memory/memory_store.hpp"
#include "engine/feel/json.hpp"
#include "tests/unit/api/scripted_desk.hpp"

namespace baton::api {

class ApiTest : public testing::Test {
protected:
    ApiTest() {
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

    // Answers as `who`; nobody when empty.
    Response call(std::string_view who, std::string method, std::string target, std::string body = {},
                  std::vector<Header> headers = {}) {
        Request request{std::move(method), std::move(target), std::move(headers), std::move(body), "127.0.0.1"};
        if (!who.empty()) request.headers.emplace_back("authorization", "Bearer " + std::string(who));
        if (!request.body.empty() && !request.has("content-type")) {
            request.headers.emplace_back("content-type", "application/json");
        }
        auto answered = boost::asio::co_spawn(context, gate.answer(std::move(request)), boost::asio::use_future);
        context.restart();
        context.run();
        return answered.get();
    }

    void add(ports::TaskRow row) {
        ports::Batch batch;
        batch.partition = 0;
        batch.epoch = epoch;
        batch.tasks.push_back(std::move(row));
        ASSERT_TRUE(store.commit(batch));
    }

    static ports::TaskRow task(std::uint64_t key, std::string department) {
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

    static bool has(const Response& response, std::string_view part) {
        return response.body.find(part) != std::string::npos;
    }

    boost::asio::io_context context;
    storage::memory::MemoryStore store;
    std::uint64_t epoch = 0;
    ScriptedDesk desk{inbox::StoredRows(store, context.get_executor())};
    ListGuard guard;
    inbox::Hub hub;
    Tickets tickets;
    Metrics metrics;
    storage::memory::MemoryReadingLog reading_log;
    Readings readings{reading_log, context.get_executor()};
    Router router{all_routes()};
    storage::memory::MemoryFileStore file_store{store};
    CaseFiles files{store, file_store, {}, context.get_executor()};
    Parts parts{desk, guard, hub, tickets, metrics, readings, &router, "0.1.0", nullptr, nullptr, &files};
    Gate gate{parts, {}};
};

}  // namespace baton::api
