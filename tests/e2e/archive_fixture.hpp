// A data folder whose cases lie years back, and the commands over it.
#pragma once

#include <fstream>
#include <gtest/gtest.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "tests/e2e/past_cases.hpp"
#include "tests/e2e/program.hpp"
#include "tests/faults/served.hpp"

namespace baton::e2e {

inline std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class Archive : public testing::Test {
protected:
    [[nodiscard]] std::string data() const { return folder_.path().string(); }
    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return folder_.path() / "archive" / name;
    }
    // A command over the folder, by a policy of ten years for `matter`.
    [[nodiscard]] Ran run(const std::string& arguments, const std::string& pause = "archive.pause_ms=0") const {
        return baton(arguments + " --data " + data() +
                     " --processes " BATON_SOURCE_DIR "/processes --set retention.matter=P10Y " + pause +
                     " "
                     "archive.links=dispute.related_case=case_no");
    }
    [[nodiscard]] Ran verify() const { return baton("verify-replay --data " + data()); }
    [[nodiscard]] Ran replay(InstanceKey key, const std::string& where) const {
        return baton("replay " + std::to_string(key.value) + " " + where);
    }
    [[nodiscard]] std::string from_data() const { return "--data " + data(); }
    [[nodiscard]] std::string from(const std::string& name) const { return "--archive " + file(name).string(); }
    [[nodiscard]] long count(const std::string& sql) const {
        soci::session session(soci::sqlite3, "dbname=" + data() + "/baton.sqlite");
        long number = 0;
        session << sql, soci::into(number);
        return number;
    }
    void change(const std::string& sql) const {
        soci::session session(soci::sqlite3, "dbname=" + data() + "/baton.sqlite");
        session << sql;
    }
    // The token of an auditor of this folder, without a service.
    [[nodiscard]] std::string auditor() const {
        const std::string people = " --data " + data() + " --processes " BATON_SOURCE_DIR "/processes";
        EXPECT_EQ(baton("user add shen --role auditor --department ducha" + people).code, 0);
        auto token = baton("user token shen" + people).out;
        while (!token.empty() && token.back() == '\n') token.pop_back();
        return token;
    }

    faults::Folder folder_{"archive"};
};

}  // namespace baton::e2e
