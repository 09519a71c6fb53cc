// The workloads over HTTP, as integrators' programs have them: eight connections of one client program on the same
// machine, which takes its share of the processor.
#include <atomic>
#include <functional>
#include <thread>

#include "tests/bench/bench.hpp"
#include "tests/bench/http_client.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/plain_sqlite.hpp"
#include "tests/bench/workload.hpp"

namespace baton::bench {
namespace {

using e2e::in;
using e2e::text;

struct Progress {
    const Workload& workload;
    std::int64_t cases;
    std::atomic<std::int64_t> next{0};
    std::atomic<std::int64_t> acts_left{0};
    Moment ended{};  // when the last act was done
    std::atomic<std::int64_t> message{0};
};

std::string start_case(HttpClient& client, const std::string& process, std::int64_t number) {
    const auto started =
        client.post("/v2/process-instances", R"({"processDefinitionId":")" + process +
                                                 R"(","variables":{"owner":"local.intake","n":0,"key":"K)" +
                                                 std::to_string(number) + "\"}}");
    return text(started, {"processInstanceKey"});
}

void start_cases(HttpClient& client, Progress& progress) {
    for (auto i = progress.next++; i < progress.cases; i = progress.next++) {
        (void)start_case(client, progress.workload.process, i);
    }
}

// What completes a job: one more of n where that is asked for.
std::string result_of(const Workload& workload, const feel::Value& job) {
    if (workload.job != "inc") return "{}";
    const auto n = in(job, {"variables", "n"});
    return R"({"variables":{"n":)" + (*n.number() + Decimal(1)).text() + "}}";
}

void do_jobs(HttpClient& client, Progress& progress) {
    const std::string request =
        R"({"type":")" + progress.workload.job + R"(","worker":"bench","maxJobsToActivate":16,"requestTimeout":100})";
    while (progress.acts_left > 0) {
        const auto jobs = in(client.post("/v2/jobs/activation", request), {"jobs"});
        for (const auto& job : *jobs.list()) {
            client.post("/v2/jobs/" + text(job, {"jobKey"}) + "/completion", result_of(progress.workload, job));
            if (--progress.acts_left == 0) progress.ended = now();
        }
    }
}

std::string open_task(HttpClient& client, const std::string& instance) {
    const auto found =
        client.post("/v2/user-tasks/search", R"({"filter":{"state":"open","processInstanceKey":")" + instance + "\"}}");
    const auto items = in(found, {"items"});
    if (items.list() == nullptr || items.list()->size() != 1)
        give_up("a case has not the one task that it should have");
    return text(items.list()->front(), {"userTaskKey"});
}

void complete(HttpClient& client, const std::string& task) {
    client.post("/v2/user-tasks/" + task + "/completion", R"({"variables":{"amount":50}})", "if-match: *\r\n");
}

void do_tasks(HttpClient& client, Progress& progress) {
    for (auto i = progress.next++; i < progress.cases; i = progress.next++) {
        const auto instance = start_case(client, progress.workload.process, i);
        for (std::size_t act = 0; act < progress.workload.acts; ++act) complete(client, open_task(client, instance));
    }
}

void send_messages(HttpClient& client, Progress& progress) {
    for (auto i = progress.message++; i < progress.cases; i = progress.message++) {
        client.post("/v2/messages/correlation", R"({"name":"go","correlationKey":"K)" + std::to_string(i) + "\"}");
    }
}

using Act = void (*)(HttpClient&, Progress&);

double run(const faults::Served& served, Progress& progress, const std::vector<Act>& clients) {
    const auto begin = now();
    {
        std::vector<std::jthread> threads;
        for (const auto act : clients) {
            threads.emplace_back([&served, &progress, act] {
                HttpClient client(served, "intake");
                act(client, progress);
            });
        }
    }
    return seconds_since(begin);
}

// A worker that waits for more when all is done is no part of the work.
double run_workers(const faults::Served& served, Progress& progress) {
    const auto begin = now();
    std::vector<Act> clients(6, do_jobs);
    clients.insert(clients.end(), 2, start_cases);
    (void)run(served, progress, clients);
    return std::chrono::duration<double>(progress.ended - begin).count();
}

double seconds_of(const faults::Served& served, Progress& progress) {
    switch (progress.workload.doer) {
        case Doer::worker:
            progress.acts_left = progress.cases * static_cast<std::int64_t>(progress.workload.acts);
            return run_workers(served, progress);
        case Doer::person:
            return run(served, progress, std::vector<Act>(8, do_tasks));
        case Doer::message:
            (void)run(served, progress, std::vector<Act>(8, start_cases));
            return run(served, progress, std::vector<Act>(8, send_messages));
    }
    return 0;
}

std::size_t active_cases(const faults::Served& served, const std::string& process) {
    HttpClient auditor(served, "auditor");
    const auto found = auditor.post("/v2/process-instances/search",
                                    R"({"filter":{"state":"active","processDefinitionId":")" + process + "\"}}");
    return e2e::count(found, {"items"});
}

Figure rate_of(const Workload& workload, const Extent& extent) {
    const faults::Folder folder("bench-http");
    auto served = service_over(folder.path(), {model_path(workload.process)});
    if (!served.start()) give_up("the service does not start");
    Progress progress{workload,
                      static_cast<std::int64_t>(extent.of(workload.doer == Doer::message ? 10'000 : 2'000, 8))};
    const double seconds = seconds_of(served, progress);
    if (active_cases(served, workload.process) != 0) give_up("cases of " + workload.process + " did not end");
    return {workload.process + " over HTTP", static_cast<double>(progress.cases) / seconds, "cases/s", {}, {}};
}

// As measure_latency, with a request for each of the two.
void add_latency(std::vector<Figure>& figures, const Extent& extent) {
    const faults::Folder folder("bench-http-latency");
    auto served = service_over(folder.path(), {model_path("two_tasks")});
    if (!served.start()) give_up("the service does not start");
    HttpClient client(served, "intake");
    PlainSqlite plain(folder.path() / "plain.sqlite");
    std::vector<double> next_task;
    std::vector<double> commit;
    for (std::size_t i = 0; i < extent.of(2'000, 5); ++i) {
        const auto instance = start_case(client, "two_tasks", 0);
        const auto task = open_task(client, instance);
        auto begin = now();
        complete(client, task);
        (void)open_task(client, instance);
        next_task.push_back(seconds_since(begin) * 1000);
        begin = now();
        plain.write({600});
        commit.push_back(seconds_since(begin) * 1000);
    }
    const Beside one_commit{"one commit of the disk, p50", median(commit)};
    figures.push_back({"complete task to next task listed, HTTP, p50", median(next_task), "ms", one_commit, {}});
    figures.push_back(
        {"complete task to next task listed, HTTP, p99", quantile(next_task, 0.99), "ms", one_commit, {}});
}

}  // namespace

std::vector<Figure> measure_http(const Extent& extent) {
    std::vector<Figure> figures;
    add_latency(figures, extent);
    for (const auto& workload : workloads()) figures.push_back(rate_of(workload, extent));
    return figures;
}

}  // namespace baton::bench
