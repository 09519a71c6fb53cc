#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"

namespace baton::commands {
namespace {

std::string json_of(const Fault& fault) {
    std::string json = "{\"severity\":";
    feel::append_json_string(json, fault.is_warning ? "warning" : "error");
    const std::pair<const char*, const std::string*> texts[] = {{"rule", &fault.rule},
                                                                {"file", &fault.file},
                                                                {"element", &fault.element},
                                                                {"message", &fault.message},
                                                                {"hint", &fault.hint}};
    for (const auto& [name, text] : texts) {
        json += std::string(",\"") + name + "\":";
        feel::append_json_string(json, *text);
    }
    return json + ",\"line\":" + std::to_string(fault.line) + ",\"column\":" + std::to_string(fault.column) + "}";
}

}  // namespace

std::string to_json(const std::vector<Fault>& faults) {
    std::string json = "[";
    for (std::size_t i = 0; i < faults.size(); ++i) json += (i ? "," : "") + json_of(faults[i]);
    return json + "]";
}

int exit_code(Code code) {
    switch (code) {
        case Code::not_found:
            return exit_not_found;
        case Code::conflict:
        case Code::stale:
        case Code::precondition_required:
            return exit_conflict;
        case Code::unauthenticated:
        case Code::forbidden:
            return exit_not_allowed;
        case Code::too_many:
        case Code::timeout:
        case Code::unavailable:
            return exit_unavailable;
        default:
            return exit_failed;
    }
}

int report(const Problem& problem) {
    std::cerr << "baton: " << problem.detail << "\n";
    for (const Fault& fault : problem.faults) {
        std::cerr << "  " << fault.file;
        if (fault.line != 0) std::cerr << ":" << fault.line << ":" << fault.column;
        std::cerr << (fault.is_warning ? ": warning: " : ": ") << fault.message;
        if (!fault.element.empty()) std::cerr << " (" << fault.element << ")";
        std::cerr << " [" << fault.rule << "]\n";
        if (!fault.hint.empty()) std::cerr << "      " << fault.hint << "\n";
    }
    return exit_code(problem.code);
}

}  // namespace baton::commands
