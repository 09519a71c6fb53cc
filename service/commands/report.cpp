#include <iostream>

#include "service/commands/commands.hpp"

namespace baton::commands {

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
