#include "tests/conformance/dmn_tck/listing.hpp"

#include <fstream>
#include <map>

namespace baton::conformance::dmn_tck {
namespace {

// The fields of a line; one with commas in it stands in quotation marks.
std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool is_quoted = false;
    for (const char c : line) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else if (c == ',' && !is_quoted) {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

}  // namespace

std::vector<Listed> read_listing(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) return {};
    std::map<std::string, std::size_t> columns;
    for (const std::string& name : fields_of(line)) columns.emplace(name, columns.size());
    std::vector<Listed> all;
    while (std::getline(in, line)) {
        const std::vector<std::string> fields = fields_of(line);
        const auto field = [&](const char* name) {
            const auto at = columns.find(name);
            return at != columns.end() && at->second < fields.size() ? fields[at->second] : std::string{};
        };
        all.push_back({field("folder"), field("group"), field("case"), field("java") == "1"});
    }
    return all;
}

}  // namespace baton::conformance::dmn_tck
