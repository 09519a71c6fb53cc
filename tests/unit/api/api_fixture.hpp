// The API without sockets: a request in, an answer out; the rows are real, in memory, and the engine does what it is
// told to.
#pragma once

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "connectors/api/drafts/draft_room.hpp"
#include "connectors/api/dry_run_room.hpp"
#include "connectors/api/files/case_files.hpp"
#include "connectors/api/gate.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/api/tickets.hpp"
#include "connectors/inbox/hub.hpp"
#include "connectors/storage/memory/memory_drafts.hpp"
#include "connectors/storage/memory/memory_file_store.hpp"
#include "connectors/storage/memory/memory_reading_log.hpp"
#include "connectors/storage/memory/memory_store.hpp"
#include "engine/feel/json.hpp"
#include "tests/unit/api/scripted_desk.hpp"

namespace baton::api {

class ApiTest : public testing::Test {
protected:
    ApiTest();
    ~ApiTest() override;

    // Answers as `who`; nobody when empty.
    Response call(std::string_view who, std::string method, std::string target, std::string body = {},
                  std::vector<Header> headers = {});
    void add(ports::TaskRow row);
    static ports::TaskRow task(std::uint64_t key, std::string department);

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
    storage::memory::MemoryDraftStore draft_store;
    DraftRoom drafts{draft_store, {}, context.get_executor()};
    Parts parts{desk, guard, hub, tickets, metrics, readings, &router, "0.1.0", nullptr, nullptr, &files, &drafts};
    Gate gate{parts, {}};
};

}  // namespace baton::api
