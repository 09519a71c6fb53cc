#include "engine/feel/fields.hpp"

#include <utility>

namespace baton::feel {
namespace {

const Context& no_members() {
    static const Context none;
    return none;
}

std::string escaped(std::string_view name) {  // RFC 6901 §3
    std::string out;
    for (const char letter : name) {
        if (letter == '~') {
            out += "~0";
        } else if (letter == '/') {
            out += "~1";
        } else {
            out += letter;
        }
    }
    return out;
}

std::string range_text(std::int64_t least, std::int64_t most) {
    return "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
}

}  // namespace

void FieldFaults::add(std::string rule, std::string pointer, std::string message, std::string hint) {
    Fault fault;
    fault.rule = std::move(rule);
    fault.message = std::move(message);
    fault.hint = std::move(hint);
    fault.file = file;
    fault.element = std::move(pointer);
    found.push_back(std::move(fault));
}

Fields::Fields(const Context& object, std::string pointer, FieldFaults& faults)
    : object_(object), pointer_(std::move(pointer)), faults_(faults) {}

std::string Fields::pointer(std::string_view name) const { return pointer_ + "/" + escaped(name); }

const Value* Fields::value(std::string_view name) {
    asked_.emplace(name);
    const Value* found = object_.find(name);
    return found != nullptr && !found->is_null() ? found : nullptr;
}

bool Fields::has(std::string_view name) { return value(name) != nullptr; }

void Fields::blame(std::string_view name, std::string rule, std::string message, std::string hint) {
    faults_.add(std::move(rule), pointer(name), std::move(message), std::move(hint));
}

void Fields::blame_type(std::string_view name, std::string_view wanted, const Value& found) {
    blame(name, "wrong-type", "'" + std::string(name) + "' is a " + std::string(found.type_name()) + " here",
          "write " + std::string(wanted));
}

const Value* Fields::required(std::string_view name, std::string_view wanted) {
    const Value* found = value(name);
    if (found == nullptr) {
        blame(name, "missing-member", "'" + std::string(name) + "' is missing", "write " + std::string(wanted));
    }
    return found;
}

std::string Fields::text(std::string_view name) {
    const Value* found = required(name, "a text that is not empty");
    if (found == nullptr) return {};
    const std::string* text = found->string();
    if (text == nullptr || text->empty()) {
        blame_type(name, "a text that is not empty", *found);
        return {};
    }
    return *text;
}

std::string Fields::text_or(std::string_view name, std::string_view fallback) {
    const Value* found = value(name);
    if (found == nullptr) return std::string(fallback);
    if (const std::string* text = found->string()) return *text;
    blame_type(name, "a text", *found);
    return std::string(fallback);
}

std::int64_t Fields::whole(std::string_view name, std::int64_t least, std::int64_t most) {
    const bool is_there = required(name, range_text(least, most)) != nullptr;
    return is_there ? whole_or(name, least, most, least) : least;
}

std::int64_t Fields::whole_or(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t fallback) {
    const Value* found = value(name);
    if (found == nullptr) return fallback;
    const Decimal* number = found->number();
    const auto whole = number != nullptr ? number->whole() : std::nullopt;
    if (!whole || *whole < least || *whole > most) {
        blame(name, "wrong-number", "'" + std::string(name) + "' must be " + range_text(least, most),
              "correct the number");
        return fallback;
    }
    return *whole;
}

bool Fields::truth_or(std::string_view name, bool fallback) {
    const Value* found = value(name);
    if (found == nullptr) return fallback;
    if (const bool* truth = found->boolean()) return *truth;
    blame_type(name, "true or false", *found);
    return fallback;
}

std::vector<std::string> Fields::texts(std::string_view name) {
    std::vector<std::string> texts;
    const Value* found = value(name);
    if (found == nullptr) return texts;
    const List* list = found->list();
    if (list == nullptr) {
        blame_type(name, "a list of texts", *found);
        return texts;
    }
    for (const Value& item : *list) {
        if (const std::string* text = item.string()) {
            texts.push_back(*text);
        } else {
            blame_type(name, "a list that holds texts only", item);
        }
    }
    return texts;
}

std::vector<Fields> Fields::objects(std::string_view name) {
    return required(name, "a list of objects") != nullptr ? objects_if_any(name) : std::vector<Fields>{};
}

std::vector<Fields> Fields::objects_if_any(std::string_view name) {
    std::vector<Fields> objects;
    const Value* found = value(name);
    if (found == nullptr) return objects;
    const List* list = found->list();
    if (list == nullptr) {
        blame_type(name, "a list of objects", *found);
        return objects;
    }
    for (std::size_t index = 0; index < list->size(); ++index) {
        const Context* object = (*list)[index].context();
        if (object != nullptr) {
            objects.emplace_back(*object, pointer(name) + "/" + std::to_string(index), faults_);
        } else {
            blame_type(name, "a list that holds objects only", (*list)[index]);
        }
    }
    return objects;
}

Fields Fields::object(std::string_view name) {
    const Value* found = value(name);
    if (found == nullptr) return {no_members(), pointer(name), faults_};
    if (const Context* object = found->context()) return {*object, pointer(name), faults_};
    blame_type(name, "an object", *found);
    return {no_members(), pointer(name), faults_};
}

void Fields::finish() {
    for (const auto& [name, value] : object_.entries()) {
        if (asked_.contains(name)) continue;
        blame(name, "unknown-member", "'" + name + "' means nothing here", "remove it, or correct its spelling");
    }
}

}  // namespace baton::feel
