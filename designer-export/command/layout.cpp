// baton_layout FILE [OUT]: writes the file with a generated diagram to OUT, or in place.
#include <fstream>
#include <iostream>
#include <sstream>

#include "designer-export/lay_out.hpp"

int main(int count, char** arguments) {
    if (count < 2 || count > 3) {
        std::cerr << "usage: baton_layout FILE [OUT]\nWrites FILE with a generated diagram to OUT, or in place.\n";
        return 2;
    }
    std::ifstream in(arguments[1], std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    if (!in) {
        std::cerr << arguments[1] << " cannot be read\n";
        return 1;
    }
    in.close();
    const auto laid_out = baton::designer_export::lay_out(text.str(), arguments[1]);
    if (!laid_out) {
        std::cerr << laid_out.error().detail << '\n';
        return 1;
    }
    std::ofstream out(arguments[count - 1], std::ios::binary);
    out << *laid_out;
    out.close();
    if (!out) std::cerr << arguments[count - 1] << " cannot be written\n";
    return out ? 0 : 1;
}
