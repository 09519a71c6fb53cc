#include "tests/storage_contract/old_tables.hpp"

#include <fstream>
#include <iterator>

namespace baton::storage {
namespace {

void run_file(soci::session& session, const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (text.empty()) return;
    soci::transaction all(session);
    for (std::size_t begin = 0, end = text.find(";\n"); end != std::string::npos; end = text.find(";\n", begin)) {
        session << text.substr(begin, end - begin);
        begin = end + 2;
    }
    all.commit();
}

}  // namespace

std::string file_stem(std::size_t version) {
    const auto number = std::to_string(version);
    return std::string(4 - number.size(), '0') + number + '_' + std::string(migrations()[version - 1].name);
}

void make_old_tables(soci::session& session, const Dialect& dialect, std::size_t version) {
    for (std::size_t step = 1; step <= version; ++step) {
        const auto made = migrate(session, dialect, migrations().first(step));
        ASSERT_TRUE(made) << made.error().detail;
        run_file(session, std::string(BATON_SOURCE_DIR) + "/tests/golden/tables/" + file_stem(step) + ".sql");
    }
}

}  // namespace baton::storage
