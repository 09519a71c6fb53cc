// The workloads over the engine in this process, every command durable: instances a second, from the first start to
// the last end. Of those that wait for messages all wait at once; the figure is of their messages alone. Beside them
// two engines of others that keep nothing, in processor time of one thread.
#include <atomic>
#include <map>

#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/peers.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/bench/workload.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

using boost::asio::awaitable;

struct Progress {
    const Workload& workload;
    std::int64_t cases;
    std::atomic<std::int64_t> next{0};       // case to be started
    std::atomic<std::int64_t> acts_left{0};  // of workers
    Moment ended{};                          // when the last of them was done
    std::atomic<std::int64_t> message{0};    // to be sent
};

feel::Context variables_of(std::int64_t number) {
    return {{"key", feel::Value("K" + std::to_string(number))},
            {"n", feel::Value(Decimal(0))},
            {"owner", feel::Value(std::string("somebody"))}};
}

awaitable<void> start_cases(runtime::Engine& engine, Progress& progress) {
    while (true) {
        const auto number = progress.next++;
        if (number >= progress.cases) break;
        (void)co_await start(engine, progress.workload.process, variables_of(number));
    }
}

feel::Context result_of(const Workload& workload, const feel::Context& variables) {
    if (workload.job != "inc") return {};
    return {{"n", feel::Value(*variables.find("n")->number() + Decimal(1))}};
}

awaitable<void> do_jobs(runtime::Engine& engine, Progress& progress) {
    runtime::JobRequest request;
    request.type = progress.workload.job;
    request.worker = "bench";
    request.max = 4;
    request.wait = std::chrono::milliseconds{200};
    while (progress.acts_left > 0) {
        const auto jobs = must(co_await engine.activate(request));
        for (const auto& job : jobs) {
            execution::Command complete =
                execution::CompleteJob{job.row.key, result_of(progress.workload, job.variables)};
            (void)co_await act(engine, job.row.instance, std::move(complete));
            if (--progress.acts_left == 0) progress.ended = now();
        }
    }
}

awaitable<void> do_tasks(runtime::Engine& engine, Progress& progress) {
    const feel::Context amount{{"amount", feel::Value(Decimal(50))}};
    while (true) {
        const auto number = progress.next++;
        if (number >= progress.cases) break;
        const auto started = co_await start(engine, progress.workload.process, variables_of(number));
        for (std::size_t i = 0; i < progress.workload.acts; ++i) {
            const auto task = co_await open_task(engine, started.instance);
            execution::Command complete = execution::CompleteTask{task, amount, {}};
            (void)co_await act(engine, started.instance, std::move(complete));
        }
    }
}

awaitable<void> send_messages(runtime::Engine& engine, Progress& progress) {
    while (true) {
        const auto number = progress.message++;
        if (number >= progress.cases) break;
        co_await send_message(engine, number);
    }
}

double seconds_of(RunningEngine& running, Progress& progress, std::size_t clients) {
    const auto run = [&](awaitable<void> (*client)(runtime::Engine&, Progress&), std::size_t count) {
        return running.run(count, [&progress, client](runtime::Engine& engine) { return client(engine, progress); });
    };
    switch (progress.workload.doer) {
        case Doer::worker: {
            progress.acts_left = progress.cases * static_cast<std::int64_t>(progress.workload.acts);
            const auto both = [&progress, turn = std::make_shared<std::size_t>(0)](runtime::Engine& engine) {
                return ++*turn % 4 == 0 ? start_cases(engine, progress) : do_jobs(engine, progress);
            };
            // A worker that waits for more when all is done is no part of the work.
            const auto begin = now();
            (void)running.run(std::max<std::size_t>(clients, 4), both);
            return std::chrono::duration<double>(progress.ended - begin).count();
        }
        case Doer::person:
            return run(do_tasks, clients);
        case Doer::message:
            (void)run(start_cases, clients);
            return run(send_messages, clients);
    }
    return 0;
}

double rate_of(const Workload& workload, std::size_t cases, std::size_t clients) {
    const faults::Folder folder("bench-workload");
    RunningEngine running(sqlite_in(folder.path()), {workload.process});
    Progress progress{workload, static_cast<std::int64_t>(cases)};
    const double seconds = seconds_of(running, progress, clients);
    if (running.active_cases(workload.process) != 0) give_up("cases of " + workload.process + " did not end");
    return static_cast<double>(cases) / seconds;
}

// What two engines of others do, which keep nothing: by the model's name, a second of one processor's time.
struct Peers {
    std::map<std::string, double> bpmn_engine;
    std::map<std::string, double> spiff;
};

Peers peers(const Extent& extent) {
    std::string arguments = extent.is_smoke ? " 0.1 " : " 3 ";
    arguments += BATON_BENCH_MODELS;
    for (const auto& workload : workloads()) {
        if (workload.doer != Doer::message) arguments += " " + workload.process;
    }
    Peers rates;
    if (has_peer("bpmn-engine", "node_modules"))
        rates.bpmn_engine = rates_printed_by("node " + peer_folder("bpmn-engine") + "/measure.mjs" + arguments);
    if (has_peer("spiffworkflow", "lib"))
        rates.spiff = rates_printed_by("python3 " + peer_folder("spiffworkflow") + "/measure.py" + arguments);
    return rates;
}

void add_figure(std::vector<Figure>& figures, const Peers& peers, const std::string& process, const std::string& how,
                double rate) {
    const std::size_t before = figures.size();
    const auto add = [&](const std::string& peer, const std::map<std::string, double>& rates) {
        const auto found = rates.find(process);
        if (found == rates.end()) return;
        figures.push_back({process + how, rate, "cases/s", Beside{peer + ", in memory only", found->second}, {}});
    };
    add("bpmn-engine", peers.bpmn_engine);
    add("SpiffWorkflow", peers.spiff);
    if (figures.size() == before) figures.push_back({process + how, rate, "cases/s", {}, {}});
}

}  // namespace

std::vector<Figure> measure_workloads(const Extent& extent) {
    std::vector<Figure> figures;
    const auto beside = peers(extent);
    for (const auto& workload : workloads()) {
        const bool waits = workload.doer == Doer::message;
        std::vector<double> rounds;
        for (std::size_t i = 0; i < extent.of(3, 1); ++i) {
            rounds.push_back(rate_of(workload, extent.of(waits ? 10'000 : 4'000, 10), extent.of(400, 8)));
        }
        add_figure(figures, beside, workload.process, " over the engine", median(rounds));
        add_figure(figures, beside, workload.process, " over the engine, a client alone",
                   rate_of(workload, extent.of(400, 5), 1));
    }
    return figures;
}

}  // namespace baton::bench
