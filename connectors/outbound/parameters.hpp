// What the author of a task wrote for its connector: fixed texts as task headers, computed values as inputs below one
// name, such as http.body. Secrets are filled into fixed texts only: what comes from a case is never taken for a
// reference.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/feel/fields.hpp"
#include "engine/ports/connector.hpp"

namespace baton::outbound {

class Parameters {
public:
    // `inputs` is the name that the inputs stand below. The call must outlive the parameters.
    Parameters(const ports::JobCall& call, std::string_view inputs);

    // A header, or an input that is a text; a fault when there is none, or both.
    std::string text(std::string_view name);
    std::string text_or(std::string_view name, std::string_view fallback);
    // Headers only: what a case must not be able to change.
    std::string fixed(std::string_view name);
    [[nodiscard]] bool is_fixed(std::string_view name) const { return !call_.header(name).empty(); }
    // Headers that begin with a prefix, without it: "header.Accept" gives "Accept".
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> fixed_below(std::string_view prefix) const;
    // An input of any type, or nullptr.
    [[nodiscard]] const feel::Value* input(std::string_view name) const;
    // An input that is a context of texts, numbers and booleans, each as text.
    std::vector<std::pair<std::string, std::string>> texts_below(std::string_view name);
    // ISO 8601, such as PT10S; at most `most`.
    Duration duration_or(std::string_view name, Duration most);

    void blame(std::string_view name, std::string message, std::string hint);
    // Code::invalid with all faults, or nothing.
    [[nodiscard]] Result<> check() const;

private:
    const ports::JobCall& call_;
    std::string_view inputs_name_;
    const feel::Context* inputs_ = nullptr;
    feel::FieldFaults faults_;
};

// A text, number or boolean as text; nothing for everything else.
[[nodiscard]] std::optional<std::string> plain_text(const feel::Value& value);

}  // namespace baton::outbound
