// Reads the members of a JSON object that a client sent, and gathers everything that is wrong with it: missing, of
// another type, unknown. Ask for every member that is known, then finish().
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/result.hpp"
#include "engine/base/time.hpp"
#include "engine/feel/value.hpp"

namespace baton::api {

// An empty text is an empty object. Refused (invalid): what is not one JSON object.
[[nodiscard]] Result<feel::Context> parse_object(std::string_view body);

class Fields {
public:
    explicit Fields(const feel::Context& object) : object_(&object) {}

    [[nodiscard]] bool has(std::string_view name) const;  // given, and not null
    std::string text(std::string_view name);              // empty when it was not given
    std::string needed_text(std::string_view name);       // one of blanks alone is missing
    std::string needed_secret(std::string_view name);     // as it is, whatever it is of
    // One of `words`; empty when it was not given.
    std::string word(std::string_view name, std::span<const std::string_view> words);
    std::optional<std::uint64_t> number(std::string_view name, std::uint64_t max);
    std::optional<std::int64_t> whole(std::string_view name, std::int64_t min, std::int64_t max);
    std::optional<bool> flag(std::string_view name);
    std::optional<Instant> moment(std::string_view name);  // RFC 3339, or a FEEL date and time with an offset
    std::optional<std::vector<std::string>> texts(std::string_view name);
    feel::Context object_value(std::string_view name);  // as it is, for variables
    const feel::List* list(std::string_view name);      // nullptr when it was not given
    // An object within; empty when it was not given. Its faults are found by this one's finish().
    Fields& inner(std::string_view name);
    // The objects of a list, in its order; their faults too.
    std::vector<Fields*> objects(std::string_view name);
    // Known, but of no meaning here: accepted so that clients of the same shape can be used.
    void ignore(std::string_view name) { known_.emplace(name); }

    template <class K>
    K key(std::string_view name) {
        return K{key_value(name)};
    }

    void fault(std::string_view name, std::string message, std::string hint);  // found by the caller
    // All faults, each with its JSON pointer; Code::invalid.
    [[nodiscard]] Result<> finish() const;

private:
    const feel::Value* find(std::string_view name);
    std::uint64_t key_value(std::string_view name);
    void gather(std::vector<Fault>& into) const;
    [[nodiscard]] std::string place(std::string_view name) const;

    const feel::Context* object_;
    std::string pointer_;
    std::set<std::string, std::less<>> known_;
    std::vector<Fault> faults_;
    std::deque<Fields> inner_;
};

}  // namespace baton::api
