// What an activity or event takes from data objects and gives to them (BPMN 2.0.2 §10.4).
#pragma once

#include <string>
#include <vector>

#include "engine/feel/expression.hpp"

namespace baton::model {

// A data object, data input, data output or property is a variable; a state belongs to a data object only.
struct DataItem {
    std::string variable;
    std::string state;  // dataState: the one in which it is taken, or into which it comes
};

struct Assignment {
    feel::Expression from;
    std::string to;  // a path within the target; empty: the target itself
};

// dataInputAssociation or dataOutputAssociation.
struct DataAssociation {
    std::vector<DataItem> sources;
    DataItem target;
    feel::Expression transformation;
    std::vector<Assignment> assignments;
};

struct DataSet {
    std::vector<std::string>
        needed;  // variables that must have a value; optional ones and those during the work are not
};

// ioSpecification, and the properties of the element.
struct DataContract {
    std::vector<std::string> outputs;     // dataOutput: what the work itself writes
    std::vector<std::string> properties;  // begin without a value
    std::vector<DataSet> input_sets;
    std::vector<DataSet> output_sets;
    std::vector<DataAssociation> taken;
    std::vector<DataAssociation> given;

    [[nodiscard]] bool empty() const {
        return outputs.empty() && properties.empty() && input_sets.empty() && output_sets.empty() && taken.empty() &&
               given.empty();
    }
};

// The variable that holds the states of data objects, by their variables: dataState.permit = "granted".
inline constexpr const char* data_states = "dataState";

}  // namespace baton::model
