// Whichever way a case ends, the district's index or archive says how: for every end of the three processes, in every
// story. What the processes' SQL tasks say is run on a real database, as their jobs are completed.
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <unistd.h>

#include "connectors/outbound/sql_connector.hpp"
#include "connectors/outbound/sqlite_script.hpp"
#include "engine/execution/decide.hpp"
#include "engine/execution/steps/variables.hpp"
#include "service/story/play.hpp"
#include "service/story/text_file.hpp"

namespace baton::story {
namespace {

using std::filesystem::path;
using Outcomes = std::set<std::string>;

struct Process {
    std::string number;                    // variable by which its cases are known
    std::string answer;                    // SQL that says how the case stands
    std::map<std::string, Outcomes> ends;  // by end event: what it may say
};

const std::string in_index = "select state as found from case_index where case_no = :key";
const std::string in_archive = "select result as found from case_archive where case_no = :key and process = :process";

const std::map<std::string, Process> processes{
    {"complaint_acceptance",
     {"case_no",
      in_index,
      {{"E_end_merged", {"并案"}},
       {"E_end_rejected", {"不予受理"}},
       {"E_end_returned", {"退回"}},
       {"E_end_sent_back", {"退回"}},
       {"E_end_guided", {"引导法定程序"}},
       {"E_end_to_jiwei", {"移送"}},
       {"E_end_clue", {"线索备查"}},
       {"E_end_repeat", {"不再办理"}},
       {"E_end_consult", {"办结"}},
       {"E_end", {"办结"}},
       {"E_end_final", {"终结"}},
       {"E_end_withdrawn", {"撤回", "终结"}}}}},
    {"criminal_transfer",
     {"case_no",
      in_archive,
      {{"E_end_not_transferred", {"不移送"}},
       {"E_end_redirected", {"改送有权机关"}},
       {"E_end", {"判决", "行政处理", "恢复处罚案件", "退回"}}}}},
    {"duty_dispute",
     {"dispute_no", in_archive, {{"E_rejected", {"不予协调"}}, {"E_end", {"已决定"}}, {"E_end_withdrawn", {"撤回"}}}}},
    {"duty_execution",
     {"dispute_no", in_archive, {{"E_end_execution", {"执行完毕"}}, {"E_end_changed", {"决定变更,另行执行"}}}}},
};

// In memory where the machine has such a folder: a thousand commits need not reach a disk.
path folder() {
    const path shared = "/dev/shm";
    return std::filesystem::is_directory(shared) ? shared : std::filesystem::temp_directory_path();
}

// The district's database for the time of one story.
class District {
public:
    District() {
        std::filesystem::remove(file_);
        const auto script = text_of(path(BATON_SOURCE_DIR) / "processes/complaint-acceptance/district.sql");
        EXPECT_TRUE(script && outbound::run_sqlite_script(file_, *script));
        settings_.databases["district"] = {"sqlite", file_, false};
        auto connector = outbound::SqlConnector::with(settings_, outbound::Secrets{});
        EXPECT_TRUE(connector.has_value());
        if (connector) connector_ = std::move(*connector);
    }
    ~District() {
        connector_.reset();
        std::filesystem::remove(file_);
    }
    District(const District&) = delete;
    District& operator=(const District&) = delete;

    Result<ports::JobAnswer> run(ports::JobCall call) { return connector_->run(call, {}); }

    // The first row's `found`; "(none)" when there is no row.
    std::string ask(const std::string& statement, feel::Context values) {
        ports::JobCall call;
        call.headers = {{"database", "district"},
                        {"statement", statement},
                        {"resultExpression",
                         "={found: if count(response.rows) = 0 then \"(none)\" else "
                         "response.rows[1].found}"}};
        call.variables = std::move(values);
        const auto answer = run(std::move(call));
        if (!answer) return answer.error().detail;
        const auto* const found = answer->variables.find("found");
        return found != nullptr && found->string() != nullptr ? *found->string() : "(no text)";
    }

private:
    std::string file_ = folder() / ("baton-ends-" + std::to_string(::getpid()));
    outbound::Settings settings_;
    std::unique_ptr<outbound::SqlConnector> connector_;
};

std::string process_of(const execution::Instance& state) { return state.started.process; }

feel::Context seen_from(const execution::Instance& state, execution::TokenId token) {
    const auto& stands = state.tokens.at(token);
    return execution::visible_variables(state, stands.inner != 0 ? stands.inner : stands.scope);
}

// Follows one story's records: runs the SQL of each job that is completed, and asks at each end how the case stands.
class Clerk {
public:
    Clerk(std::string story, std::set<std::string>& passed) : story_(std::move(story)), passed_(passed) {}

    void follow(const std::vector<Record>& records, const runtime::Shelf& shelf) {
        for (const Record& record : records) {
            if (!record.instance) continue;
            auto& state = states_[record.instance];
            state.key = record.instance;
            for (const auto& event : record.events) {
                look(state, event, shelf);
                execution::apply(state, event, record.at);
            }
        }
    }

private:
    void look(const execution::Instance& state, const execution::Event& event, const runtime::Shelf& shelf) {
        if (const auto* const done = std::get_if<execution::JobCompleted>(&event)) run_sql(state, done->job);
        if (const auto* const ended = std::get_if<execution::TokenConsumed>(&event)) look_at_end(state, *ended, shelf);
        const auto* const over = std::get_if<execution::InstanceEnded>(&event);
        if (over != nullptr && over->how == execution::EndKind::completed && processes.contains(process_of(state))) {
            EXPECT_TRUE(with_outcome_.contains(state.key)) << story_ << ": " << process_of(state) << " ends unwritten";
        }
    }

    void run_sql(const execution::Instance& state, JobKey key) {
        const auto& job = state.jobs.at(key).created;
        if (job.type != "baton.sql") return;
        ports::JobCall call;
        call.job = key;
        call.headers = job.headers;
        call.variables = seen_from(state, job.token);
        const auto answer = district_.run(std::move(call));
        EXPECT_TRUE(answer) << story_ << ": " << (answer ? "" : answer.error().detail);
    }

    void look_at_end(const execution::Instance& state, const execution::TokenConsumed& ended,
                     const runtime::Shelf& shelf) {
        const auto process = processes.find(process_of(state));
        if (process == processes.end()) return;
        const auto& model = *shelf.process(state.started.definition)->definition;
        const std::string& id = model.element(state.tokens.at(ended.token).at).id;
        const auto end = process->second.ends.find(id);
        if (end == process->second.ends.end()) return;
        with_outcome_.insert(state.key);
        const auto variables = seen_from(state, ended.token);
        const auto* const key = variables.find(process->second.number);
        const std::string found = district_.ask(
            process->second.answer, {{"key", key == nullptr ? feel::Value{} : *key}, {"process", process->first}});
        passed_.insert(process->first + "/" + id + " " + found);
        EXPECT_TRUE(end->second.contains(found)) << story_ << ": " << process->first << " at " << id << " is " << found;
    }

    std::string story_;
    std::set<std::string>& passed_;
    District district_;
    std::map<InstanceKey, execution::Instance> states_;
    std::set<InstanceKey> with_outcome_;
};

TEST(Ends, of_every_case_are_written_in_the_index_or_the_archive) {
    std::set<std::string> passed;
    Models models;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path(BATON_SOURCE_DIR) / "processes")) {
        if (entry.path().extension() != ".story") continue;
        Clerk clerk{entry.path().filename().string(), passed};
        const auto played = play(entry.path(), Mode::straight, models,
                                 [&](const auto& records, const auto& shelf) { clerk.follow(records, shelf); });
        EXPECT_TRUE(played) << (played ? "" : played.error().detail);
    }
    for (const auto& [process, what] : processes) {
        for (const auto& [end, outcomes] : what.ends) {
            for (const auto& outcome : outcomes) {
                EXPECT_TRUE(passed.contains(process + "/" + end + " " + outcome))
                    << "no story ends " << process << " at " << end << " as " << outcome;
            }
        }
    }
}

}  // namespace
}  // namespace baton::story
