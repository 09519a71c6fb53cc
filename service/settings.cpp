#include <charconv>
#include <iterator>

#include "service/configuration.hpp"
#include "service/number_setting.hpp"

namespace baton::service {
namespace {

using Settings = std::vector<Setting>;

Setting text(std::string name, std::string about, std::string Configuration::*field) {
    return {std::move(name), std::move(about),
            [field](Configuration& into, const std::string& value) -> Result<> {
                into.*field = value;
                return {};
            },
            [field](const Configuration& from) { return from.*field; }};
}

template <class Room>
Setting text(std::string name, std::string about, Room Configuration::*room, std::string Room::*field) {
    return {std::move(name), std::move(about),
            [=](Configuration& into, const std::string& value) -> Result<> {
                into.*room.*field = value;
                return {};
            },
            [=](const Configuration& from) { return from.*room.*field; }};
}

Setting choice(std::string name, std::string about, std::vector<std::string> words, std::string Configuration::*field) {
    return {std::move(name), std::move(about),
            [words = std::move(words), field](Configuration& into, const std::string& value) -> Result<> {
                if (std::find(words.begin(), words.end(), value) == words.end()) {
                    return fail(Code::invalid, "'" + value + "' is none of " + joined(words));
                }
                into.*field = value;
                return {};
            },
            [field](const Configuration& from) { return from.*field; }};
}

Setting list(std::string name, std::string about, std::vector<std::string> Configuration::*field) {
    return {std::move(name), std::move(about),
            [field](Configuration& into, const std::string& value) -> Result<> {
                into.*field = split(value);
                return {};
            },
            [field](const Configuration& from) { return joined(from.*field); }};
}

Settings of_the_service() {
    return {
        text("data", "folder of the database and its files", &Configuration::data),
        text("processes", "folder of calendars, clock rules and organisation", &Configuration::processes),
        list("deploy", "files or folders to deploy at start, separated by commas", &Configuration::deploy),
        choice("log.level", "trace, debug, info, warn or error", {"trace", "debug", "info", "warn", "error"},
               &Configuration::log_level),
        choice("log.format", "text, or json: a line of JSON each", {"text", "json"}, &Configuration::log_format),
        text("store.url", "URL of the store; empty for SQLite in the data folder", &Configuration::store,
             &storage::Settings::url),
    };
}

Settings of_the_server() {
    using Server = api::ServerSettings;
    constexpr auto in = &Configuration::server;
    return {
        text("server.host", "address to listen on; 127.0.0.1 keeps it on this machine", in, &Server::host),
        number("server.port", "TCP port; 0 takes a free one", {0, 65'535}, in, &Server::port),
        number_of(
            "server.threads", "threads that serve HTTP", {1, 256},
            [](Configuration & c) -> auto& { return c.threads; }),
        number("server.body_size_max", "bytes of one request's body", {1'024}, in, &Server::body_size_max),
        number("server.bodies_size_max", "bytes of all bodies at a time; beyond, a request is refused", {1'024}, in,
               &Server::bodies_size_max),
        number("server.header_size_max", "bytes of one request's headers", {1'024, 1U << 20U}, in,
               &Server::header_size_max),
        number("server.connections_max", "connections at a time", {1}, in, &Server::connections_max),
        number("server.inbox_sessions_per_account_max", "inbox connections of one account", {1}, in,
               &Server::inbox_sessions_per_account_max),
        number("server.header_within_ms", "time for a request's headers", {1}, in, &Server::header_within),
        number("server.body_within_ms", "time for a request's body", {1}, in, &Server::body_within),
        number("server.idle_max_ms", "silence between requests", {1}, in, &Server::idle_max),
        number("server.write_within_ms", "time to take an answer", {1}, in, &Server::write_within),
        number("server.drain_within_ms", "time for requests under way when stopping", {0}, in, &Server::drain_within),
        Setting{"server.hosts", "names by which it is called, when they are others than its address",
                [](Configuration& into, const std::string& value) -> Result<> {
                    into.server.hosts = split(value);
                    return {};
                },
                [](const Configuration& from) { return joined(from.server.hosts); }},
        number("server.password_threads", "threads that check passwords", {1, 256}, in, &Server::password_threads),
        number("server.blocking_threads", "threads that wait for the store", {1, 256}, in, &Server::blocking_threads),
    };
}

Settings of_what_is_kept_in_memory() {
    using Engine = runtime::Settings;
    constexpr auto in = &Configuration::engine;
    return {
        number("engine.cases_in_memory", "cases kept in memory; the rest is paged out", {1}, in,
               &Engine::instances_in_memory),
        number("engine.cases_size_max", "bytes of the cases kept in memory, about", {0}, in,
               &Engine::instances_size_max),
        number("engine.waits_in_memory",
               "waits for messages kept in memory; beyond, each message asks the store who waits for it",
               {0, 1U << 31U}, in, &Engine::waits_in_memory),
        number("engine.jobs_in_memory", "jobs of one type kept in memory, free and taken; the rest waits in the store",
               {1, 1U << 31U}, in, &Engine::jobs_in_memory),
    };
}

Settings of_the_engine() {
    using Engine = runtime::Settings;
    constexpr auto in = &Configuration::engine;
    return {
        text("engine.zone", "time zone of clocks and working days", in, &Engine::zone),
        number("engine.partitions",
               "logs with a writer each; chosen when the store is begun, more than 1 on PostgreSQL",
               {1, runtime::partitions_at_most}, in, &Engine::partitions),
        number("engine.batch_records_max", "records in one transaction", {1}, in, &Engine::batch_records_max),
        number("engine.batch_size_max", "bytes of variables in one transaction", {1'024}, in, &Engine::batch_size_max),
        number("engine.queue_max", "wishes that may wait; more are refused", {1}, in, &Engine::queue_max),
        number("engine.queue_wait_max_ms", "when a department's wish has waited for so long, its next are refused", {1},
               in, &Engine::queue_wait_max),
        number("engine.errands_at_once",
               "commands that follow from one and run with it, and that may wait before others do", {1}, in,
               &Engine::errands_at_once),
        number("engine.snapshot_every", "records of a case between snapshots", {1, 1U << 31U}, in,
               &Engine::snapshot_every),
        number("engine.steps_max", "element steps in one command; beyond, an incident", {1, 1U << 31U}, in,
               &Engine::limits, &execution::Limits::steps_max),
        number("engine.loop_items_max", "items of one multi-instance", {1, 1U << 31U}, in, &Engine::limits,
               &execution::Limits::loop_items_max),
        number("engine.variables_size_max", "bytes of JSON of the variables in one command", {1}, in, &Engine::limits,
               &execution::Limits::variables_size_max),
        number("engine.decided_size_max", "bytes of variables in what one command decides; beyond, an incident",
               {1'024}, in, &Engine::limits, &execution::Limits::decided_size_max),
        number("engine.kept_messages_size_max",
               "bytes of messages kept until somebody takes them; beyond, no more from outside", {1}, in,
               &Engine::limits, &execution::Limits::kept_messages_size_max),
        number("engine.files_max", "files of one case, those withdrawn among them", {1, 100'000}, in, &Engine::limits,
               &execution::Limits::files_max),
    };
}

Settings of_models() {
    using Engine = runtime::Settings;
    constexpr auto in = &Configuration::engine;
    return {
        number("models.size_max", "bytes of one model", {1}, in, &Engine::bpmn_limits, &bpmn::Limits::size_max),
        number("models.depth_max", "XML elements inside each other", {10, 1'000}, in, &Engine::bpmn_limits,
               &bpmn::Limits::depth_max),
        number("models.elements_max", "XML elements of one model", {1, 1U << 31U}, in, &Engine::bpmn_limits,
               &bpmn::Limits::elements_max),
    };
}

Settings of_the_node() {
    const auto text_of = [](std::string name, std::string about, std::string runtime::Node::*field) {
        return Setting{std::move(name), std::move(about),
                       [field](Configuration& into, const std::string& value) -> Result<> {
                           into.engine.node.*field = value;
                           return {};
                       },
                       [field](const Configuration& from) { return from.engine.node.*field; }};
    };
    constexpr auto in = &Configuration::engine;
    using Node = runtime::Node;
    return {
        text_of("node.name", "its name among those on one database; empty: its machine and data folder", &Node::name),
        text_of("node.address", "HOST:PORT by which the others reach it; empty: the address it listens on",
                &Node::address),
        number("node.beat_every_ms", "signs of life, to the database", {50, 60'000}, in, &runtime::Settings::node,
               &Node::beat_every),
        number("node.lease_ms", "silent for so long, others take over what it has", {500, 600'000}, in,
               &runtime::Settings::node, &Node::lease),
        number("node.forward_within_ms", "how long a request waits for a partition that changes hands", {100, 60'000},
               &Configuration::server, &api::ServerSettings::forward, &api::ForwardSettings::forward_within),
        number("node.answer_within_ms", "how long another node may take for a request", {1'000, 600'000},
               &Configuration::server, &api::ServerSettings::forward, &api::ForwardSettings::answer_within),
        number_of("node.connect_within_ms", "how long it may take to reach another node", {100, 60'000},
                  [](Configuration& c) -> Duration& { return c.server.forward.peers.connect_within; }),
        number_of("node.connections_max", "to one other node at a time, for requests that are sent on", {1, 10'000},
                  [](Configuration& c) -> std::size_t& { return c.server.forward.peers.connections_max; }),
    };
}

Settings of_files() {
    using Files = api::FileLimits;
    constexpr auto in = &Configuration::server;
    return {
        number("files.size_max", "bytes of one file of a case; server.body_size_max has to be larger", {1, 1U << 30U},
               in, &api::ServerSettings::files, &Files::size_max),
        file_kinds(),
        number("files.unspoken_max_ms", "an upload that no case has come to speak of is kept for so long", {60'000}, in,
               &api::ServerSettings::files, &Files::unspoken_max),
    };
}

Settings of_connectors() {
    using Outbound = outbound::Settings;
    using Jobs = runtime::JobRunner::Settings;
    constexpr auto in = &Configuration::outbound;
    return {
        connector_hosts(),
        text("connectors.secrets_file", "JSON object of secrets, that only its owner can read",
             &Configuration::secrets_file),
        text("connectors.ca_file", "certificates of the authorities to trust; empty: the system's", in,
             &Outbound::ca_file),
        text("connectors.district_sql",
             "SQL file that makes the tables of the database 'district', in steps that are run once each",
             &Configuration::district_sql),
        number("connectors.request_size_max", "bytes of one body that is sent", {1}, in, &Outbound::limits,
               &outbound::Limits::request_max),
        number("connectors.response_size_max", "bytes of one body, or one result, that is taken", {1}, in,
               &Outbound::limits, &outbound::Limits::response_max),
        number("connectors.rows_max", "rows of one SQL result", {1}, in, &Outbound::limits,
               &outbound::Limits::rows_max),
        number("connectors.timeout_max_ms", "time of one call", {1}, in, &Outbound::limits,
               &outbound::Limits::timeout_max),
        number("connectors.parallel", "calls of one connector at a time, each on its thread", {1, 256},
               &Configuration::jobs, &Jobs::parallel),
        number("connectors.lease_ms", "after so long without an answer a job is done again", {1'000},
               &Configuration::jobs, &Jobs::lease),
        number("connectors.back_off_first_ms", "pause before the second try; doubles with each", {1},
               &Configuration::jobs, &Jobs::back_off_first),
        number("connectors.back_off_max_ms", "longest pause between tries", {1}, &Configuration::jobs,
               &Jobs::back_off_max),
    };
}

Settings of_store_and_accounts() {
    using Store = storage::Settings;
    using Sessions = identity::SessionSettings;
    using Guessing = identity::GuessingLimits;
    return {
        number("store.readers", "connections for lists and reads", {1, 256}, &Configuration::store, &Store::readers),
        number("store.busy_timeout_ms", "wait for another's lock", {1}, &Configuration::store, &Store::busy_timeout),
        number("store.abandoned_after_ms", "PostgreSQL: the server undoes what a silent node left half done", {100},
               &Configuration::store, &Store::abandoned_after),
        number("store.settle_for_ms", "ask so long what became of a commit whose connection was lost", {0},
               &Configuration::store, &Store::settle_for),
        number("store.size_max", "SQLite: bytes of the file; 0: as the disk allows", {0}, &Configuration::store,
               &Store::size_max),
        number("accounts.session_lifetime_ms", "a sign-in lasts so long", {1'000}, &Configuration::sessions,
               &Sessions::session_lifetime),
        number("accounts.token_lifetime_max_ms", "a token lasts at most so long", {1'000}, &Configuration::sessions,
               &Sessions::api_lifetime_max),
        number("accounts.free_tries", "wrong passwords before one must wait", {1, 1'000}, &Configuration::guessing,
               &Guessing::free_tries),
        number("accounts.first_wait_ms", "the first wait; doubles with each wrong password", {0},
               &Configuration::guessing, &Guessing::first_wait),
        number("accounts.wait_max_ms", "the longest wait", {0}, &Configuration::guessing, &Guessing::wait_max),
    };
}

}  // namespace

const Settings& settings() {
    static const Settings known = [] {
        Settings all;
        for (auto part : {of_the_service(), of_the_server(), of_the_engine(), of_what_is_kept_in_memory(), of_models(),
                          of_the_node(), of_files(), designer_settings(), of_connectors(), of_store_and_accounts(),
                          archive_settings(), leftover_settings()}) {
            std::move(part.begin(), part.end(), std::back_inserter(all));
        }
        return all;
    }();
    return known;
}

}  // namespace baton::service
