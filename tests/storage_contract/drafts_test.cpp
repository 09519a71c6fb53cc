// What designers draw: every version is kept as it was saved, nobody's is overwritten unread, and no limit is passed.
#include <thread>

#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

using ports::DraftKey;
using ports::DraftLimits;
using ports::DraftRow;
using ports::DraftSave;

class Drafts : public StorageContract {
protected:
    ports::DraftStore& drafts() { return backend().drafts(); }

    static DraftSave text(const std::string& content, const std::string& by = "shui") {
        return {"办理.bpmn", content, "", "", by, at(100)};
    }
    static DraftSave once(DraftSave save, const std::string& key, const std::string& asked) {
        save.once = key;
        save.asked = asked;
        return save;
    }
    DraftKey add(const std::string& content, const std::string& by = "shui") {
        return sure(drafts().add("bpmn", text(content, by), {})).row.key;
    }
    std::vector<std::uint64_t> listed(const std::string& owner, const std::vector<std::string>& departments = {},
                                      std::uint64_t below = 0, std::size_t limit = 100) {
        std::vector<std::uint64_t> keys;
        for (const auto& one : sure(drafts().drafts(owner, departments, DraftKey{below}, limit))) {
            keys.push_back(one.key.value);
        }
        return keys;
    }
    static Code code_of(const auto& result) { return result ? Code::internal : result.error().code; }
};

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Drafts, testing::ValuesIn(kinds()), [](const auto& kind) { return kind.param.name; });

TEST_P(Drafts, come_back_as_they_were_saved) {
    const std::string odd = "<a b='1'/>\r\n\t  “引号” '' \\ %s :v0\n";
    const DraftSave first{"新流程.bpmn", odd, "第一稿", "gov_office", "shui", at(7)};
    const auto saved = sure(drafts().add("bpmn", first, {}));
    EXPECT_FALSE(saved.was_saved_before);
    const DraftRow row{DraftKey{1},   "bpmn",   "shui", "gov_office", at(7),     1,
                       "新流程.bpmn", "第一稿", "shui", at(7),        odd.size()};
    EXPECT_EQ(saved.row, row);
    EXPECT_EQ(sure(drafts().draft(DraftKey{1})), row);
    EXPECT_EQ(sure(drafts().content(DraftKey{1}, 1)), odd);
    EXPECT_EQ(sure(drafts().draft(DraftKey{2})), std::nullopt);
    EXPECT_EQ(code_of(drafts().content(DraftKey{1}, 2)), Code::not_found);
    EXPECT_EQ(add("other").value, 2U);
}

TEST_P(Drafts, each_saving_is_a_version_and_the_earlier_ones_stay) {
    const auto key = add("one");
    auto next = text("two", "cai");
    next.name = "改.bpmn";
    next.note = "改了期限";
    next.department = "gov_office";
    next.at = at(200);
    const auto second = sure(drafts().save(key, 1, next, {})).row;
    EXPECT_EQ(second.version, 2U);
    EXPECT_EQ(second.owner, "shui");
    EXPECT_EQ(second.created_at, at(100));
    EXPECT_EQ(sure(drafts().draft(key)), second);
    ASSERT_TRUE(drafts().save(key, std::nullopt, text("three"), {}));
    const auto versions = sure(drafts().versions(key));
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[1], (ports::DraftVersionRow{key, 2, "改.bpmn", "改了期限", "cai", at(200), 3}));
    EXPECT_EQ(sure(drafts().version(key, 2)), versions[1]);
    EXPECT_EQ(sure(drafts().version(key, 4)), std::nullopt);
    EXPECT_EQ(sure(drafts().content(key, 1)), "one");
    EXPECT_EQ(sure(drafts().content(key, 3)), "three");
}

TEST_P(Drafts, are_not_saved_over_a_version_that_was_not_read) {
    const auto key = add("one");
    ASSERT_TRUE(drafts().save(key, 1, text("theirs", "cai"), {}));
    const auto late = drafts().save(key, 1, text("mine"), {});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, Code::stale);
    EXPECT_THAT(late.error().detail, HasSubstr("cai"));
    EXPECT_EQ(code_of(drafts().remove(key, 1)), Code::stale);
    EXPECT_EQ(sure(drafts().versions(key)).size(), 2U);
    EXPECT_EQ(code_of(drafts().save(DraftKey{99}, 1, text("x"), {})), Code::not_found);
}

TEST_P(Drafts, of_two_who_save_at_once_one_is_told) {
    const auto key = add("one");
    std::atomic<int> saved = 0, refused = 0;
    {
        std::vector<std::jthread> both;
        for (const auto* who : {"shui", "cai"}) {
            both.emplace_back([&, who] {
                const auto done = drafts().save(key, 1, text(who, who), {});
                if (done) ++saved;
                if (!done && done.error().code == Code::stale) ++refused;
            });
        }
    }
    EXPECT_EQ(saved, 1);
    EXPECT_EQ(refused, 1);
}

TEST_P(Drafts, sent_again_are_saved_once) {
    const auto first = sure(drafts().add("bpmn", once(text("one"), "k1", "a"), {}));
    const auto again = sure(drafts().add("bpmn", once(text("one"), "k1", "a"), {}));
    EXPECT_TRUE(again.was_saved_before);
    EXPECT_EQ(again.row, first.row);
    const auto second = sure(drafts().save(first.row.key, 1, once(text("two"), "k2", "b"), {}));
    ASSERT_TRUE(drafts().save(first.row.key, 2, text("three"), {}));
    const auto late = sure(drafts().save(first.row.key, 1, once(text("two"), "k2", "b"), {}));
    EXPECT_TRUE(late.was_saved_before);
    EXPECT_EQ(late.row, second.row) << "the answer is that of then";
    EXPECT_EQ(code_of(drafts().add("bpmn", once(text("other"), "k1", "c"), {})), Code::unprocessable);
    EXPECT_FALSE(sure(drafts().add("bpmn", once(text("one", "cai"), "k1", "a"), {})).was_saved_before);
    EXPECT_EQ(sure(drafts().versions(first.row.key)).size(), 3U);
}

TEST_P(Drafts, are_listed_for_their_owner_and_for_whom_they_are_shared_with) {
    add("a");
    auto shared = text("b", "cai");
    shared.department = "gov_office";
    ASSERT_TRUE(drafts().add("dmn", shared, {}));
    add("c", "cai");
    EXPECT_THAT(listed("shui"), ElementsAre(1));
    EXPECT_THAT(listed("shui", {"ducha", "gov_office"}), ElementsAre(2, 1));
    EXPECT_THAT(listed("cai", {"gov_office"}), ElementsAre(3, 2));
    EXPECT_THAT(listed("cai", {"gov_office"}, 3, 1), ElementsAre(2));
    EXPECT_THAT(listed("nobody", {""}), IsEmpty()) << "what nobody shares is no department's";
}

TEST_P(Drafts, are_deleted_with_all_their_versions) {
    const auto key = add("one");
    ASSERT_TRUE(drafts().save(key, 1, text("two"), {}));
    ASSERT_TRUE(drafts().remove(key, 2));
    EXPECT_EQ(sure(drafts().draft(key)), std::nullopt);
    EXPECT_THAT(sure(drafts().versions(key)), IsEmpty());
    EXPECT_EQ(code_of(drafts().remove(key, std::nullopt)), Code::not_found);
    EXPECT_GT(add("new"), key) << "a key is given once";
}

TEST_P(Drafts, have_limits_and_say_which) {
    DraftLimits limits;
    limits.size_max = 10;
    limits.drafts_max = 2;
    limits.versions_max = 2;
    limits.owner_size_max = 25;
    const auto refusal = [&](const Result<ports::DraftSaved>& saved) {
        EXPECT_EQ(code_of(saved), Code::too_large);
        return saved ? std::string() : saved.error().detail;
    };
    EXPECT_THAT(refusal(drafts().add("bpmn", text("12345678901"), limits)), HasSubstr("drafts.size_max"));
    const auto key = sure(drafts().add("bpmn", text("1234567890"), limits)).row.key;
    ASSERT_TRUE(drafts().add("bpmn", text("12345"), limits));
    EXPECT_THAT(refusal(drafts().add("bpmn", text("1"), limits)), HasSubstr("drafts.count_max"));
    ASSERT_TRUE(drafts().add("bpmn", text("1", "cai"), limits)) << "another's do not count";
    EXPECT_THAT(refusal(drafts().save(key, 1, text("12345678901"), limits)), HasSubstr("drafts.size_max"));
    ASSERT_TRUE(drafts().save(key, 1, text("1234567890"), limits));
    EXPECT_THAT(refusal(drafts().save(key, 2, text("1"), limits)), HasSubstr("drafts.owner_size_max"));
    limits.owner_size_max = 100;
    ASSERT_TRUE(drafts().save(key, 2, text("3"), limits));
    EXPECT_EQ(sure(drafts().versions(key)).size(), 2U);
    EXPECT_EQ(code_of(drafts().content(key, 1)), Code::not_found) << "the oldest was forgotten";
}

TEST_P(Drafts, what_is_refused_leaves_nothing) {
    const auto key = add("one");
    backend().refuse_writes(true);
    EXPECT_EQ(code_of(drafts().add("bpmn", text("two"), {})), Code::unavailable);
    EXPECT_EQ(code_of(drafts().save(key, 1, text("two"), {})), Code::unavailable);
    EXPECT_EQ(code_of(drafts().remove(key, 1)), Code::unavailable);
    backend().refuse_writes(false);
    EXPECT_THAT(listed("shui"), ElementsAre(key.value));
    EXPECT_EQ(sure(drafts().versions(key)).size(), 1U);
}

class DurableDrafts : public Drafts {};

INSTANTIATE_TEST_SUITE_P(Stores, DurableDrafts, testing::ValuesIn(durable_kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(DurableDrafts, are_there_after_a_restart) {
    const auto key = add("one");
    ASSERT_TRUE(drafts().save(key, 1, text("two"), {}));
    backend().reopen();
    EXPECT_EQ(sure(drafts().content(key, 1)), "one");
    EXPECT_EQ(sure(drafts().draft(key))->version, 2U);
    EXPECT_GT(add("three"), key);
}

}  // namespace baton::storage
