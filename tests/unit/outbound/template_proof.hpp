// Asks the connectors whether a template's properties are theirs: each is filled in, changed and left out, and what the
// connector then does must show it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "connectors/outbound/secrets.hpp"
#include "connectors/outbound/settings.hpp"
#include "engine/ports/connector.hpp"
#include "tests/unit/outbound/element_templates.hpp"
#include "tests/unit/outbound/http_counterpart.hpp"

namespace baton::outbound {

class TemplateProof {
public:
    TemplateProof();
    ~TemplateProof();
    TemplateProof(const TemplateProof&) = delete;
    TemplateProof& operator=(const TemplateProof&) = delete;

    [[nodiscard]] std::set<std::string> types() const;  // of the connectors that it asks
    // What is wrong with it, in words; empty: nothing.
    [[nodiscard]] std::vector<std::string> faults(const ElementTemplate& one);

private:
    struct Sample {
        std::string sound;
        std::string other;  // with it the connector must do something else, or refuse
    };
    // What was written into the properties, by their names; inputs as JSON.
    using Filled = std::map<std::string, std::string>;
    struct Outcome {
        bool is_good = false;
        std::string seen;  // all that it did
        bool operator==(const Outcome&) const = default;
    };

    void fill_in();
    [[nodiscard]] Outcome run(const ElementTemplate& one, const Filled& filled);
    void prove(const ElementTemplate& one, const TemplateProperty& property, const Filled& all,
               std::vector<std::string>& faults);

    HttpCounterpart server_;
    std::filesystem::path database_;
    Secrets secrets_;
    Settings settings_;
    std::map<std::string, std::unique_ptr<ports::Connector>> connectors_;  // by their type
    std::map<std::string, std::map<std::string, Sample>> samples_;         // by type, then by the property's name
};

}  // namespace baton::outbound
