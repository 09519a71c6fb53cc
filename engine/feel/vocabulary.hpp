// The names that a text may use although no grammar could find them: those with spaces or operators in them (DMN 1.5
// §10.3.1.5), and the types that item definitions name. Build one for all expressions of a model.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/feel/type.hpp"

namespace baton::feel {

class Vocabulary {
public:
    void add_name(std::string_view name);
    void add_type(std::string name, Type type);

    // Bytes of the longest of these names that `text` starts with, and the name as it was added (white space within a
    // name does not matter); 0 bytes when there is none.
    struct Match {
        std::size_t size = 0;
        std::string_view name;
    };
    [[nodiscard]] Match longest_match(std::string_view text) const;
    [[nodiscard]] Match longest_type_match(std::string_view text) const;
    [[nodiscard]] const Type* type(std::string_view name) const;  // nullptr when there is none

private:
    struct Entry {
        std::string name;
        std::vector<std::string> parts;  // words and single symbols
    };
    using Index = std::unordered_map<std::string, std::vector<Entry>>;  // by first part
    static void add(Index& index, std::string_view name);
    static Match longest(const Index& index, std::string_view text);

    Index names_;
    Index type_names_;
    std::map<std::string, Type, std::less<>> types_;
};

}  // namespace baton::feel
