// The shipped organisation, as the tests use it.
#pragma once

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

#include "connectors/identity/organisation_in_force.hpp"

namespace baton::identity {

inline std::string file_text(const std::string& path) {
    std::ifstream file{std::string(BATON_SOURCE_DIR) + "/" + path, std::ios::binary};
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline const Organisation& district() {
    static const Organisation lixia = [] {
        Result<Organisation> read =
            read_organisation(file_text("processes/organisation/organisation.json"), "organisation.json");
        EXPECT_TRUE(read) << read.error().detail;
        return read ? *read : Organisation{};
    }();
    return lixia;
}

inline const OrganisationInForce& district_in_force() {
    static const OrganisationInForce lixia{district()};
    return lixia;
}

}  // namespace baton::identity
