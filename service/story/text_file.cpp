#include "service/story/text_file.hpp"

#include <fstream>
#include <sstream>

namespace baton::story {

Result<std::string> text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(Code::not_found, "'" + file.string() + "' cannot be read");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace baton::story
