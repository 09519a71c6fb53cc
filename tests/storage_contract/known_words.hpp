// What statements are made of: the words that PostgreSQL, CockroachDB and YugabyteDB know alike by their manuals.
// Whoever needs another looks it up in those first (docs/scale-out.md links them), and adds it here.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace baton::storage {

// SQL in capitals, functions and names in small letters, as the statements are written.
class KnownWords {
public:
    // `names`: those of the tables, their columns and indices. `only_here`: words that this server alone is told.
    KnownWords(std::set<std::string> names, std::set<std::string> only_here);

    // What the statement has that is not known, a sentence each; empty when there is none.
    [[nodiscard]] std::vector<std::string> faults_of(std::string_view statement) const;

private:
    std::set<std::string> names_;
    std::set<std::string> only_here_;
};

// Words in small letters of a text in SQL, outside of quotes and those in double quotes.
[[nodiscard]] std::set<std::string> names_in(std::string_view sql);

}  // namespace baton::storage
