#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "designer-export/draw.hpp"
#include "designer-export/lay_out.hpp"
#include "service/commands/commands.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string file;
    bool in_place = false;
    bool as_svg = false;
};

int run(const Options& options) {
    std::ifstream in(options.file, std::ios::binary);
    if (!in) return report(fail(Code::not_found, "'" + options.file + "' cannot be read"));
    std::ostringstream text;
    text << in.rdbuf();
    const auto drawn = options.as_svg ? designer_export::draw_svg(text.str(), options.file)
                                      : designer_export::lay_out(text.str(), options.file);
    if (!drawn) return report(drawn.error());
    if (options.in_place) {
        std::ofstream(options.file, std::ios::binary | std::ios::trunc) << *drawn;
    } else {
        std::cout << *drawn;
    }
    return 0;
}

}  // namespace

void add_layout(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("layout", "draw the diagram of a BPMN file anew, or show it as a picture");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "a .bpmn file")->required();
    command->add_flag("--in-place", options->in_place, "write the file instead of standard output");
    command->add_flag("--svg", options->as_svg, "the diagram that the file has, as SVG; nothing is laid out")
        ->excludes("--in-place");
    command->footer(
        "Only the diagram is made: every other byte of the file stays as it is.\n"
        "Examples:\n"
        "  baton layout process.bpmn > drawn.bpmn\n"
        "  baton layout --svg drawn.bpmn > picture.svg");
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

}  // namespace baton::commands
