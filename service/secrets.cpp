#include "service/secrets.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace baton::service {
namespace {

Result<std::string> text_of_private(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return fail(Code::invalid, "'" + path + "' cannot be read");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return fail(Code::invalid, "others can read '" + path + "'; run chmod 600 on it");
    }
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (text.ends_with('\n')) text.pop_back();  // editors end files with one, and it is no part of the secret
    if (text.empty()) return fail(Code::invalid, "'" + path + "' is empty");
    return text;
}

Result<std::string> value_at(const std::string& where) {
    const auto colon = where.find(':');
    const std::string kind = where.substr(0, colon);
    const std::string name = where.substr(colon + 1);
    if (kind == "file") return text_of_private(name);
    if (kind == "env") {
        const char* const value = std::getenv(name.c_str());
        if (value) return std::string(value);
        return fail(Code::invalid, "the environment has no " + name);
    }
    // systemd.exec(5), LoadCredential=: the folder is the service's alone.
    const char* const folder = std::getenv("CREDENTIALS_DIRECTORY");
    if (folder) return text_of_private(std::string(folder) + "/" + name);
    return fail(Code::invalid, "no credentials were handed over; use LoadCredential=" + name + ":… in the unit");
}

Fault fault_of(const std::string& element, const std::string& message) {
    Fault fault;
    fault.rule = "secrets";
    fault.file = "configuration";
    fault.element = element;
    fault.message = message;
    return fault;
}

}  // namespace

Result<outbound::Secrets> gather_secrets(const Configuration& configuration) {
    auto secrets = outbound::Secrets::from(configuration.secrets_file);
    if (!secrets) return secrets.error();
    std::vector<Fault> faults;
    for (const auto& [name, where] : configuration.secrets) {
        auto value = value_at(where);
        if (!value) {
            faults.push_back(fault_of("secrets." + name, value.error().detail));
        } else if (!secrets->put(name, std::move(*value))) {
            faults.push_back(fault_of("secrets." + name, "letters, digits and '_' make the name of a secret"));
        }
    }
    for (const auto& rule : configuration.outbound.hosts) {
        for (const auto& name : rule.secrets) {
            if (faults.empty() && !secrets->knows(name)) {
                faults.push_back(fault_of("hosts." + rule.host + ".secrets", "there is no secret '" + name + "'"));
            }
        }
    }
    if (faults.empty()) return secrets;
    return fail(Code::invalid, "the secrets cannot be read", std::move(faults));
}

}  // namespace baton::service
