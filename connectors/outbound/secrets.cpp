#include "connectors/outbound/secrets.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "engine/feel/fields.hpp"
#include "engine/feel/json.hpp"

extern char** environ;  // POSIX: the environment as a whole, for what must be kept out of texts

namespace baton::outbound {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";
constexpr std::string_view prefix = "secrets.";
constexpr std::string_view variable_prefix = "BATON_SECRET_";
constexpr std::size_t shortest_hidden = 4;  // hiding shorter values would riddle every text with stars

bool is_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
               (letter >= '0' && letter <= '9') || letter == '_';
    });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

void replace_all(std::string& text, std::string_view value) {
    for (auto at = text.find(value); at != std::string::npos; at = text.find(value, at + 3)) {
        text.replace(at, value.size(), "***");
    }
}

std::map<std::string, std::string, std::less<>> secrets_of_environment() {
    std::map<std::string, std::string, std::less<>> found;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text{*entry};
        const auto equals = text.find('=');
        if (!text.starts_with(variable_prefix) || equals == std::string_view::npos) continue;
        const auto name = text.substr(variable_prefix.size(), equals - variable_prefix.size());
        found.emplace(name, text.substr(equals + 1));
    }
    return found;
}

Result<> check_owner_only(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return fail(Code::invalid, "the secrets file '" + path + "' cannot be read; correct the path in the settings");
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return fail(Code::invalid, "others can read the secrets file '" + path + "'; run chmod 600 on it");
    }
    return {};
}

}  // namespace

Secrets::Secrets(std::map<std::string, std::string, std::less<>> values) : values_(std::move(values)) {}

Result<Secrets> Secrets::from(const std::string& path) {
    std::map<std::string, std::string, std::less<>> values = secrets_of_environment();
    if (path.empty()) return Secrets{std::move(values)};
    if (const Result<> safe = check_owner_only(path); !safe) return safe.error();
    std::ifstream file{path, std::ios::binary};
    const std::string json{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const Result<feel::Value> document = feel::from_json(json, {.size_max = 1U << 20U, .depth_max = 3});
    const feel::Context* object = document ? document->context() : nullptr;
    if (object == nullptr) {
        return fail(Code::invalid, "the secrets file '" + path + "' must be one JSON object of names and texts");
    }
    feel::FieldFaults faults{path, {}};
    for (const auto& [name, value] : object->entries()) {
        if (is_name(name) && value.string() != nullptr) {
            values.insert_or_assign(name, *value.string());
        } else {
            faults.add("not-a-secret", "/" + name, "'" + name + "' is not a name with a text",
                       "use letters, digits and '_' in the name, and write its value as a text");
        }
    }
    if (!faults.found.empty()) {
        return fail(Code::invalid, "the secrets file '" + path + "' cannot be used; see its faults",
                    std::move(faults.found));
    }
    return Secrets{std::move(values)};
}

bool Secrets::put(const std::string& name, std::string value) {
    if (!is_name(name)) return false;
    values_.insert_or_assign(name, std::move(value));
    return true;
}

Result<std::string> Secrets::fill(std::string_view text, const std::vector<std::string>& allowed) const {
    return fill_with(text, &allowed);
}

Result<std::string> Secrets::fill_all(std::string_view text) const { return fill_with(text, nullptr); }

Result<std::string> Secrets::fill_with(std::string_view text, const std::vector<std::string>* allowed) const {
    std::string filled;
    for (auto open = text.find(opening); open != std::string_view::npos; open = text.find(opening)) {
        const auto close = text.find(closing, open);
        const std::string_view inside =
            close == std::string_view::npos ? text : trimmed(text.substr(open + 2, close - open - 2));
        const std::string name{inside.starts_with(prefix) ? inside.substr(prefix.size()) : std::string_view{}};
        if (close == std::string_view::npos || !is_name(name)) {
            return fail(Code::invalid, "'{{' is not followed by a reference; write {{secrets.NAME}}");
        }
        if (allowed != nullptr && std::find(allowed->begin(), allowed->end(), name) == allowed->end()) {
            return fail(Code::forbidden, "the secret '" + name +
                                             "' may not be sent there; ask the operator to name it in the settings of "
                                             "that host or database");
        }
        const auto value = values_.find(name);
        if (value == values_.end()) {
            return fail(Code::invalid, "there is no secret '" + name + "'; put it into the secrets file, or set " +
                                           std::string(variable_prefix) + name + " and restart");
        }
        filled += text.substr(0, open);
        filled += value->second;
        text.remove_prefix(close + closing.size());
    }
    filled += text;
    return filled;
}

std::string Secrets::without_secrets(std::string_view text) const {
    std::string clean{text};
    for (const auto& [name, value] : values_) {
        if (value.size() >= shortest_hidden) replace_all(clean, value);
    }
    return clean;
}

}  // namespace baton::outbound
