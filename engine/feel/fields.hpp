// Reads the members of a JSON object by name and type, and gathers every fault with its JSON pointer, so that a person
// who wrote a settings file sees all that is wrong with it at once.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.hpp"
#include "engine/feel/value.hpp"

namespace baton::feel {

// What the readers of one file share. Not for use by two threads at once.
struct FieldFaults {
    std::string file;
    std::vector<Fault> found;

    void add(std::string rule, std::string pointer, std::string message, std::string hint);
};

// The object and the faults must outlive the reader. A member that is missing or of a wrong type is a fault and reads
// as empty, zero or the fallback; `finish` then blames the members that nobody asked for.
class Fields {
public:
    Fields(const Context& object, std::string pointer, FieldFaults& faults);

    [[nodiscard]] bool has(std::string_view name);
    std::string text(std::string_view name);  // must be there and not be empty
    std::string text_or(std::string_view name, std::string_view fallback);
    std::int64_t whole(std::string_view name, std::int64_t least, std::int64_t most);
    std::int64_t whole_or(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t fallback);
    bool truth_or(std::string_view name, bool fallback);
    std::vector<std::string> texts(std::string_view name);  // a list of texts; empty when there is none
    std::vector<Fields> objects(std::string_view name);     // a list of objects; must be there
    std::vector<Fields> objects_if_any(std::string_view name);
    Fields object(std::string_view name);  // an empty object when there is none

    // The raw member, or nullptr; counts as asked for.
    const Value* value(std::string_view name);
    [[nodiscard]] const Context& all() const { return object_; }
    [[nodiscard]] std::string pointer(std::string_view name) const;

    void blame(std::string_view name, std::string rule, std::string message, std::string hint);
    void finish();

private:
    const Value* required(std::string_view name, std::string_view wanted);
    void blame_type(std::string_view name, std::string_view wanted, const Value& found);

    const Context& object_;
    std::string pointer_;
    FieldFaults& faults_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace baton::feel
