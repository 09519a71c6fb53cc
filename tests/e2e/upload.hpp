// Files on their way to a case, as a browser's form sends them.
#pragma once

#include "tests/e2e/world.hpp"

namespace baton::e2e {

using NamedFiles = std::vector<std::pair<std::string, std::string>>;

inline std::string form_of(const NamedFiles& files) {
    std::string body;
    for (const auto& [name, contents] : files) {
        body += "--the-edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name +
                "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + contents + "\r\n";
    }
    return body + "--the-edge--\r\n";
}

inline Headers form_headers(const std::string& once = {}) {
    Headers headers{{"content-type", "multipart/form-data; boundary=the-edge"}};
    if (!once.empty()) headers.emplace_back("idempotency-key", once);
    return headers;
}

// To the case of a task, as it was found by World::task.
inline Answer upload(World& world, const std::string& who, const feel::Value& task, const NamedFiles& files,
                     const std::string& once = {}) {
    return world.send(who, "POST", "/v2/user-tasks/" + text(task, {"userTaskKey"}) + "/attachments", form_of(files),
                      form_headers(once));
}

}  // namespace baton::e2e
