#include "service/configuration.hpp"

#include <algorithm>
#include <cstdlib>
#include <toml++/toml.h>
#include <unistd.h>

#include "service/nearest.hpp"

extern char** environ;  // POSIX: to find variables that were meant as settings and are none

namespace baton::service {
namespace {

struct Faults {
    std::vector<Fault> all;

    void add(const std::string& where, const std::string& name, std::string message, std::string hint) {
        Fault& fault = all.emplace_back();
        fault.rule = "configuration";
        fault.file = where;
        fault.element = name;
        fault.message = std::move(message);
        fault.hint = std::move(hint);
    }
};

const Setting* find(const std::string& name) {
    const auto found = std::find_if(settings().begin(), settings().end(),
                                    [&](const Setting& setting) { return setting.name == name; });
    return found == settings().end() ? nullptr : &*found;
}

void set(Configuration& configuration, const std::string& where, const std::string& name, const std::string& value,
         Faults& faults) {
    if (const auto done = set_named(configuration, name, value)) {
        if (!*done) faults.add(where, name, done->error().detail, "docs/operators.md shows how");
        return;
    }
    const auto* const setting = find(name);
    if (!setting) {
        std::vector<std::string> known;
        for (const auto& one : settings()) known.push_back(one.name);
        return faults.add(where, name, "there is no setting '" + name + "'",
                          "did you mean '" + nearest(name, known) + "'?");
    }
    if (const auto done = setting->set(configuration, value); !done) {
        faults.add(where, name, done.error().detail, setting->about);
    }
}

std::string text_of(const toml::node& node) {
    // Exactly what stands there: value<int>() would take true for 1.
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
    if (const auto truth = node.value_exact<bool>()) return *truth ? "true" : "false";
    std::string list;
    if (const auto* const array = node.as_array()) {
        for (const auto& item : *array) list += (list.empty() ? "" : ",") + text_of(item);
    }
    return list;
}

void set_table(Configuration& configuration, const std::string& file, const std::string& prefix,
               const toml::table& table, Faults& faults) {
    for (const auto& [key, node] : table) {
        const std::string name = prefix + std::string(key.str());
        if (const auto* const inner = node.as_table()) {
            set_table(configuration, file, name + ".", *inner, faults);
        } else {
            set(configuration, file, name, text_of(node), faults);
        }
    }
}

void read_file(Configuration& configuration, const std::string& file, Faults& faults) {
    try {
        set_table(configuration, file, "", toml::parse_file(file), faults);
    } catch (const toml::parse_error& error) {
        Fault& fault = faults.all.emplace_back();
        fault.rule = "configuration";
        fault.file = file;
        fault.line = error.source().begin.line;
        fault.column = error.source().begin.column;
        fault.message = std::string(error.description());
        fault.hint = "write the file as TOML 1.0 says";
    }
}

std::string variable_of(const std::string& name) {
    std::string variable = "BATON_" + name;
    for (char& letter : variable)
        letter = letter == '.' || letter == '-' ? '_' : static_cast<char>(std::toupper(letter));
    return variable;
}

// A variable that begins like a group of settings is meant as one; BATON_TOKEN and its like are the command line's.
void check_variable(const std::string& variable, Faults& faults) {
    std::vector<std::string> known;
    bool is_meant = false;
    for (const auto& setting : settings()) {
        known.push_back(variable_of(setting.name));
        const auto dot = setting.name.find('.');
        is_meant = is_meant ||
                   (dot != std::string::npos && variable.starts_with(variable_of(setting.name.substr(0, dot + 1))));
    }
    if (!is_meant || std::find(known.begin(), known.end(), variable) != known.end()) return;
    faults.add("environment", variable, "there is no setting for '" + variable + "'",
               "did you mean '" + nearest(variable, known) + "'?");
}

void read_environment(Configuration& configuration, Faults& faults) {
    for (const auto& setting : settings()) {
        const auto variable = variable_of(setting.name);
        if (const char* const value = std::getenv(variable.c_str())) {
            set(configuration, variable, setting.name, value, faults);
        }
    }
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text{*entry};
        check_variable(std::string(text.substr(0, text.find('='))), faults);
    }
}

// What only fits together or not once everything is known.
void check_whole(const Configuration& configuration, Faults& faults) {
    for (const auto& [name, database] : configuration.outbound.databases) {
        if (!database.connection.empty()) continue;
        faults.add("configuration", "databases." + name, "the database has no URL",
                   "set databases." + name + ".url to sqlite:///PATH or postgresql://USER@HOST/NAME");
    }
}

}  // namespace

Result<Configuration> configure(const std::string& file,
                                const std::vector<std::pair<std::string, std::string>>& flags) {
    Configuration configuration;
    Faults faults;
    if (!file.empty()) read_file(configuration, file, faults);
    read_environment(configuration, faults);
    for (const auto& [name, value] : flags) set(configuration, "command line", name, value, faults);
    check_whole(configuration, faults);
    if (faults.all.empty()) return configuration;
    auto said = "the configuration has " + std::to_string(faults.all.size()) + " fault(s)";
    return fail(Code::invalid, std::move(said), std::move(faults.all));
}

}  // namespace baton::service
