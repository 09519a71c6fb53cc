// What would become of a message, and why: what somebody is told who looks for one that did not arrive.
#pragma once

#include <string>
#include <vector>

#include "engine/base/keys.hpp"

namespace baton::execution {

// Why a message did or did not reach someone: one who waits for a message of its name, or a process that begins with
// it.
struct Verdict {
    enum class Kind {
        delivered,         // it goes there
        started,           // it begins a case
        other_key,         // that case waits for another key
        other_case_first,  // of its process, a case that has waited longer takes it
        case_took_it,      // an open case of the process takes it, so none is started
        not_a_receiver,    // the message flow of its sender leads to other processes
    } kind = Kind::delivered;
    std::string process;
    InstanceKey instance;          // of a case that waits
    SubscriptionKey subscription;  // its wait
    std::string correlation_key;   // for which it waits; empty: any
};

struct Explanation {
    std::vector<std::string> keys;  // of the message: the given one, and those that its content carries
    std::vector<Verdict> verdicts;
    std::size_t left_out = 0;                // further ones that wait for other keys
    std::vector<std::string> awaited_names;  // when nobody waits for this name: some that are waited for
};

}  // namespace baton::execution
