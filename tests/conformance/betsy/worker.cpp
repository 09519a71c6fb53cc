#include "tests/conformance/betsy/worker.hpp"

#include <algorithm>

namespace baton::conformance::betsy {
namespace {

using std::chrono::seconds;

constexpr std::string_view counter = "integerVariable";

Duration length_of(const std::string& word) {
    const bool is_long = word == "WAIT_TEN_SECONDS" || word.starts_with("CREATE_TIMESTAMP_LOG");
    return is_long ? Duration{seconds{10}} : Duration{0};
}

// As the job sees it: its own variables first, then those of the scopes around it.
feel::Value variable(const execution::Instance& about, const Job& job, std::string_view name) {
    const auto open = about.jobs.find(job.key);
    if (open == about.jobs.end()) return {};
    const execution::Token& token = about.tokens.at(open->second.created.token);
    for (auto scope = token.inner != 0 ? token.inner : token.scope; scope != 0; scope = about.scopes.at(scope).parent) {
        if (const auto* found = about.scopes.at(scope).variables.find(name)) return *found;
    }
    return {};
}

feel::Value increased(const feel::Value& number) {
    return number.number() == nullptr ? feel::Value{} : feel::Value{*number.number() + Decimal{1}};
}

}  // namespace

std::optional<Job> Worker::next(Instant now) {
    const auto due = std::find_if(jobs_.begin(), jobs_.end(),
                                  [&](const Job& job) { return job.since + length_of(job.word) <= now; });
    if (due == jobs_.end()) return std::nullopt;
    Job job = std::move(*due);
    jobs_.erase(due);
    return job;
}

execution::Command Worker::finish(const Job& job, const execution::Instance& about) {
    if (job.word == "THROW_ERROR") return execution::ThrowJobError{job.key, "ERR_CODE", "thrown by the script", {}};
    execution::CompleteJob done{job.key, {}};
    if (job.word.starts_with("INCREMENT_INTEGER_VARIABLE"))
        done.variables.set(std::string(counter), increased(variable(about, job, counter)));
    if (job.word == "SET_STRING_DATA") done.variables.set(job.datum, "String");
    if (job.word == "LOG_DATA") has_right_data_ = variable(about, job, job.datum) == feel::Value{"String"};
    return done;
}

void Worker::note(const Job& job, Instant now) {
    if (job.word.starts_with("SCRIPT_")) traces_.push_back(job.word);
    if (job.word == "INCREMENT_INTEGER_VARIABLE_AND_LOG") traces_.push_back("INCREMENT_correct");
    if (job.word == "CREATE_LOG_FILE") has_log_ = true;
    if (job.word == "CREATE_MARKER_FILE") has_marker_ = true;
    if (job.word.starts_with("CREATE_TIMESTAMP_LOG")) spans_[job.word] = {job.since, now};
}

bool Worker::were_parallel() const {
    if (spans_.size() < 2) return false;
    const Span& one = spans_.begin()->second;
    const Span& other = spans_.rbegin()->second;
    return one.begin < other.end && other.begin < one.end;
}

}  // namespace baton::conformance::betsy
