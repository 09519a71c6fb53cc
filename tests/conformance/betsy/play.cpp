#include "tests/conformance/betsy/play.hpp"

#include <algorithm>

#include "engine/feel/json.hpp"
#include "tests/conformance/betsy/worker.hpp"

namespace baton::conformance::betsy {
namespace {

using std::chrono::seconds;

constexpr int jobs_max = 10'000;  // a model that never comes to rest is stopped

// Every duration of the suite is a number of whole seconds.
constexpr Duration tick = seconds{1};

std::string joined(const std::vector<std::string>& all) {
    std::string text = "[";
    for (const std::string& one : all) text += (text.size() == 1 ? "" : ", ") + one;
    return text + "]";
}

std::string why(const Problem& problem) {
    for (const Fault& fault : problem.faults) {
        if (!fault.is_warning) return fault.rule + " at " + fault.element + ": " + fault.message;
    }
    return problem.detail;
}

// The type of a job is the word of its script and, behind it, the data of the task; `data` is what the suite calls them
// otherwise.
Job job_of(const Record& record, const execution::JobCreated& created) {
    const std::size_t space = created.type.find(' ');
    const bool is_about_data = space != std::string::npos;
    return {record.instance, created.job, created.type.substr(0, space),
            is_about_data ? created.type.substr(space + 1) : "data", record.at};
}

class Performance {
public:
    explicit Performance(story::Mode mode) : stage_(std::make_shared<runtime::Almanac>(), mode) {
        stage_.set_now(*instant_from("2026-03-02T01:00:00Z"));
    }

    Result<> deploy(const std::string& file, const std::string& xml) {
        const auto read = runtime::read_deployment({{file, xml}}, {});
        if (!read) return read.error();
        return stage_.deploy(*read);
    }

    Result<> start(const std::string& process, const feel::Context& variables) {
        const auto* deployed = stage_.shelf()->latest(process);
        if (deployed == nullptr) return fail(Code::not_found, "there is no process '" + process + "'");
        execution::StartInstance command;
        command.definition = deployed->key;
        command.variables = variables;
        return act({}, std::move(command));
    }

    // The clock goes on by this much, and all that becomes due is done.
    Result<> settle(Duration time) {
        const Instant until = stage_.now() + time;
        if (auto done = work(); !done) return done;
        while (stage_.now() < until) {
            const auto records = stage_.wait_until(std::min(until, stage_.now() + tick));
            if (!records) return records.error();
            look_at(*records);
            if (auto done = work(); !done) return done;
        }
        return {};
    }

    [[nodiscard]] const Worker& worker() const { return worker_; }
    [[nodiscard]] std::vector<std::string> errors() const {
        std::vector<std::string> all;
        if (has_trouble_) all.emplace_back("ERROR_runtime");
        if (ended_by_error_) all.emplace_back("ERROR_thrownErrorEvent");
        return all;
    }
    [[nodiscard]] const std::string& trouble() const { return trouble_; }

private:
    Result<> act(InstanceKey to, execution::Command command) {
        runtime::Wish wish;
        wish.instance = to;
        wish.command = std::move(command);
        wish.actor.by = "suite";
        const auto records = stage_.act(std::move(wish));
        if (!records) return records.error();
        look_at(*records);
        return {};
    }

    void look_at(const std::vector<Record>& records) {
        for (const Record& record : records) {
            for (const execution::Event& event : record.events) look_at(record, event);
        }
    }

    void look_at(const Record& record, const execution::Event& event) {
        using namespace execution;  // NOLINT(google-build-using-namespace): its facts
        if (const auto* job = std::get_if<JobCreated>(&event)) worker_.take(job_of(record, *job));
        if (const auto* ended = std::get_if<InstanceEnded>(&event))
            ended_by_error_ = ended_by_error_ || ended->how == EndKind::error;
        if (const auto* incident = std::get_if<IncidentRaised>(&event)) {
            trouble_ = incident->message;
            (incident->kind == IncidentKind::error_not_caught ? ended_by_error_ : has_trouble_) = true;
        }
    }

    Result<> work() {
        for (int count = 0; count < jobs_max; ++count) {
            const auto job = worker_.next(stage_.now());
            if (!job) return {};
            const auto about = stage_.inspect(job->instance);
            if (!about || !(*about)->jobs.contains(job->key)) continue;  // it was cancelled meanwhile
            if (auto done = act(job->instance, worker_.finish(*job, **about)); !done) return done;
            worker_.note(*job, stage_.now());
        }
        return fail(Code::unprocessable, "the process never comes to rest");
    }

    story::Stage stage_;
    Worker worker_;
    bool has_trouble_ = false;
    bool ended_by_error_ = false;
    std::string trouble_;
};

std::vector<std::string> traces_of(const Performance& performance, const Case& test) {
    std::vector<std::string> all = performance.worker().traces();
    if (test.asks_for_marker && performance.worker().has_marker()) all.emplace_back("MARKER_exists");
    if (test.asks_for_data && performance.worker().has_right_data()) all.emplace_back("DATA_correct");
    if (test.asks_for_parallel && performance.worker().were_parallel()) all.emplace_back("EXECUTION_parallel");
    const auto errors = performance.errors();
    all.insert(all.end(), errors.begin(), errors.end());
    if (test.may_be_refused) std::replace(all.begin(), all.end(), std::string("ERROR_runtime"), std::string("ERROR"));
    std::sort(all.begin(), all.end());
    return all;
}

Result<> run(Performance& performance, const Case& test) {
    for (std::size_t i = 0; i < test.start.size(); ++i) {
        const bool is_main = i + 1 == test.start.size();
        // What starts first must have come to where it waits.
        if (auto done = performance.start(test.start[i], is_main ? test.variables : feel::Context{}); !done)
            return done;
        if (auto done = performance.settle(is_main ? test.settle : Duration{0}); !done) return done;
    }
    return {};
}

}  // namespace

Outcome play(const Process& process, const Case& test, const std::string& xml, story::Mode mode) {
    Performance performance(mode);
    if (auto deployed = performance.deploy(process.file.filename().string(), xml); !deployed) {
        if (test.may_be_refused) return {true, ""};
        return {false, "it is refused: " + why(deployed.error())};
    }
    if (const auto done = run(performance, test); !done) return {false, why(done.error())};
    if (process.has_log && !performance.worker().has_log()) return {false, "its first script has not run"};
    const auto traces = traces_of(performance, test);
    if (traces == test.traces) return {true, ""};
    const std::string trouble = performance.trouble().empty() ? "" : " (" + performance.trouble() + ")";
    return {false, "wanted " + joined(test.traces) + ", got " + joined(traces) + trouble};
}

}  // namespace baton::conformance::betsy
