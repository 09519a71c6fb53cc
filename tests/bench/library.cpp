#include "tests/bench/library.hpp"

#include <fstream>
#include <sstream>

namespace baton::bench {

void give_up(const std::string& why) {
    std::cerr << "the benchmark cannot go on: " << why << std::endl;
    std::_Exit(1);
}

std::string model_path(const std::string& name) { return std::string(BATON_BENCH_MODELS) + "/" + name + ".bpmn"; }

runtime::Resource model(const std::string& name) {
    std::ifstream file(model_path(name), std::ios::binary);
    if (!file) give_up("there is no model " + name);
    std::ostringstream text;
    text << file.rdbuf();
    return {name + ".bpmn", text.str()};
}

runtime::Shelf shelf_with(const std::string& name) {
    const auto read = must(runtime::read_deployment({model(name)}, {}));
    runtime::Shelf shelf;
    ports::DefinitionRow row;
    row.key = DefinitionKey{1};
    row.process = name;
    row.kind = "bpmn";
    row.version = 1;
    shelf.put(row, read.resources.front());
    return shelf;
}

}  // namespace baton::bench
