// The standard's correlation (BPMN 2.0.2 §8.4.2): what a message carries, and what a process knows, of the properties
// by which they find each other.
#include <algorithm>

#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

// How the property is found in the message: its messagePath.
const Node* path_in_message(Reading& reading, const Node* property, const Node& message) {
    if (property == nullptr || !property->is_bpmn("correlationProperty")) return nullptr;
    for (const Node& retrieval : property->children()) {
        if (!retrieval.is_bpmn("correlationPropertyRetrievalExpression")) continue;
        if (reading.catalogue.find(retrieval.value("messageRef")) == &message)
            return retrieval.bpmn_child("messagePath");
    }
    return nullptr;
}

// The properties of a correlation key, in order.
std::vector<const Node*> properties_of(Reading& reading, const Node& key) {
    std::vector<const Node*> properties;
    for (const Node& child : key.children()) {
        if (child.is_bpmn("correlationPropertyRef")) properties.push_back(reading.catalogue.find(child.trimmed_text()));
    }
    return properties;
}

// The process's own value of a property; nullptr when the subscription does not bind it.
const Node* path_in_process(Reading& reading, const Node& subscription, const Node* property) {
    for (const Node& binding : subscription.children()) {
        if (!binding.is_bpmn("correlationPropertyBinding")) continue;
        if (reading.catalogue.find(binding.value("correlationPropertyRef")) == property)
            return binding.bpmn_child("dataPath");
    }
    return nullptr;
}

// Of a subscription without a key, the properties that it binds.
std::vector<const Node*> bound_properties(Reading& reading, const Node& subscription) {
    std::vector<const Node*> properties;
    for (const Node& binding : subscription.children()) {
        if (binding.is_bpmn("correlationPropertyBinding"))
            properties.push_back(reading.catalogue.find(binding.value("correlationPropertyRef")));
    }
    return properties;
}

// The bound values, when the message carries each of the properties.
std::vector<feel::Expression> bound_values(Reading& reading, const Node& subscription, const Node& message) {
    const Node* key = reading.catalogue.find(subscription.value("correlationKeyRef"));
    const bool has_key = key != nullptr && key->is_bpmn("correlationKey");
    const auto properties = has_key ? properties_of(reading, *key) : bound_properties(reading, subscription);
    std::vector<feel::Expression> values;
    for (const Node* property : properties) {
        const Node* path = path_in_process(reading, subscription, property);
        if (path == nullptr || path_in_message(reading, property, message) == nullptr) return {};
        values.push_back(expression_of_text(reading, *path));
    }
    return values;
}

// Correlation keys of the collaborations and conversations of the file.
void find_keys(const Node& within, std::vector<const Node*>& keys) {
    for (const Node& child : within.children()) {
        if (child.is_bpmn("correlationKey")) keys.push_back(&child);
        // The depth of the file is limited, so this recursion is too.
        if (child.name.ends_with("onversation") || child.is_bpmn("collaboration")) find_keys(child, keys);
    }
}

std::vector<feel::Expression> carried_values(Reading& reading, const std::vector<const Node*>& properties,
                                             const Node& message) {
    std::vector<feel::Expression> values;
    for (const Node* property : properties) {
        const Node* path = path_in_message(reading, property, message);
        if (path == nullptr) return {};
        values.push_back(expression_of_text(reading, *path));
    }
    return values;
}

}  // namespace

std::vector<feel::Expression> bound_key(Reading& reading, const Node& message) {
    for (const Node& subscription : reading.draft.node->children()) {
        if (!subscription.is_bpmn("correlationSubscription")) continue;
        auto values = bound_values(reading, subscription, message);
        if (!values.empty()) return values;
    }
    return {};
}

std::vector<model::CarriedKey> carried_keys(Reading& reading, const Node& message) {
    std::vector<model::CarriedKey> carried;
    const auto add = [&](std::string_view id, const std::vector<const Node*>& properties) {
        auto values = carried_values(reading, properties, message);
        if (!values.empty()) carried.push_back({std::string(id), std::move(values)});
    };
    std::vector<const Node*> keys;
    find_keys(*reading.catalogue.definitions, keys);
    for (const Node* key : keys) add(key->id(), properties_of(reading, *key));
    if (!keys.empty()) return carried;
    // Without keys each property is one.
    for (const Node& property : reading.catalogue.definitions->children()) {
        if (property.is_bpmn("correlationProperty")) add(property.id(), {&property});
    }
    return carried;
}

}  // namespace baton::bpmn
