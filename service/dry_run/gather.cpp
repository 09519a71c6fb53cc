#include "service/dry_run/gather.hpp"

#include <algorithm>
#include <set>

#include "engine/decision/decision.hpp"

namespace baton::service {
namespace {

constexpr std::size_t models_max = 50;

void note(const model::Formula& formula, std::vector<std::string>& ids) {
    if (!formula.is_computed() && !formula.literal.empty()) ids.push_back(formula.literal);
}

// What its elements call by name. A name that is computed is known when the case comes to it, and not before.
std::vector<std::string> called_by(const runtime::ReadDeployment& read) {
    std::vector<std::string> ids;
    for (const auto& resource : read.resources) {
        for (const auto& process : resource.processes) {
            for (const auto& element : process->elements) {
                if (const auto* call = std::get_if<model::CallActivity>(&element.symbol)) note(call->process, ids);
                if (const auto* rule = std::get_if<model::BusinessRuleTask>(&element.symbol)) note(rule->decision, ids);
            }
        }
    }
    return ids;
}

std::set<std::string> defined_in(const runtime::ReadDeployment& read) {
    std::set<std::string> ids;
    for (const auto& resource : read.resources) {
        for (const auto& process : resource.processes) ids.insert(process->id);
        if (!resource.decisions) continue;
        for (const auto& one : decision::decisions(*resource.decisions)) ids.insert(one.id);
    }
    return ids;
}

class Gathering {
public:
    Gathering(const api::Desk& deployed, const api::DryRunOrder& order, const api::DryRunLimits& limits)
        : deployed_(deployed), order_(order), limits_(limits) {}

    Result<GatheredModels> all() {
        for (const auto& one : order_.resources) {
            size_ += one.content.size();
            files_.insert(one.file);
        }
        if (auto fits = check_size(); !fits) return fits.error();
        if (!order_.resources.empty()) {
            auto given = runtime::read_deployment(order_.resources, {});
            if (!given) return given.error();
            models_.given = std::move(*given);
        }
        known_ = defined_in(models_.given);
        auto wanted = order_.uses;
        const auto called = called_by(models_.given);
        wanted.insert(wanted.end(), called.begin(), called.end());
        while (!wanted.empty()) {
            auto more = draw(wanted);
            if (!more) return more.error();
            wanted = std::move(*more);
        }
        return std::move(models_);
    }

private:
    Result<> check_size() const {
        if (files_.size() > models_max || models_.from.size() > models_max) {
            return fail(Code::too_large, "a dry run takes " + std::to_string(models_max) + " models at most");
        }
        if (size_ <= limits_.size_max) return {};
        return fail(Code::too_large, "the models of this dry run have more than " + std::to_string(limits_.size_max) +
                                         " bytes (dry_runs.size_max)");
    }

    // Ids that what was drawn calls in its turn.
    Result<std::vector<std::string>> draw(const std::vector<std::string>& wanted) {
        runtime::ReadDeployment read;
        for (const auto& id : wanted) {
            if (!known_.insert(id).second) continue;
            const auto row = deployed_.latest(id);
            if (!row || row->kind == "form" || !editions_.insert(row->file + row->digest).second) continue;
            if (auto drawn = draw_one(*row, read); !drawn) return drawn.error();
        }
        auto next = called_by(read);
        auto& all = models_.drawn.resources;
        std::move(read.resources.begin(), read.resources.end(), std::back_inserter(all));
        return next;
    }

    Result<> draw_one(const ports::DefinitionRow& row, runtime::ReadDeployment& read) {
        auto content = deployed_.resource(row.key);
        if (!content) return content.error();
        size_ += content->size();
        std::string file = row.file;
        while (!files_.insert(file).second) file = "deployed-" + file;
        models_.from.push_back({file, row});
        if (auto fits = check_size(); !fits) return fits;
        auto one = runtime::read_accepted({{file, std::move(*content)}});
        if (!one) return one.error();
        for (const auto& id : defined_in(*one)) known_.insert(id);
        std::move(one->resources.begin(), one->resources.end(), std::back_inserter(read.resources));
        return {};
    }

    const api::Desk& deployed_;
    const api::DryRunOrder& order_;
    const api::DryRunLimits& limits_;
    GatheredModels models_;
    std::set<std::string> known_;
    std::set<std::string> files_;
    std::set<std::string> editions_;
    std::size_t size_ = 0;
};

}  // namespace

Result<GatheredModels> gather(const api::Desk& deployed, const api::DryRunOrder& order,
                              const api::DryRunLimits& limits) {
    return Gathering(deployed, order, limits).all();
}

}  // namespace baton::service
