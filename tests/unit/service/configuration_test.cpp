#include "service/configuration.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include "service/secrets.hpp"

namespace baton::service {
namespace {

using Flags = std::vector<std::pair<std::string, std::string>>;

// A file of one test, removed with it.
struct File {
    std::filesystem::path path;
    File(const std::string& name, const std::string& text, mode_t mode = 0600)
        : path(std::filesystem::temp_directory_path() / ("baton-" + std::to_string(::getpid()) + "-" + name)) {
        std::ofstream(path, std::ios::binary) << text;
        ::chmod(path.c_str(), mode);
    }
    ~File() { std::filesystem::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

struct Variable {
    const char* name;
    Variable(const char* name_, const char* value) : name(name_) { ::setenv(name, value, 1); }
    ~Variable() { ::unsetenv(name); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
};

std::vector<std::string> complaints(const Result<Configuration>& read) {
    std::vector<std::string> all;
    if (read) return all;
    for (const auto& fault : read.error().faults)
        all.push_back(fault.element + ": " + fault.message + " " + fault.hint);
    return all;
}

TEST(Configuration, a_flag_goes_before_the_environment_and_that_before_the_file) {
    const File file("order.toml", "[server]\nport = 1001\nthreads = 3\nheader_size_max = 2048\n");
    const Variable port("BATON_SERVER_PORT", "1002");
    const Variable threads("BATON_SERVER_THREADS", "4");
    const auto read = configure(file.path, {{"server.port", "1003"}});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->server.port, 1003);
    EXPECT_EQ(read->threads, 4U);
    EXPECT_EQ(read->server.header_size_max, 2048U);
}

TEST(Configuration, how_many_waits_for_messages_are_held_in_memory_is_said) {
    EXPECT_EQ(configure("", {})->engine.waits_in_memory, 200'000U);
    EXPECT_EQ(configure("", {{"engine.waits_in_memory", "0"}})->engine.waits_in_memory, 0U);
    EXPECT_FALSE(configure("", {{"engine.waits_in_memory", "2147483649"}}));
}

TEST(Configuration, how_many_jobs_are_held_in_memory_is_said_for_each_type) {
    EXPECT_EQ(configure("", {})->engine.jobs_in_memory, 10'000U);
    EXPECT_EQ(configure("", {{"engine.jobs_in_memory", "1"}})->engine.jobs_in_memory, 1U);
    EXPECT_FALSE(configure("", {{"engine.jobs_in_memory", "0"}}));
    EXPECT_FALSE(configure("", {{"engine.jobs_in_memory", "2147483649"}}));
}

TEST(Configuration, an_unknown_name_is_refused_with_the_nearest_one_wherever_it_stands) {
    const File file("names.toml", "[engine]\nsnapshot_evry = 5\n");
    const Variable wrong("BATON_SERVER_PROT", "1");
    const auto read = configure(file.path, {{"log.fromat", "json"}, {"engine.queue", "5"}});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().detail, "the configuration has 4 fault(s)");
    EXPECT_THAT(complaints(read),
                testing::UnorderedElementsAre(testing::HasSubstr("did you mean 'engine.snapshot_every'?"),
                                              testing::HasSubstr("did you mean 'engine.queue_max'?"),
                                              testing::HasSubstr("did you mean 'BATON_SERVER_PORT'?"),
                                              testing::HasSubstr("did you mean 'log.format'?")));
}

TEST(Configuration, a_value_out_of_bounds_is_refused_with_the_bounds) {
    EXPECT_THAT(complaints(configure("", {{"server.threads", "0"}, {"log.level", "loud"}, {"server.port", "80a"}})),
                testing::ElementsAre(testing::HasSubstr("'0' is not a whole number from 1 to 256"),
                                     testing::HasSubstr("'loud' is none of trace,debug,info,warn,error"),
                                     testing::HasSubstr("'80a' is not a whole number from 0 to 65535")));
}

// What every setting shows is what it takes: none is printed that cannot be set.
TEST(Configuration, every_setting_takes_its_own_default) {
    const Configuration defaults;
    for (const auto& setting : settings()) {
        Configuration other;
        EXPECT_TRUE(setting.set(other, setting.get(defaults))) << setting.name;
        EXPECT_EQ(setting.get(other), setting.get(defaults)) << setting.name;
    }
}

TEST(Configuration, a_host_says_what_may_be_sent_to_it) {
    const File file(
        "hosts.toml",
        "[hosts.\"oa.example.cn\"]\nports = [443, 8443]\nprivate_address = true\nsecrets = [\"OA_TOKEN\"]\n");
    const auto read = configure(file.path, {});
    ASSERT_TRUE(read) << testing::PrintToString(complaints(read));
    const auto& rule = read->outbound.hosts.at(0);
    EXPECT_EQ(rule.host, "oa.example.cn");
    EXPECT_EQ(rule.ports, (std::vector<std::uint16_t>{443, 8443}));
    EXPECT_TRUE(rule.allows_private_address);
    EXPECT_FALSE(rule.allows_plain_http);
    EXPECT_EQ(rule.secrets, std::vector<std::string>{"OA_TOKEN"});
}

TEST(Configuration, the_short_list_of_hosts_says_scheme_and_port) {
    const auto read = configure("", {{"connectors.hosts", "api.example.cn,http://127.0.0.1:9000"}});
    ASSERT_TRUE(read);
    ASSERT_EQ(read->outbound.hosts.size(), 2U);
    EXPECT_EQ(read->outbound.hosts[0].host, "api.example.cn");
    EXPECT_FALSE(read->outbound.hosts[0].allows_plain_http);
    EXPECT_EQ(read->outbound.hosts[1].ports, std::vector<std::uint16_t>{9000});
    EXPECT_TRUE(read->outbound.hosts[1].allows_plain_http);
    EXPECT_TRUE(read->outbound.hosts[1].allows_private_address);
}

TEST(Configuration, a_database_has_a_url_and_may_be_read_only) {
    const auto read = configure("", {{"databases.ledger", "postgresql://reader@db/ledger"},
                                     {"databases.ledger.read_only", "true"},
                                     {"databases.archive.read_only", "true"}});
    EXPECT_THAT(complaints(read),
                testing::ElementsAre(testing::HasSubstr("databases.archive: the database has no URL")));
}

TEST(Secrets, come_from_files_the_environment_and_systemd) {
    const File file("token", "t0ken\n");
    const File credential("credential", "from systemd");
    const Variable folder("CREDENTIALS_DIRECTORY", credential.path.parent_path().c_str());
    const Variable variable("OA_PASSWORD_OF_TEST", "pa55word");
    const auto configuration = configure("", {{"secrets.A", "file:" + file.path.string()},
                                              {"secrets.B", "env:OA_PASSWORD_OF_TEST"},
                                              {"secrets.C", "credential:" + credential.path.filename().string()},
                                              {"hosts.oa.example.cn.secrets", "A,B,C"}});
    ASSERT_TRUE(configuration) << testing::PrintToString(complaints(configuration));
    const auto secrets = gather_secrets(*configuration);
    ASSERT_TRUE(secrets) << secrets.error().detail;
    const auto filled =
        secrets->fill("{{secrets.A}}/{{secrets.B}}/{{secrets.C}}", configuration->outbound.hosts.at(0).secrets);
    ASSERT_TRUE(filled) << filled.error().detail;
    EXPECT_EQ(*filled, "t0ken/pa55word/from systemd");
}

TEST(Secrets, that_others_can_read_or_that_are_not_there_stop_the_start) {
    const File open("open", "t0ken", 0644);
    const auto configuration = configure("", {{"secrets.A", "file:" + open.path.string()},
                                              {"secrets.B", "env:NOBODY_SETS_THIS_VARIABLE"},
                                              {"secrets.C", "credential:none"}});
    ASSERT_TRUE(configuration);
    const auto secrets = gather_secrets(*configuration);
    ASSERT_FALSE(secrets);
    ASSERT_EQ(secrets.error().faults.size(), 3U);
    EXPECT_THAT(secrets.error().faults[0].message, testing::HasSubstr("chmod 600"));
    EXPECT_THAT(secrets.error().faults[1].message, testing::HasSubstr("NOBODY_SETS_THIS_VARIABLE"));
    EXPECT_THAT(secrets.error().faults[2].message, testing::HasSubstr("LoadCredential"));
}

TEST(Secrets, a_host_cannot_name_one_that_nobody_gives) {
    const auto configuration = configure("", {{"hosts.oa.example.cn.secrets", "OA_TOKEN"}});
    ASSERT_TRUE(configuration);
    const auto secrets = gather_secrets(*configuration);
    ASSERT_FALSE(secrets);
    EXPECT_EQ(secrets.error().faults.at(0).message, "there is no secret 'OA_TOKEN'");
}

TEST(Secrets, are_never_written_into_the_settings_themselves) {
    const auto read = configure("", {{"secrets.A", "s3cret-value"}});
    ASSERT_FALSE(read);
    EXPECT_THAT(complaints(read), testing::ElementsAre(testing::AllOf(testing::HasSubstr("file:PATH"),
                                                                      testing::Not(testing::HasSubstr("s3cret")))));
}

}  // namespace
}  // namespace baton::service
