// DMN files in, decisions out (DMN 1.5). The only room besides bpmn that reads XML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/feel/expression.hpp"

namespace baton::decision {

// One file's model, compiled; immutable, any thread may read it.
struct Definitions;

// All faults at once, each with rule, element id, line, column and what to do. DTDs and entities are refused.
[[nodiscard]] Result<std::shared_ptr<const Definitions>> read(std::string_view xml, std::string_view file);
struct ReadOptions {
    std::vector<std::shared_ptr<const Definitions>> imports;  // models that the file imports, by their namespaces
    bool is_lenient = false;  // an expression that does not parse is null and not a fault: for suites that want it so
};
[[nodiscard]] Result<std::shared_ptr<const Definitions>> read(std::string_view xml, std::string_view file,
                                                              const ReadOptions& options);

// Files that may import each other: each is read after those that it imports. A model is imported by its namespace;
// where several files have it, the import's locationURI says which. The results in the order of the files.
struct File {
    std::string_view xml;
    std::string_view name;
};
[[nodiscard]] std::vector<Result<std::shared_ptr<const Definitions>>> read_together(const std::vector<File>& files,
                                                                                    bool is_lenient = false);

// All models that it imports, directly or through others.
[[nodiscard]] std::vector<const Definitions*> imported(const Definitions& definitions);

struct Decided {
    std::string id;  // as in the file; the name of a decision that has none
    std::string name;
    bool is_required = false;  // by another decision of the file
};
[[nodiscard]] std::vector<Decided> decisions(const Definitions& definitions);

struct Outcome {
    feel::Value value;
    std::vector<feel::Warning> warnings;
    // A rule that was hit.
    struct Hit {
        std::string rule;          // its id, or its number
        std::uint32_t number = 0;  // from 1
        std::uint32_t line = 0;    // of the file
        feel::Value output;        // a context by name when the table has several
    };
    // Every table that took part, in order of evaluation: for the history of a case.
    struct Table {
        std::string decision;
        feel::Context inputs;                // by the input's label or expression
        std::vector<std::string> rules_hit;  // rule ids, or their numbers from 1
        std::vector<Hit> hits;               // the same rules
    };
    std::vector<Table> tables;
    // Every decision that was made, those it required before it.
    struct Made {
        std::string id;
        std::string name;
        feel::Value value;
        std::size_t tables_end = 0;    // `tables` before this one were read for it or for what was made before
        std::size_t warnings_end = 0;  // and so with `warnings`
    };
    std::vector<Made> made;
    feel::Context read;  // what was given and looked at
};

// Code::not_found when there is no such decision. `input` holds the input data by name.
[[nodiscard]] Result<Outcome> evaluate(const Definitions& definitions, std::string_view decision_id,
                                       const feel::Context& input, const feel::Surroundings& around);

// A business knowledge model or decision service by name, called with arguments by name.
[[nodiscard]] Result<Outcome> invoke(const Definitions& definitions, std::string_view name,
                                     const feel::Context& arguments, const feel::Surroundings& around);

}  // namespace baton::decision
