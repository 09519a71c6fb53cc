// Files that import each other (DMN 1.5 §6.3.2).
#include <algorithm>
#include <optional>

#include "engine/decision/read/source.hpp"

namespace baton::decision {
namespace {

using Read = Result<std::shared_ptr<const Definitions>>;

constexpr std::size_t depth_max = 50;  // of imports within imports

std::string_view file_name(std::string_view location) {
    const auto slash = location.find_last_of("/\\");
    return slash == std::string_view::npos ? location : location.substr(slash + 1);
}

class Shelf {
public:
    Shelf(const std::vector<File>& files, bool is_lenient) : files_(files), is_lenient_(is_lenient) {
        for (const File& file : files) trees_.push_back(parsed(file.xml, file.name));
        read_.resize(files.size());
    }

    std::vector<Read> all() {
        std::vector<Read> results;
        for (std::size_t at = 0; at < files_.size(); ++at) results.push_back(read_file(at));
        return results;
    }

private:
    const Read& read_file(std::size_t at) {
        if (read_[at]) return *read_[at];
        if (!trees_[at]) return read_[at].emplace(trees_[at].error());
        being_read_.push_back(at);
        Library library;
        for (const Node& node : trees_[at]->root().children()) {
            if (is_import_of_model(node)) library.emplace(node.value("namespace"), found(node));
        }
        being_read_.pop_back();
        std::erase_if(library, [](const auto& one) { return !one.second.model && one.second.why.empty(); });
        return read_[at].emplace(read_tree(*trees_[at], files_[at].name, library, is_lenient_));
    }

    Importable found(const Node& import) {
        std::vector<std::size_t> ways = with_namespace(import.value("namespace"));
        if (ways.size() > 1) {
            const std::string_view wanted = file_name(import.value("locationURI"));
            std::erase_if(ways, [&](std::size_t at) { return file_name(files_[at].name) != wanted; });
            if (ways.size() != 1) {
                return {nullptr, "several files have the namespace " + bpmn::quoted(import.value("namespace")),
                        "name the file in locationURI"};
            }
        }
        return ways.empty() ? Importable{} : taken(ways.front());
    }

    Importable taken(std::size_t at) {
        const std::string name = bpmn::quoted(files_[at].name);
        if (std::ranges::find(being_read_, at) != being_read_.end())
            return {nullptr, "the import leads back to " + name, "remove one import of the circle"};
        if (being_read_.size() >= depth_max)
            return {nullptr, "more than " + std::to_string(depth_max) + " files import each the next",
                    "join some files"};
        const Read& model = read_file(at);
        if (!model) return {nullptr, "the imported file " + name + " has faults", "correct that file"};
        return {*model, {}, {}};
    }

    [[nodiscard]] std::vector<std::size_t> with_namespace(std::string_view name_space) const {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < files_.size(); ++at) {
            if (trees_[at] && is_dmn(trees_[at]->root(), "definitions") &&
                trees_[at]->root().value("namespace") == name_space)
                found.push_back(at);
        }
        return found;
    }

    const std::vector<File>& files_;
    bool is_lenient_;
    std::vector<Result<bpmn::Tree>> trees_;
    std::vector<std::optional<Read>> read_;
    std::vector<std::size_t> being_read_;  // outermost first
};

}  // namespace

std::vector<Read> read_together(const std::vector<File>& files, bool is_lenient) {
    return Shelf(files, is_lenient).all();
}

std::vector<const Definitions*> imported(const Definitions& definitions) {
    std::vector<const Definitions*> all;
    std::vector<const Definitions*> next{&definitions};
    while (!next.empty()) {
        const Definitions* one = next.back();
        next.pop_back();
        for (const Import& import : one->imports) {
            if (std::ranges::find(all, import.model.get()) != all.end()) continue;
            all.push_back(import.model.get());
            next.push_back(import.model.get());
        }
    }
    return all;
}

}  // namespace baton::decision
