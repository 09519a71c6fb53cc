// A DMN model as it is evaluated: boxes within elements, elements within definitions (DMN 1.5 §6, §7).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/decision/box.hpp"
#include "engine/decision/decision.hpp"
#include "engine/decision/item_type.hpp"

namespace baton::decision {

enum class Kind : std::uint8_t { input, decision, knowledge, service };

// An element that another one may read, by the name that expressions use: `name`, or `import.name`.
struct Reference {
    Kind kind;
    std::uint32_t index;
    const Definitions* model;  // the one that the element is in; alive as long as the model that refers to it
    std::string import_name;   // empty within one model
};

struct Input {
    std::string id;
    std::string name;
    ItemType type;
};
struct Decision {
    std::string id;
    std::string name;
    std::string variable;
    ItemType type;
    BoxPtr box;  // nullptr: it has no logic and is null
    std::vector<Reference> requirements;
};
struct Knowledge {
    std::string id;
    std::string name;
    ItemType type;
    FunctionBox logic;
    std::vector<Reference> requirements;
};
struct Service {
    std::string id;
    std::string name;
    ItemType type;
    std::vector<Reference> outputs;
    std::vector<Reference> parameters;  // input data, then input decisions
};

struct Import {
    std::string name;  // may be empty: its elements are then known by their own names
    std::shared_ptr<const Definitions> model;
};

struct Definitions {
    std::string id;
    std::string name;
    std::string name_space;
    std::vector<Import> imports;
    std::vector<Input> inputs;
    std::vector<Decision> decisions;
    std::vector<Knowledge> knowledge;
    std::vector<Service> services;
    TypeTable types;
    std::vector<std::string> names;  // all that expressions of a model that imports this one may use
};

}  // namespace baton::decision
