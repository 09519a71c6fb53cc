#include "tests/bench/running_engine.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

#include "service/story/play.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/watched_store.hpp"

namespace baton::bench {
namespace {

class WallClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    }
};

const WallClock& wall_clock() {
    static const WallClock clock;
    return clock;
}

const Actor& client_actor() {
    static const Actor actor{.name = "bench", .acting_for = "", .department = "", .by = "api"};
    return actor;
}

storage::Opened open_store(const std::string& url, std::size_t writers) {
    storage::Settings settings;
    settings.url = url;
    settings.writers = writers;
    return must(storage::open(settings));
}

template <class T>
T wait_for(boost::asio::io_context& context, boost::asio::awaitable<T> task) {
    return boost::asio::co_spawn(context, std::move(task), boost::asio::use_future).get();
}

}  // namespace

std::string sqlite_in(const std::filesystem::path& folder) { return (folder / "baton.sqlite").string(); }

RunningEngine::RunningEngine(const std::string& url, const std::vector<std::string>& models, Witness witness,
                             const runtime::Settings& settings)
    : stored_(open_store(url, settings.partitions)) {
    if (witness) watched_ = std::make_unique<WatchedStore>(*stored_.store, std::move(witness));
    auto& store = watched_ ? *watched_ : *stored_.store;
    engine_ = std::make_unique<runtime::Engine>(store, wall_clock(), settings);
    thread_ = std::jthread([this] { context_.run(); });
    const auto almanac = must(story::read_almanac(std::string(BATON_SOURCE_DIR) + "/processes"));
    if (const auto started = wait(engine_->start(*almanac)); !started) give_up(started.error().detail);
    std::vector<runtime::Resource> resources;
    for (const auto& name : models) resources.push_back(model(name));
    if (!resources.empty()) (void)must(wait(engine_->deploy(std::move(resources), client_actor(), false)));
}

RunningEngine::~RunningEngine() {
    wait_for(context_, engine_->drain());
    work_.reset();
    context_.stop();
    thread_.join();
    engine_.reset();
}

template <class T>
T RunningEngine::wait(boost::asio::awaitable<T> task) {
    return wait_for(context_, std::move(task));
}
template double RunningEngine::wait(boost::asio::awaitable<double>);
template Result<> RunningEngine::wait(boost::asio::awaitable<Result<>>);
template runtime::Done RunningEngine::wait(boost::asio::awaitable<runtime::Done>);
template TaskKey RunningEngine::wait(boost::asio::awaitable<TaskKey>);

double RunningEngine::run(std::size_t clients, const Client& client) {
    const auto begin = now();
    std::vector<std::future<void>> running;
    for (std::size_t i = 0; i < clients; ++i) {
        running.push_back(boost::asio::co_spawn(context_, client(*engine_), boost::asio::use_future));
    }
    for (auto& one : running) one.get();
    return seconds_since(begin);
}

std::size_t RunningEngine::active_cases(const std::string& process) {
    ports::InstanceFilter filter;
    filter.process = process;
    filter.state = "active";
    return must(queries().instances(filter, {.limit = 1000, .after = {}, .sort = {}})).items.size();
}

execution::Command to_start(runtime::Engine& engine, const std::string& process, feel::Context variables) {
    const auto row = engine.latest(process);
    if (!row) give_up("no process " + process + " is deployed");
    execution::StartInstance command;
    command.definition = row->key;
    command.variables = std::move(variables);
    return command;
}

boost::asio::awaitable<runtime::Done> start(runtime::Engine& engine, const std::string& process,
                                            feel::Context variables) {
    auto started = act(engine, {}, to_start(engine, process, std::move(variables)));
    co_return co_await std::move(started);
}

boost::asio::awaitable<Result<runtime::Done>> try_to_act(runtime::Engine& engine, InstanceKey instance,
                                                         execution::Command command) {
    runtime::Wish wish;
    wish.instance = instance;
    wish.command = std::move(command);
    wish.actor = client_actor();
    auto done = engine.submit(std::move(wish));
    co_return co_await std::move(done);
}

boost::asio::awaitable<runtime::Done> act(runtime::Engine& engine, InstanceKey instance, execution::Command command) {
    auto done = co_await try_to_act(engine, instance, std::move(command));
    co_return must(std::move(done));
}

boost::asio::awaitable<TaskKey> open_task(runtime::Engine& engine, InstanceKey instance) {
    const auto state = must(co_await engine.inspect(instance));
    if (state.tasks.size() != 1) give_up("a case has not the one open task that it should have");
    co_return state.tasks.begin()->first;
}

boost::asio::awaitable<void> send_message(runtime::Engine& engine, std::int64_t number) {
    execution::PublishMessage message;
    message.name = "go";
    message.correlation_key = "K" + std::to_string(number);
    execution::Command command = std::move(message);
    const auto done = co_await act(engine, {}, std::move(command));
    if (done.delivered != 1) give_up("a message did not reach the case that waits for it");
}

boost::asio::awaitable<void> do_one_task_cases(runtime::Engine& engine, std::atomic<std::int64_t>& left) {
    while (left-- > 0) {
        const auto started = co_await start(engine, "one_task", {});
        const auto task = co_await open_task(engine, started.instance);
        execution::Command complete = execution::CompleteTask{task, {}, {}};
        (void)co_await act(engine, started.instance, std::move(complete));
    }
}

}  // namespace baton::bench
