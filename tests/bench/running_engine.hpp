// The engine in this process over a store, as the service runs it, and clients that keep it busy.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

#include "connectors/storage/storage.hpp"
#include "engine/runtime/engine.hpp"

namespace baton::bench {

// Sees every batch that was committed; called on the committing thread of its partition.
using Witness = std::function<void(const ports::Batch&)>;

[[nodiscard]] std::string sqlite_in(const std::filesystem::path& folder);  // as a store's url

class RunningEngine {
public:
    // Deploys the models; what the store holds already is read back.
    RunningEngine(const std::string& url, const std::vector<std::string>& models, Witness witness = {},
                  const runtime::Settings& settings = {});
    ~RunningEngine();
    RunningEngine(const RunningEngine&) = delete;
    RunningEngine& operator=(const RunningEngine&) = delete;

    [[nodiscard]] runtime::Engine& engine() { return *engine_; }
    [[nodiscard]] ports::Queries& queries() { return *stored_.queries; }
    [[nodiscard]] std::size_t active_cases(const std::string& process);  // 1000 at most

    // Runs so many copies of a client until all have ended; gives the seconds that took. What a client refers to must
    // outlive the call.
    using Client = std::function<boost::asio::awaitable<void>(runtime::Engine&)>;
    double run(std::size_t clients, const Client& client);

    // Waits for one answer, from a thread that is none of the engine's.
    template <class T>
    T wait(boost::asio::awaitable<T> task);

private:
    boost::asio::io_context context_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_{context_.get_executor()};
    storage::Opened stored_;
    std::unique_ptr<ports::Store> watched_;
    std::unique_ptr<runtime::Engine> engine_;
    std::jthread thread_;
};

// ---- what clients do; but for the first, what is refused ends the program ----

[[nodiscard]] boost::asio::awaitable<runtime::Done> start(runtime::Engine& engine, const std::string& process,
                                                          feel::Context variables);
[[nodiscard]] boost::asio::awaitable<Result<runtime::Done>> try_to_act(runtime::Engine& engine, InstanceKey instance,
                                                                       execution::Command command);
[[nodiscard]] execution::Command to_start(runtime::Engine& engine, const std::string& process, feel::Context variables);
[[nodiscard]] boost::asio::awaitable<runtime::Done> act(runtime::Engine& engine, InstanceKey instance,
                                                        execution::Command command);
// The one open task of a case.
[[nodiscard]] boost::asio::awaitable<TaskKey> open_task(runtime::Engine& engine, InstanceKey instance);
// The message with the key of that number, to the one case that waits for it.
[[nodiscard]] boost::asio::awaitable<void> send_message(runtime::Engine& engine, std::int64_t number);
// So many times through the process of one task: started, completed, ended.
[[nodiscard]] boost::asio::awaitable<void> do_one_task_cases(runtime::Engine& engine, std::atomic<std::int64_t>& left);

}  // namespace baton::bench
