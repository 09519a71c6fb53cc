// The lines of one archive, from the store into its file.
#pragma once

#include "service/archive/cabinet.hpp"
#include "service/archive/lines.hpp"
#include "service/archive/mentions.hpp"

namespace baton::archive {

class Writing {
public:
    Writing(const Cabinet& cabinet, LineWriter& lines) : cabinet_(cabinet), lines_(lines) {}

    [[nodiscard]] Result<> begin(const Head& head);
    [[nodiscard]] Result<> add_family(InstanceKey root);
    // Models, what lay beside them, files, and the manifest.
    [[nodiscard]] Result<> end();

private:
    Result<> add_case(const ports::InstanceRow& row);
    Result<> add_records(InstanceKey key, CaseEnd& end);
    Result<> add_models();
    Result<> add_deployment(std::uint64_t deployment);
    Result<> add_beside();
    Result<> add_imported();
    Result<> add_beside(const std::string& file, std::string content);
    Result<> add_file(const std::string& digest);

    const Cabinet& cabinet_;
    LineWriter& lines_;
    Mentions mentions_;
    Manifest counted_;
};

}  // namespace baton::archive
