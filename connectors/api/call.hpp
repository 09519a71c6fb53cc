// One request on its way through the API, and what handlers work with.
#pragma once

#include <charconv>
#include <string>
#include <vector>

#include "connectors/api/desk.hpp"
#include "connectors/api/guard.hpp"
#include "connectors/api/http/problem.hpp"
#include "connectors/api/http/request.hpp"
#include "connectors/api/http/target.hpp"
#include "connectors/api/http/trace.hpp"
#include "connectors/api/route.hpp"
#include "connectors/identity/organisation_in_force.hpp"

namespace baton::inbox {
class Hub;
}

namespace baton::ports {
class Reports;
}

namespace baton::api {

class CaseFiles;
class DraftRoom;
class DryRunRoom;
class EditionRoom;
class Forwarder;
class Metrics;
class Readings;
class Router;
class Stones;
class Tickets;
class Whereabouts;

// Owned by the server; outlives every call.
struct Parts {
    Desk& desk;
    Guard& guard;
    inbox::Hub& hub;
    Tickets& tickets;
    Metrics& metrics;
    Readings& readings;
    const Router* router = nullptr;
    std::string version;                                          // of the service
    const identity::OrganisationInForce* organisation = nullptr;  // nullptr: departments and roles have no names
    ports::Reports* reports = nullptr;                            // nullptr: there are none
    CaseFiles* files = nullptr;                                   // nullptr: cases have none
    DraftRoom* drafts = nullptr;                                  // nullptr: none are kept
    DryRunRoom* dry_runs = nullptr;                               // nullptr: nothing is tried out
    const Stones* stones = nullptr;                               // nullptr: no case is ever dropped
    EditionRoom* editions = nullptr;                              // nullptr: nothing is imported
    Whereabouts* whereabouts = nullptr;                           // nullptr: this node is alone and has everything
    Forwarder* forwarder = nullptr;                               // there is one when there are whereabouts
    std::uint32_t partitions = 1;                                 // of the store, when this node is alone
};

struct Call {
    Request request;
    Target target;
    std::vector<std::string> captured;  // from the path, in order
    Principal principal;                // nobody on a route for everyone
    Language language = Language::en;
    Trace trace;
    Parts& parts;
    const Route* route = nullptr;  // by which it is answered
    bool is_only_tried = false;    // a command with dryRun: no case's history will tell of it

    [[nodiscard]] Desk& desk() const { return parts.desk; }
    [[nodiscard]] bool may(Action action, const identity::Resource& resource = {}) const {
        return identity::may(principal, action, resource);
    }
    [[nodiscard]] Said said(std::string_view members = {}) const { return {language, trace.id, members}; }

    // The key in the path; nobody's (0) when what stands there is none.
    template <class K>
    [[nodiscard]] K key(std::size_t position = 0) const {
        const std::string& text = captured[position];
        std::uint64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        return K{read.ec == std::errc{} && read.ptr == text.data() + text.size() ? number : 0};
    }
};

}  // namespace baton::api
