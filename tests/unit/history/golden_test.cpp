// What was once written is read for ever: tests/golden/events/vN holds texts of each format, never to be edited.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "engine/history/codec.hpp"
#include "engine/history/codec/state.hpp"
#include "tests/made_up/made_up.hpp"

namespace baton::history {
namespace {

namespace fs = std::filesystem;

const fs::path golden = fs::path(BATON_SOURCE_DIR) / "tests/golden/events";

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    auto all = text.str();
    while (all.ends_with('\n')) all.pop_back();
    return all;
}

std::vector<fs::path> golden_files(int version, const std::string& begin) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(golden / ("v" + std::to_string(version)))) {
        if (entry.path().filename().string().starts_with(begin)) files.push_back(entry.path());
    }
    return files;
}

// A format that has no texts yet gets them, by BATON_NEW_FORMAT=1; those that there are stay as they are.
void begin_format() {
    const auto folder = golden / ("v" + std::to_string(format_version));
    if (std::getenv("BATON_NEW_FORMAT") == nullptr || fs::exists(folder)) return;
    fs::create_directories(folder);
    made_up::Maker maker;
    std::vector<execution::Event> events;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, execution::AnyEvent>>(
        [&](auto type) { events.emplace_back(maker.make<typename decltype(type)::type>()); });
    std::ofstream(folder / "events_all.json") << encode(events) << '\n';
    std::ofstream(folder / "case_whole.json") << encode(maker.make<execution::Instance>()) << '\n';
}

class Golden : public testing::Test {
protected:
    static void SetUpTestSuite() { begin_format(); }
};

}  // namespace

TEST_F(Golden, every_old_record_is_still_read) {
    for (int version = 1; version <= format_version; ++version) {
        const auto files = golden_files(version, "events");
        EXPECT_FALSE(files.empty()) << version;
        for (const auto& file : files) {
            const auto text = text_of(file);
            const auto events = decode(text, version);
            ASSERT_TRUE(events) << file << ": " << events.error().detail;
            if (version == format_version) {
                EXPECT_EQ(encode(*events), text) << file;
            }
        }
    }
}

TEST_F(Golden, every_old_snapshot_is_still_read) {
    for (int version = 1; version <= format_version; ++version) {
        const auto files = golden_files(version, "case");
        EXPECT_FALSE(files.empty()) << version;
        for (const auto& file : files) {
            const auto text = text_of(file);
            const auto instance = decode_instance(text, version);
            ASSERT_TRUE(instance) << file << ": " << instance.error().detail;
            if (version == format_version) {
                EXPECT_EQ(encode(*instance), text) << file;
            }
        }
    }
}

}  // namespace baton::history
