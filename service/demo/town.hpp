// The people of the district as the service meets them: each signs in and acts over the HTTP API, with no more rights
// than their own.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "connectors/identity/organisation.hpp"
#include "engine/runtime/shelf.hpp"
#include "service/client/client.hpp"

namespace baton::demo {

// A bearer token by name and password, over the API. Any thread.
[[nodiscard]] Result<std::string> sign_in(const std::string& url, const std::string& name, const std::string& password);

class Town {
public:
    // `data` is the service's folder: the local auditor reads with the token that lies there.
    Town(std::string url, const std::string& data, identity::Organisation organisation, std::string password);

    // As that person, who signs in first, and again when the session has ended.
    [[nodiscard]] Result<feel::Value> ask(const std::string& who, const client::Call& call);
    // As the auditor, who sees every case.
    [[nodiscard]] Result<feel::Value> look(const std::string& target, const std::string& body = "");

    // The open task of a case at an element, the oldest first; Code::not_found when that person sees none.
    [[nodiscard]] Result<feel::Value> task(const std::string& who, const std::string& instance,
                                           const std::string& element);
    [[nodiscard]] Result<feel::Value> complete(const std::string& who, const feel::Value& task,
                                               const std::string& variables);
    [[nodiscard]] Result<feel::Value> publish(const std::string& who, const std::string& name, const std::string& key,
                                              const std::string& variables);

    [[nodiscard]] std::string department(std::string_view id) const;  // its name
    [[nodiscard]] std::string person(const std::string& name) const;  // "王敏(区综合行政执法局 受理员)"
    [[nodiscard]] const std::string& url() const { return url_; }
    [[nodiscard]] const std::string& password() const { return password_; }
    [[nodiscard]] client::Server auditor() const { return auditor_; }

private:
    std::string url_;
    client::Server auditor_;
    identity::Organisation organisation_;
    std::string password_;
    std::map<std::string, std::string> tokens_;
};

}  // namespace baton::demo
