#include <CLI/CLI.hpp>
#include <iostream>

#include "connectors/editions/book.hpp"
#include "connectors/identity/accounts.hpp"
#include "connectors/storage/storage.hpp"
#include "engine/feel/json.hpp"
#include "service/clocks.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string data = "./data";
    std::string processes = "processes";
    identity::Person person;
    bool asks_password = false;
    bool as_json = false;
};

// The accounts of a data folder, opened without the service.
struct Opened {
    storage::Opened stored;
    std::unique_ptr<editions::Book> book;
    std::unique_ptr<identity::Sessions> sessions;
    std::unique_ptr<identity::Accounts> accounts;
};

Result<std::unique_ptr<Opened>> open(const Options& options) {
    auto opened = std::make_unique<Opened>();
    storage::Settings settings;
    settings.url = options.data + "/baton.sqlite";
    auto stored = storage::open(settings);
    if (!stored) return stored.error();
    opened->stored = std::move(*stored);
    auto book = editions::Book::open(*opened->stored.editions, options.processes, {}, service::MachineClock().now());
    if (!book) return book.error();
    opened->book = std::move(*book);
    opened->sessions = std::make_unique<identity::Sessions>(*opened->stored.accounts);
    opened->accounts =
        std::make_unique<identity::Accounts>(*opened->stored.accounts, *opened->sessions, opened->book->organisation());
    return opened;
}

int add(const Options& options) {
    const auto opened = open(options);
    if (!opened) return report(opened.error());
    std::string password;
    if (options.asks_password) {
        std::cerr << "password for " << options.person.name << ": ";
        std::getline(std::cin, password);
    }
    const service::MachineClock clock;
    const auto created = (*opened)->accounts->create(options.person, password, clock.now());
    if (!created) return report(created.error());
    std::cout << "created " << options.person.name << "\n";
    return 0;
}

int token(const Options& options) {
    const auto opened = open(options);
    if (!opened) return report(opened.error());
    const service::MachineClock clock;
    const auto issued =
        (*opened)->sessions->issue(options.person.name, identity::TokenKind::api, "command line", clock.now());
    if (!issued) return report(issued.error());
    std::cout << issued->token << "\n";
    std::cerr << "valid until " << to_text(issued->expires_at) << "; it is shown only now\n";
    return 0;
}

void add_texts(std::string& json, const char* name, const std::vector<std::string>& texts) {
    json += std::string(",\"") + name + "\":[";
    for (const auto& text : texts) {
        if (json.back() != '[') json += ',';
        feel::append_json_string(json, text);
    }
    json += ']';
}

int print_json(const std::vector<ports::AccountRow>& accounts) {
    for (const auto& account : accounts) {
        std::string json = "{\"name\":";
        feel::append_json_string(json, account.name);
        json += ",\"displayName\":";
        feel::append_json_string(json, account.display_name);
        add_texts(json, "departments", account.departments);
        add_texts(json, "roles", account.roles);
        std::cout << json << "}\n";
    }
    return 0;
}

int list(const Options& options) {
    const auto opened = open(options);
    if (!opened) return report(opened.error());
    const auto accounts = (*opened)->stored.accounts->accounts();
    if (!accounts) return report(accounts.error());
    if (options.as_json) return print_json(*accounts);
    std::vector<std::vector<std::string>> rows;
    for (const auto& account : *accounts) {
        std::string departments;
        for (const auto& one : account.departments) departments += (departments.empty() ? "" : ",") + one;
        std::string roles;
        for (const auto& one : account.roles) roles += (roles.empty() ? "" : ",") + one;
        rows.push_back({account.name, account.display_name, departments, roles});
    }
    print_table({"ACCOUNT", "NAME", "DEPARTMENTS", "ROLES"}, rows);
    return 0;
}

CLI::App* verb(CLI::App& command, const std::string& name, const std::string& about,
               const std::shared_ptr<Options>& to) {
    auto* const one = command.add_subcommand(name, about);
    one->add_option("--data", to->data, "data folder of the service")->capture_default_str();
    one->add_option("--processes", to->processes, "folder that holds the organisation")->capture_default_str();
    return one;
}

}  // namespace

void add_user(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("user", "accounts of a data folder: add, token, list");
    command->require_subcommand(1);
    command->footer(
        "Departments and roles are those of PROCESSES/organisation/organisation.json, or of the organisation that was\n"
        "imported, when that is newer. The service may be running.\n"
        "Examples:\n"
        "  baton user add wang --display-name 王敏 --department zhf_bureau --role intake\n"
        "  export BATON_TOKEN=$(baton user token wang)");
    auto options = std::make_shared<Options>();

    auto* const adds = verb(*command, "add", "make an account", options);
    adds->add_option("NAME", options->person.name, "what the person signs in with")->required();
    adds->add_option("--display-name", options->person.display_name, "name that others see");
    adds->add_option("--department", options->person.departments, "department; may be repeated");
    adds->add_option("--role", options->person.roles, "role; may be repeated");
    adds->add_flag("--password", options->asks_password,
                   "read a password from standard input; without one only tokens");
    adds->callback([&chosen, options] { chosen = [options] { return add(*options); }; });

    auto* const issues = verb(*command, "token", "issue a bearer token for an account, and print it", options);
    issues->add_option("NAME", options->person.name, "the account")->required();
    issues->callback([&chosen, options] { chosen = [options] { return token(*options); }; });

    auto* const lists = verb(*command, "list", "list the accounts", options);
    lists->add_flag("--json", options->as_json, "a line of JSON each");
    lists->callback([&chosen, options] { chosen = [options] { return list(*options); }; });
}

}  // namespace baton::commands
