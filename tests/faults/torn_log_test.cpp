// The tail of SQLite's log is not what was written: the machine lost power in the middle of it, or the disk lied. What
// stands before the tear is there, whole and in order; nothing of what stands behind it is taken for good.
#include <fstream>
#include <gtest/gtest.h>
#include <random>

#include "service/verify/verify.hpp"
#include "tests/faults/dice.hpp"
#include "tests/faults/load.hpp"
#include "tests/faults/served.hpp"

namespace baton::faults {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t head_of_log = 32;
constexpr std::uintmax_t frame = 24 + 8192;  // of one page: https://www.sqlite.org/fileformat2.html#walformat

class TornLog : public testing::Test {
protected:
    // A service dies under load, so that its log is not empty.
    void SetUp() override {
        ASSERT_TRUE(served_.start());
        load_.go_on();
        EXPECT_TRUE(load_.wait_for(120));
        served_.kill();
        load_.pause();
        ASSERT_GT(fs::file_size(log_of(folder_.path())), head_of_log + 20 * frame) << "there is no tail to tear";
    }
    static fs::path log_of(const fs::path& folder) { return folder / "baton.sqlite-wal"; }

    // The folder as the kill left it, for one tear.
    void copy_to(const Folder& copy) {
        for (const auto* name : {"baton.sqlite", "baton.sqlite-wal"}) {
            fs::copy_file(folder_.path() / name, copy.path() / name, fs::copy_options::overwrite_existing);
        }
    }
    static void garble(const fs::path& file, std::uintmax_t from, std::uintmax_t count, std::mt19937& random) {
        std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
        bytes.seekp(static_cast<std::streamoff>(from));
        for (std::uintmax_t i = 0; i < count; ++i) bytes.put(static_cast<char>(random()));
    }
    // It opens, all of it follows from its records, and gives the last position that it knows.
    static Position whole_up_to(const fs::path& folder) {
        const auto verified = verify::replay_all(folder.string(), {});
        EXPECT_TRUE(verified.has_value()) << verified.error().detail;
        if (!verified) return 0;
        EXPECT_TRUE(verified->differences.empty()) << verified->differences.front();
        const auto opened = verify::open_store(folder.string());
        const auto last = opened ? opened->queries->last_position(0) : Result<Position>(opened.error());
        EXPECT_TRUE(last.has_value()) << last.error().detail;
        return last ? *last : 0;
    }

    Folder folder_{"torn-log"};
    Served served_{folder_.path(), as_usual()};
    Load load_{4, [this](const std::string& role, std::size_t) { return served_.as(role); }};
};

TEST_F(TornLog, what_was_half_written_behind_the_last_commit_costs_nothing) {
    auto random = dice(20261130);
    const auto log = log_of(folder_.path());
    const auto size = fs::file_size(log);
    fs::resize_file(log, size + frame / 2);
    garble(log, size, frame / 2, random);
    ASSERT_TRUE(served_.start());
    load_.settle();
    load_.expect_each_wish_once();
    EXPECT_EQ(served_.stop(), 0);
    load_.expect_each_message_once(folder_.path().string());
    EXPECT_GT(whole_up_to(folder_.path()), 0U);
}

// A disk that lost what it had said to be safe: no database can give that back, but what is left must be a whole past.
TEST_F(TornLog, cut_or_garbled_anywhere_leaves_the_past_up_to_there) {
    auto random = dice(20261201);
    const Folder whole{"torn-log-whole"};
    copy_to(whole);
    const auto all = whole_up_to(whole.path());
    Position most = 0;
    for (int i = 0; i < 16; ++i) {
        const Folder copy{"torn-log-copy"};
        copy_to(copy);
        const auto log = log_of(copy.path());
        const auto size = fs::file_size(log);
        const auto at = std::uniform_int_distribution<std::uintmax_t>(size / 2, size - 1)(random);
        SCOPED_TRACE((i % 2 == 0 ? "cut at byte " : "garbled at byte ") + std::to_string(at));
        if (i % 2 == 0) {
            fs::resize_file(log, at);
        } else {
            garble(log, at, std::min<std::uintmax_t>(64, size - at), random);
        }
        const auto last = whole_up_to(copy.path());
        EXPECT_LE(last, all);
        most = std::max(most, last);
    }
    EXPECT_GT(most, 0U);
}

TEST_F(TornLog, a_database_whose_first_page_is_garbled_is_refused_in_words) {
    auto random = dice(20261202);
    garble(folder_.path() / "baton.sqlite", 0, 512, random);
    fs::remove(log_of(folder_.path()));
    EXPECT_FALSE(served_.start());
    std::ifstream file(folder_.path() / "service.log");
    const std::string said{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    EXPECT_NE(said.find("not a database"), std::string::npos) << said;
}

}  // namespace
}  // namespace baton::faults
