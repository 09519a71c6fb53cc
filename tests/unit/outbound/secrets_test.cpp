#include "connectors/outbound/secrets.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace baton::outbound {
namespace {

class SecretsFile : public testing::Test {
protected:
    std::string path_;

    std::string written(std::string_view text, mode_t mode) {
        path_ = (std::filesystem::temp_directory_path() / ("baton-secrets-" + std::to_string(::getpid()))).string();
        std::ofstream{path_} << text;
        ::chmod(path_.c_str(), mode);
        return path_;
    }
    void TearDown() override {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
};

TEST(Secrets, are_filled_in_by_name) {
    const Secrets secrets{{{"A", "one"}, {"B_2", "two"}}};
    EXPECT_EQ(*secrets.fill("x {{secrets.A}}-{{ secrets.B_2 }} y", {"A", "B_2"}), "x one-two y");
    EXPECT_EQ(*secrets.fill("nothing", {}), "nothing");
    EXPECT_EQ(*secrets.fill_all("{{secrets.A}}"), "one");
}

TEST(Secrets, are_refused_where_they_may_not_go_or_do_not_exist) {
    const Secrets secrets{{{"A", "one"}}};
    EXPECT_EQ(secrets.fill("{{secrets.A}}", {}).error().code, Code::forbidden);
    EXPECT_EQ(secrets.fill("{{secrets.B}}", {"B"}).error().code, Code::invalid);
    EXPECT_NE(secrets.fill("{{secrets.B}}", {"B"}).error().detail.find("BATON_SECRET_B"), std::string::npos);
    for (const char* text : {"{{secrets.A", "{{A}}", "{{secrets.}}", "{{secrets.a b}}", "{{}}"}) {
        EXPECT_EQ(secrets.fill(text, {"A"}).error().code, Code::invalid) << text;
    }
}

TEST(Secrets, are_not_filled_in_twice) {
    const Secrets secrets{{{"A", "{{secrets.B}}"}, {"B", "inner"}}};
    EXPECT_EQ(*secrets.fill("{{secrets.A}}", {"A"}), "{{secrets.B}}");
}

TEST(Secrets, are_taken_out_of_texts) {
    const Secrets secrets{{{"A", "long-secret"}, {"B", "abc"}}};
    EXPECT_EQ(secrets.without_secrets("a long-secret and long-secret abc"), "a *** and *** abc");
}

TEST_F(SecretsFile, is_read_and_completed_by_the_environment) {
    ::setenv("BATON_SECRET_FROM_ENV", "outer", 1);
    ::setenv("BATON_SECRET_A", "shadowed", 1);
    const Result<Secrets> secrets = Secrets::from(written(R"({"A":"one"})", 0600));
    ASSERT_TRUE(secrets) << secrets.error().detail;
    EXPECT_EQ(*secrets->fill_all("{{secrets.A}} {{secrets.FROM_ENV}}"), "one outer");
}

TEST_F(SecretsFile, must_be_its_owners_alone) {
    const Result<Secrets> secrets = Secrets::from(written(R"({"A":"one"})", 0644));
    ASSERT_FALSE(secrets);
    EXPECT_NE(secrets.error().detail.find("chmod 600"), std::string::npos);
}

TEST_F(SecretsFile, must_be_an_object_of_texts) {
    EXPECT_FALSE(Secrets::from(written("[]", 0600)));
    const Result<Secrets> secrets = Secrets::from(written(R"({"A":1,"b c":"x"})", 0600));
    ASSERT_FALSE(secrets);
    EXPECT_EQ(secrets.error().faults.size(), 2U);
    EXPECT_FALSE(Secrets::from("/no/such/file"));
}

}  // namespace
}  // namespace baton::outbound
