#include "service/dry_run/dry_runs.hpp"

#include <chrono>
#include <map>

#include "service/dry_run/gather.hpp"
#include "service/dry_run/step.hpp"
#include "service/story/player.hpp"

namespace baton::service {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t errands_at_once = 100;

// How far a run may go; looked at after every commit.
class Allowance {
public:
    explicit Allowance(const api::DryRunLimits& limits)
        : limits_(limits), until_(steady_clock::now() + limits.within) {}

    Result<> take(const std::vector<Record>& records) {
        for (const auto& record : records) facts_ += record.events.size();
        if (facts_ > limits_.facts_max) {
            ended_ =
                fail(Code::unprocessable, "more than " + std::to_string(limits_.facts_max) +
                                              " things have happened (dry_runs.facts_max): does a loop never end?");
        } else if (steady_clock::now() > until_) {
            ended_ = fail(Code::unprocessable, "the dry run takes longer than " +
                                                   std::to_string(limits_.within.count()) + " ms (dry_runs.within_ms)");
        }
        if (ended_) return *ended_;
        return {};
    }
    [[nodiscard]] const std::optional<Problem>& ended() const { return ended_; }

private:
    const api::DryRunLimits& limits_;
    steady_clock::time_point until_;
    std::size_t facts_ = 0;
    std::optional<Problem> ended_;
};

// A case that was called and could not begin keeps its number.
execution::Instance never_began(InstanceKey key) {
    execution::Instance instance;
    instance.key = key;
    instance.has_ended = true;
    instance.ended_how = execution::EndKind::cancelled;
    return instance;
}

const model::ProcessDefinition& nothing() {
    static const model::ProcessDefinition none;
    return none;
}

class Run {
public:
    Run(const api::Desk& deployed, const api::DryRunLimits& limits, Instant at)
        : almanac_(deployed.almanac()),
          allowance_(limits),
          player_(
              {}, {}, almanac_, story::Mode::straight, files_,
              [this](const auto& records, const auto&) { note(records); }, bounds(limits)) {
        player_.stage().set_now(at);
        story_ = "at " + to_text(at) + "\n";
    }

    Result<> stage(const GatheredModels& models) {
        for (const auto* read : {&models.drawn, &models.given}) {
            if (read->resources.empty()) continue;
            story_ += "deploy";
            for (const auto& one : read->resources) story_ += " " + story::as_word(one.resource.file);
            story_ += "\n";
            if (auto done = player_.deploy(*read); !done) return done;
        }
        return {};
    }

    Result<> play(const api::DryRunStep& step) {
        records_.clear();
        feel::Surroundings around;
        around.now = player_.stage().now();
        around.zone = player_.zone();
        around.working_days = &almanac_->calendar;
        around.steps_max = 100'000;
        const auto next = player_.stage().next_timer();
        if (!next) return next.error();
        auto line = line_of(step, around, *next);
        if (!line) return line.error();
        auto lines = player_.play(*line);
        if (!lines) return lines.error();
        const auto settled = player_.settle();
        if (allowance_.ended()) return *allowance_.ended();
        if (!settled) return settled.error();
        lines->insert(lines->end(), settled->begin(), settled->end());
        command_ = std::move(*line);
        lines_ = std::move(*lines);
        story_ += command_ + "\n";
        for (const auto& one : lines_) story_ += "  " + one + "\n";
        return {};
    }

    Result<> show(std::size_t step, const api::DryRunWitness& witness) {
        const auto next = player_.stage().next_timer();
        if (!next) return next.error();
        api::DryRunMoment moment{
            step, command_, lines_, records_, player_.stage().now(), *next, {}, player_.current_case()};
        const auto shelf = player_.stage().shelf();
        for (const auto key : player_.teller().cases()) {
            if (!player_.teller().has_begun(key)) {
                moment.cases.push_back({&unbegun_.emplace(key, never_began(key)).first->second, &nothing()});
                continue;
            }
            const auto& state = player_.teller().state(key);
            moment.cases.push_back({&state, shelf->process(state.started.definition)->definition.get()});
        }
        return witness(moment);
    }

    [[nodiscard]] std::string story() && { return std::move(story_); }

private:
    story::Bounds bounds(const api::DryRunLimits& limits) {
        story::Bounds bounds;
        bounds.limits.steps_max = static_cast<std::uint32_t>(limits.command_steps_max);
        bounds.limits.loop_items_max = static_cast<std::uint32_t>(limits.command_steps_max);
        bounds.limits.variables_size_max = limits.size_max;
        bounds.errands_at_once = errands_at_once;
        bounds.may_go_on = [this](const std::vector<Record>& records) { return allowance_.take(records); };
        return bounds;
    }
    void note(const std::vector<Record>& records) { records_.insert(records_.end(), records.begin(), records.end()); }

    std::shared_ptr<const runtime::Almanac> almanac_;
    Allowance allowance_;
    story::Models files_;  // there are none
    story::Player player_;
    std::vector<Record> records_;
    std::map<InstanceKey, execution::Instance> unbegun_;
    std::string command_;
    std::vector<std::string> lines_;
    std::string story_;
};

Problem at_step(const Problem& why, std::size_t index, const std::string& command) {
    Problem problem = why;
    problem.detail = "step " + std::to_string(index + 1) + ", '" + command + "': " + why.detail;
    Fault fault;
    fault.rule = "step";
    fault.message = why.detail;
    fault.element = "/steps/" + std::to_string(index);
    problem.faults.insert(problem.faults.begin(), std::move(fault));
    return problem;
}

}  // namespace

Result<api::DryRunEnd> StagedDryRuns::play(const api::Desk& deployed, api::DryRunOrder order,
                                           const api::DryRunWitness& witness) const {
    auto models = gather(deployed, order, limits_);
    if (!models) return models.error();
    Run run(deployed, limits_, order.at);
    if (auto staged = run.stage(*models); !staged) return staged.error();
    if (auto shown = run.show(0, witness); !shown) return shown.error();
    for (std::size_t i = 0; i < order.steps.size(); ++i) {
        auto played = run.play(order.steps[i]);
        if (played) played = run.show(i + 1, witness);
        if (!played) return at_step(played.error(), i, order.steps[i].command);
    }
    return api::DryRunEnd{std::move(run).story(), std::move(models->from), std::move(models->given.warnings)};
}

}  // namespace baton::service
