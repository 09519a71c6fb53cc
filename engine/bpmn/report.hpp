// Collects all that is wrong with one file, each fault with its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/bpmn/xml/tree.hpp"

namespace baton::bpmn {

// A fault's words: a stable name, what is wrong, and what to do.
struct Saying {
    std::string rule;
    std::string message;
    std::string hint;
};

class Report {
public:
    explicit Report(const Text& text) : text_(text) {}

    // At the start tag of `node`; the element named is `node` or the nearest around it that has an id.
    void fault(const Node& node, Saying saying);
    void warn(const Node& node, Saying saying);
    // At an offset within `node`, such as the value of one of its attributes.
    void fault_at(const Node& node, std::uint32_t offset, Saying saying);
    // At the value of the attribute if it is there, else at the start tag.
    void fault_at(const Node& node, std::string_view attribute, Saying saying);

    // Nothing more is told: words for further faults need not be looked for.
    [[nodiscard]] bool is_full() const { return faults_.size() >= faults_max; }
    [[nodiscard]] bool has_faults() const { return fault_count_ != 0; }
    [[nodiscard]] const Text& text() const { return text_; }
    // Faults and warnings in the order of the file; the report is empty afterwards.
    [[nodiscard]] std::vector<Fault> take();

private:
    void add(const Node& node, std::uint32_t offset, Saying saying, bool is_warning);

    const Text& text_;
    std::vector<Fault> faults_;
    std::size_t fault_count_ = 0;
    std::size_t left_out_ = 0;
};

// Quoted and shortened, for use in a message.
[[nodiscard]] std::string quoted(std::string_view text);

// "userTask 'Check the papers'" or "userTask 'check_papers'": how a person finds the element in the diagram.
[[nodiscard]] std::string called(const Node& node);

}  // namespace baton::bpmn
