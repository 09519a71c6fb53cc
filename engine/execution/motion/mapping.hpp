// Where the elements and flows of one version of a process are in another.
#pragma once

#include <vector>

#include "engine/execution/command/motion.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::execution {

class Mapping {
public:
    // Elements of the same id map by themselves unless something else is said. Both versions must outlive it.
    Mapping(const model::ProcessDefinition& source, const model::ProcessDefinition& target,
            const std::vector<MappingInstruction>& instructions);

    [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }  // of the instructions themselves

    // nowhere: the other version has none.
    [[nodiscard]] ElementIndex element(ElementIndex source) const;
    [[nodiscard]] FlowIndex flow(FlowIndex source) const;
    [[nodiscard]] bool is_renewed(ElementIndex source) const { return renewed_[source]; }

private:
    void take(const MappingInstruction& instruction, std::size_t position);
    void check_one_to_one();

    const model::ProcessDefinition& source_;
    const model::ProcessDefinition& target_;
    std::vector<ElementIndex> elements_;
    std::vector<bool> renewed_;
    std::vector<bool> is_told_;
    std::vector<Fault> faults_;
};

}  // namespace baton::execution
