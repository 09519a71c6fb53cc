// Secrets by reference: models say {{secrets.NAME}}, the operator's file or environment holds the value. A value leaves
// only for a place whose rule names it, and is taken out of every text that people see.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace baton::outbound {

class Secrets {
public:
    Secrets() = default;
    explicit Secrets(std::map<std::string, std::string, std::less<>> values);

    // A JSON object of texts in a file that only its owner can read, and BATON_SECRET_NAME of the environment for what
    // the file does not name. An empty path: the environment only. Code::invalid when the file does not read or others
    // can read it.
    [[nodiscard]] static Result<Secrets> from(const std::string& path);

    // Adds one, or replaces its value. False when the name is none: letters, digits and '_'.
    [[nodiscard]] bool put(const std::string& name, std::string value);
    [[nodiscard]] bool knows(std::string_view name) const { return values_.contains(name); }

    // Replaces every {{secrets.NAME}}. Code::forbidden when `allowed` does not name one, invalid when one has no value
    // or the braces do not close.
    [[nodiscard]] Result<std::string> fill(std::string_view text, const std::vector<std::string>& allowed) const;
    // The same for texts of the operator's own settings, where every secret may stand.
    [[nodiscard]] Result<std::string> fill_all(std::string_view text) const;
    [[nodiscard]] static bool is_reference(std::string_view text) { return text.find("{{") != std::string_view::npos; }

    // The text with the value of every secret replaced by ***.
    [[nodiscard]] std::string without_secrets(std::string_view text) const;

private:
    // `allowed` nullptr: every secret.
    [[nodiscard]] Result<std::string> fill_with(std::string_view text, const std::vector<std::string>* allowed) const;

    std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace baton::outbound
