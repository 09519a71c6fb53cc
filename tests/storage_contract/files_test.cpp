// What is in the files of cases: kept once under its digest, whole or not at all, and for as long as a case speaks of
// it.
#include <thread>

#include "engine/base/digest.hpp"
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Files : public StorageContract {
protected:
    ports::FileStore& files() { return backend().files(); }
    ports::Attachments& attachments() { return backend().attachments(); }

    std::string put(std::string_view contents, std::int64_t seconds = 100) {
        return sure(files().put(contents, at(seconds)));
    }
    bool is_kept(const std::string& sha256) { return sure(files().find(sha256)).has_value(); }
    // As a reader takes it: piece after piece.
    std::string read(const std::string& sha256) {
        const auto found = sure(files().find(sha256));
        if (!found) return "nothing";
        std::string all;
        for (std::uint64_t i = 0; i < found->pieces; ++i) all += sure(files().piece(sha256, i));
        EXPECT_EQ(all.size(), found->size);
        return all;
    }
    std::size_t forget(std::int64_t seconds, std::size_t limit = 100) {
        return sure(files().forget_unspoken(at(seconds), limit));
    }

    ports::AttachmentRow attach(std::uint64_t key, InstanceKey instance, InstanceKey root, std::string sha256) {
        auto row = made<ports::AttachmentRow>(key);
        row.instance = instance;
        row.root = root;
        row.sha256 = std::move(sha256);
        auto one = batch();
        one.attachments = {row};
        add_records(one, {instance});
        EXPECT_TRUE(write(one));
        return row;
    }
    // Every byte there is, with no pattern that a piece's border could fall upon.
    static std::string bytes(std::size_t size) {
        std::string all(size, '\0');
        std::uint32_t state = 1;
        for (char& byte : all) {
            state = state * 1664525 + 1013904223;
            byte = static_cast<char>(state >> 24U);
        }
        return all;
    }
};

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Files, testing::ValuesIn(kinds()), [](const auto& kind) { return kind.param.name; });

TEST_P(Files, come_back_as_they_were_whatever_is_in_them) {
    const std::string nul("a\0b\xFF\r\n'\"\\", 9);
    for (const auto& contents : {std::string("一份材料"), nul, bytes(1), bytes(2), bytes(3), bytes(3'000'001)}) {
        const auto digest = put(contents);
        EXPECT_EQ(digest, sha256_hex(contents));
        EXPECT_TRUE(read(digest) == contents) << contents.size() << " bytes";
    }
}

TEST_P(Files, are_kept_once_however_often_they_come) {
    const auto contents = bytes(1'000'000);
    const auto digest = put(contents);
    EXPECT_EQ(put(contents), digest);
    EXPECT_TRUE(read(digest) == contents);
    EXPECT_FALSE(is_kept(sha256_hex("another")));
}

TEST_P(Files, of_several_at_once_are_whole) {
    const auto contents = bytes(2'000'000);
    std::vector<std::jthread> all;
    for (int i = 0; i < 4; ++i) all.emplace_back([&] { EXPECT_TRUE(files().put(contents, at(1))); });
    all.clear();
    EXPECT_TRUE(read(sha256_hex(contents)) == contents);
}

TEST_P(Files, that_are_refused_are_not_there_and_come_the_next_time) {
    backend().refuse_writes(true);
    const auto refused = files().put("材料", at(1));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unavailable) << refused.error().detail;
    EXPECT_FALSE(is_kept(sha256_hex("材料")));
    backend().refuse_writes(false);
    EXPECT_EQ(read(put("材料")), "材料");
}

TEST_P(Files, of_which_a_piece_is_missing_say_so) {
    const auto digest = put("材料");
    EXPECT_EQ(files().piece(digest, 1).error().code, Code::internal);
    EXPECT_EQ(files().piece(sha256_hex("another"), 0).error().code, Code::internal);
}

TEST_P(Files, that_no_case_speaks_of_go_when_they_are_old) {
    const auto spoken = put("spoken", 10);
    const auto withdrawn = put("withdrawn", 10);
    const auto old = put("old", 10);
    const auto fresh = put("fresh", 30);
    attach(nth(1), InstanceKey{nth(100)}, InstanceKey{nth(100)}, spoken);
    auto gone = attach(nth(2), InstanceKey{nth(100)}, InstanceKey{nth(100)}, withdrawn);
    ASSERT_NE(gone.withdrawn_at, Instant{}) << "withdrawn";

    EXPECT_EQ(forget(20), 1);
    EXPECT_FALSE(is_kept(old));
    for (const auto& kept : {spoken, withdrawn, fresh}) EXPECT_TRUE(is_kept(kept));
    EXPECT_EQ(read(put("old", 40)), "old") << "and may come again";
}

TEST_P(Files, that_come_again_are_as_new) {
    const auto digest = put("材料", 10);
    put("材料", 30);
    EXPECT_EQ(forget(20), 0);
    EXPECT_TRUE(is_kept(digest));
}

TEST_P(Files, go_so_many_at_a_time) {
    for (const auto* contents : {"1", "2", "3"}) put(contents, 10);
    EXPECT_EQ(forget(20, 2), 2);
    EXPECT_EQ(forget(20, 2), 1);
    EXPECT_EQ(forget(20, 2), 0);
}

TEST_P(Files, are_listed_by_case_by_family_and_by_key) {
    const InstanceKey root{nth(100)}, called{nth(101)}, other{nth(102)};
    const auto first = attach(nth(1), root, root, "a");
    const auto second = attach(nth(2), called, root, "b");
    const auto third = attach(nth(3), root, root, "c");
    const auto elsewhere = attach(nth(4), other, other, "a");

    EXPECT_THAT(sure(attachments().files_of(root)), ElementsAre(first, third));
    EXPECT_THAT(sure(attachments().files_of(called)), ElementsAre(second));
    EXPECT_THAT(sure(attachments().files_of_family(root, {}, 10)), ElementsAre(first, second, third));
    EXPECT_THAT(sure(attachments().files_of_family(root, first.key, 1)), ElementsAre(second));
    EXPECT_THAT(sure(attachments().files_of_family(called, {}, 10)), IsEmpty());
    EXPECT_EQ(sure(attachments().file(AttachmentKey{nth(4)})), elsewhere);
    EXPECT_EQ(sure(attachments().file(AttachmentKey{nth(9)})), std::nullopt);
}

TEST_P(Files, are_listed_as_they_are_now) {
    const InstanceKey root{nth(100)};
    auto row = attach(nth(1), root, root, "a");
    row.withdrawn_by = "wang";
    row.withdrawn_because = "传错了";
    row.withdrawn_at = at(500);
    auto one = batch();
    one.attachments = {row};
    ASSERT_TRUE(write(one));
    EXPECT_THAT(sure(attachments().files_of(root)), ElementsAre(row));
}

class DurableFiles : public Files {};

INSTANTIATE_TEST_SUITE_P(Stores, DurableFiles, testing::ValuesIn(durable_kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(DurableFiles, are_there_after_a_restart) {
    const auto contents = bytes(1'000'000);
    const auto digest = put(contents);
    backend().reopen();
    EXPECT_TRUE(read(digest) == contents);
}

TEST_P(DurableFiles, that_were_left_half_written_are_not_given_out_and_made_whole_by_the_next) {
    const auto contents = bytes(2'000'000);
    const auto digest = put(contents);
    backend().run("UPDATE file_content SET is_whole = 0");
    backend().run("DELETE FROM file_piece WHERE number > 1");
    EXPECT_FALSE(is_kept(digest));
    EXPECT_EQ(put(contents), digest);
    EXPECT_TRUE(read(digest) == contents);
}

TEST_P(DurableFiles, take_their_pieces_with_them) {
    put("材料", 10);
    EXPECT_EQ(forget(20), 1);
    EXPECT_FALSE(files().piece(sha256_hex("材料"), 0));
}

}  // namespace baton::storage
