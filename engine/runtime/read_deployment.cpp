#include <algorithm>
#include <map>

#include "engine/base/digest.hpp"
#include "engine/decision/decision.hpp"
#include "engine/feel/json.hpp"
#include "engine/runtime/shelf.hpp"

namespace baton::runtime {
namespace {

constexpr std::size_t faults_max = 1000;  // of one deployment; a file of garbage does not fill the memory with faults

struct Reading {
    ReadDeployment read;
    std::vector<Fault> faults;

    void refuse(const char* rule, std::string message, const char* hint, const std::string& file) {
        Fault& fault = faults.emplace_back();
        fault.rule = rule;
        fault.message = std::move(message);
        fault.hint = hint;
        fault.file = file;
    }

    void refuse(const Problem& problem, const std::string& file) {
        if (problem.faults.empty()) {
            refuse("unreadable", problem.detail, "mend the file", file);
        }
        faults.insert(faults.end(), problem.faults.begin(), problem.faults.end());
    }
};

// `limits`: nullptr for what was accepted before.
void read_bpmn(ReadResource& into, Reading& reading, const bpmn::Limits* limits) {
    const auto& [file, content] = into.resource;
    auto definitions = limits != nullptr ? bpmn::read(content, file, *limits) : bpmn::read_accepted(content, file);
    if (!definitions) return reading.refuse(definitions.error(), into.resource.file);
    into.processes = std::move(definitions->processes);
    auto& warnings = reading.read.warnings;
    warnings.insert(warnings.end(), definitions->warnings.begin(), definitions->warnings.end());
}

// What a decision file imports is deployed with it, and a version of it is one of them all.
void find_imports(std::vector<ReadResource>& all) {
    for (ReadResource& one : all) {
        one.edition = one.digest;
        if (!one.decisions) continue;
        for (const auto* const model : decision::imported(*one.decisions)) {
            const auto is_it = [&](const ReadResource& other) { return other.decisions.get() == model; };
            const auto found = std::find_if(all.begin(), all.end(), is_it);
            one.imports.push_back(static_cast<std::size_t>(found - all.begin()));
            one.edition += found->digest;
        }
        if (!one.imports.empty()) one.edition = sha256_hex(one.edition);
    }
}

bool is_dmn(const Resource& resource) { return resource.file.ends_with(".dmn"); }

void read_dmn(Reading& reading) {
    std::vector<decision::File> files;
    std::vector<ReadResource*> places;
    for (ReadResource& one : reading.read.resources) {
        if (!is_dmn(one.resource)) continue;
        files.push_back({one.resource.content, one.resource.file});
        places.push_back(&one);
    }
    auto read = decision::read_together(files);
    for (std::size_t at = 0; at < read.size(); ++at) {
        if (read[at])
            places[at]->decisions = std::move(*read[at]);
        else
            reading.refuse(read[at].error(), places[at]->resource.file);
    }
    find_imports(reading.read.resources);
}

void read_form(ReadResource& into, Reading& reading) {
    const auto form = feel::from_json(into.resource.content);
    if (!form) return reading.refuse(form.error(), into.resource.file);
    const auto* const id = form->context() ? form->context()->find("id") : nullptr;
    if (!id || !id->string() || id->string()->empty()) {
        return reading.refuse("form-without-id", "the form has no \"id\"",
                              "give the top object a member \"id\" with the id that tasks name", into.resource.file);
    }
    into.form = *id->string();
}

void read_one(ReadResource& into, Reading& reading, const bpmn::Limits* limits) {
    const std::string& file = into.resource.file;
    if (file.ends_with(".bpmn") || file.ends_with(".bpmn2") || file.ends_with(".bpmn20.xml")) {
        return read_bpmn(into, reading, limits);
    }
    if (is_dmn(into.resource)) return;  // after the others: they may import each other
    if (file.ends_with(".form")) return read_form(into, reading);
    reading.refuse("unknown-kind-of-file", "'" + file + "' is neither .bpmn, .dmn nor .form",
                   "deploy only these kinds, by these endings", file);
}

std::vector<std::string> ids_of(const ReadResource& resource) {
    std::vector<std::string> ids;
    for (const auto& process : resource.processes) ids.push_back("process " + process->id);
    if (resource.decisions) {
        for (const auto& one : decision::decisions(*resource.decisions)) ids.push_back("decision " + one.id);
    }
    if (!resource.form.empty()) ids.push_back("form " + resource.form);
    return ids;
}

void find_doubles(Reading& reading) {
    std::map<std::string, std::string> file_by_id;
    for (const auto& resource : reading.read.resources) {
        for (const auto& id : ids_of(resource)) {
            const auto [known, is_new] = file_by_id.emplace(id, resource.resource.file);
            if (is_new) continue;
            reading.refuse("defined-twice", id + " is also defined in " + known->second,
                           "keep one of them in a deployment, or rename one", resource.resource.file);
        }
    }
}

std::string counted(const std::vector<Fault>& found) {
    const auto warnings = std::ranges::count(found, true, &Fault::is_warning);
    std::string text = std::to_string(std::ssize(found) - warnings) + " fault(s)";
    return warnings == 0 ? text : text + " and " + std::to_string(warnings) + " warning(s)";
}

Result<ReadDeployment> read_all(std::vector<Resource> resources, const bpmn::Limits* limits) {
    if (resources.empty())
        return fail(Code::invalid, "the deployment holds no file; send at least one .bpmn, .dmn or .form");
    Reading reading;
    for (auto& resource : resources) {
        ReadResource read;
        read.digest = sha256_hex(resource.content);
        read.resource = std::move(resource);
        read_one(read, reading, limits);
        reading.read.resources.push_back(std::move(read));
    }
    read_dmn(reading);
    find_doubles(reading);
    if (!reading.faults.empty()) {
        std::string said = "the files cannot be deployed: " + counted(reading.faults);
        reading.faults.resize(std::min(reading.faults.size(), faults_max));
        return fail(Code::invalid, std::move(said), std::move(reading.faults));
    }
    return std::move(reading.read);
}

}  // namespace

Result<ReadDeployment> read_deployment(std::vector<Resource> resources, const bpmn::Limits& limits) {
    return read_all(std::move(resources), &limits);
}

Result<ReadDeployment> read_accepted(std::vector<Resource> resources) {
    return read_all(std::move(resources), nullptr);
}

}  // namespace baton::runtime
