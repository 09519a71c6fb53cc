#include "service/local_accounts.hpp"

#include <array>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace baton::service {
namespace {

Result<> write_private(const std::filesystem::path& path, const std::string& text) {
    const int file = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    const bool is_written = file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (file >= 0) ::close(file);
    if (is_written) return {};
    return fail(Code::unavailable, "'" + path.string() + "' cannot be written");
}

struct Local {
    const char* token;  // its file
    identity::Person person;
};

const std::array<Local, 3>& locals() {
    static const std::array<Local, 3> all{{
        {"operator", {"local.operator", "本机运维", {"gov_office"}, {"sysadmin", "designer"}}},
        {"auditor", {"local.auditor", "本机审计", {"ducha"}, {"auditor"}}},
        {"intake", {"local.intake", "本机受理", {"zhf_bureau"}, {"intake", "service"}}},
    }};
    return all;
}

}  // namespace

std::vector<identity::Person> local_people() {
    std::vector<identity::Person> people;
    for (const auto& one : locals()) people.push_back(one.person);
    return people;
}

Result<> ensure_local_accounts(identity::Accounts& accounts, identity::Sessions& sessions, const std::string& data,
                               Instant now) {
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(data) / "tokens", ignored);
    std::filesystem::permissions(std::filesystem::path(data) / "tokens", std::filesystem::perms::owner_all, ignored);
    for (const auto& [role, person] : locals()) {
        const auto path = std::filesystem::path(data) / "tokens" / role;
        if (std::filesystem::exists(path)) continue;
        const auto created = accounts.create(person, "", now);
        if (!created && created.error().code != Code::conflict) return created.error();
        const auto token = sessions.issue(person.name, identity::TokenKind::api, "command line", now);
        if (!token) return token.error();
        if (auto written = write_private(path, token->token + "\n"); !written) return written.error();
    }
    return {};
}

}  // namespace baton::service
