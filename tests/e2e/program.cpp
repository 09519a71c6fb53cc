#include "tests/e2e/program.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::e2e {
namespace {

std::string quoted(const std::string& text) {
    std::string word = "'";
    for (const char letter : text) word += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return word + "'";
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

Ran baton(const std::string& arguments, const std::vector<std::string>& variables, const std::string& input) {
    static int number = 0;
    const auto folder = std::filesystem::temp_directory_path();
    const std::string stem =
        (folder / ("baton-ran-" + std::to_string(::getpid()) + "-" + std::to_string(++number))).string();
    std::ofstream(stem + ".in", std::ios::binary) << input;
    std::string command = "env -u BATON_SERVER -u BATON_TOKEN -u BATON_DATA ";
    for (const auto& variable : variables) command += quoted(variable) + " ";
    command += std::string(BATON_BINARY) + " " + arguments + " <" + stem + ".in >" + stem + ".out 2>" + stem + ".err";
    const int status = std::system(command.c_str());
    Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(stem + ".out"), text_of(stem + ".err")};
    for (const char* ending : {".in", ".out", ".err"}) std::filesystem::remove(stem + ending);
    return ran;
}

}  // namespace baton::e2e
