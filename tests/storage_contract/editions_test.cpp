// Imported calendars, clock rules and organisations: each version of each is kept once and for ever, byte by byte.
#include <thread>

#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

using ports::EditionKey;
using ports::EditionRow;
using ports::NewEdition;

class Editions : public StorageContract {
protected:
    ports::EditionStore& editions() { return backend().editions(); }

    static NewEdition year(const std::string& name, std::uint32_t version, const std::string& content = "{}") {
        EditionRow row;
        row.kind = "calendar";
        row.name = name;
        row.version = version;
        row.id = "cn-" + name;
        row.file = "cn-" + name + ".json";
        row.digest = "digest of " + content;
        row.size = content.size();
        row.source = "import";
        row.by = "ops";
        row.at = at(100);
        row.reason = "国务院办公厅通知";
        return {row, content, {}, {}};
    }
    static NewEdition once(NewEdition edition, const std::string& key, const std::string& asked) {
        edition.once = key;
        edition.asked = asked;
        return edition;
    }
    static NewEdition of_folder(NewEdition edition) {
        edition.row.source = "folder";
        return edition;
    }
    Code refusal_of(const NewEdition& edition) {
        const auto added = editions().add(edition, std::nullopt);
        return added ? Code::internal : added.error().code;
    }
    std::vector<std::string> listed() {
        std::vector<std::string> all;
        for (const auto& one : sure(editions().editions())) {
            all.push_back(std::to_string(one.key.value) + " " + one.source + " " + one.name + "@" +
                          std::to_string(one.version));
        }
        return all;
    }
};

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Editions, testing::ValuesIn(kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(Editions, come_back_as_they_were_imported) {
    EXPECT_THAT(listed(), IsEmpty());
    const std::string odd = "{\"a\": \"“引号” '' \\\\ %s :v0\"}\r\n\t";
    const auto next = year("2027", 1, odd);
    const auto added = sure(editions().add(next, std::nullopt));
    EXPECT_FALSE(added.was_added_before);
    EditionRow row = next.row;
    row.key = EditionKey{1};
    EXPECT_EQ(added.row, row);
    EXPECT_EQ(sure(editions().editions()), std::vector{row});
    EXPECT_EQ(sure(editions().edition(EditionKey{1})), row);
    EXPECT_EQ(sure(editions().content(EditionKey{1})), odd);
    EXPECT_EQ(sure(editions().edition(EditionKey{2})), std::nullopt);
    EXPECT_EQ(editions().content(EditionKey{2}).error().code, Code::not_found);
}

TEST_P(Editions, the_newest_of_all_is_known) {
    EXPECT_EQ(sure(editions().newest()), EditionKey{});
    (void)sure(editions().add(year("2027", 1), std::nullopt));
    const auto second = sure(editions().add(year("2026", 3), std::nullopt));
    EXPECT_EQ(sure(editions().newest()), second.row.key);
}

TEST_P(Editions, of_one_name_go_forward_only_and_the_earlier_ones_stay) {
    ASSERT_TRUE(editions().add(year("2026", 2), std::nullopt));
    ASSERT_TRUE(editions().add(year("2027", 1), std::nullopt)) << "another year counts by itself";
    const auto same = editions().add(year("2026", 2), std::nullopt);
    ASSERT_FALSE(same);
    EXPECT_EQ(same.error().code, Code::conflict);
    EXPECT_THAT(same.error().detail, HasSubstr("says the same"));
    const auto other = editions().add(year("2026", 2, "{ }"), std::nullopt);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, Code::conflict);
    EXPECT_THAT(other.error().detail, HasSubstr("raise 'version'"));
    EXPECT_EQ(refusal_of(year("2026", 1)), Code::conflict);
    ASSERT_TRUE(editions().add(year("2026", 3), std::nullopt));
    EXPECT_THAT(listed(), ElementsAre("3 import 2026@3", "2 import 2027@1", "1 import 2026@2"));
}

TEST_P(Editions, keep_once_what_they_took_the_place_of) {
    const auto first = of_folder(year("2026", 1, "{\"first\":1}"));
    ASSERT_TRUE(editions().add(year("2026", 2), first));
    ASSERT_TRUE(editions().add(year("2026", 3), first));
    EXPECT_THAT(listed(), ElementsAre("3 import 2026@3", "2 import 2026@2", "1 folder 2026@1"));
    EXPECT_EQ(sure(editions().content(EditionKey{1})), first.content);
    EXPECT_EQ(refusal_of(year("2026", 3)), Code::conflict);
    EXPECT_EQ(listed().size(), 3U) << "what is refused leaves nothing";
}

TEST_P(Editions, are_imported_once_for_one_key) {
    const auto request = once(year("2027", 1), "k", "digest");
    ASSERT_TRUE(editions().add(request, std::nullopt));
    const auto again = sure(editions().add(request, of_folder(year("2027", 1))));
    EXPECT_TRUE(again.was_added_before);
    EXPECT_EQ(again.row.key, EditionKey{1});
    EXPECT_EQ(refusal_of(once(year("2028", 1), "k", "other")), Code::unprocessable);
    EXPECT_EQ(sure(editions().added("ops", "k", "digest")), again.row);
    EXPECT_EQ(editions().added("ops", "k", "other").error().code, Code::unprocessable);
    EXPECT_EQ(sure(editions().added("another", "k", "digest")), std::nullopt);
    EXPECT_EQ(sure(editions().added("ops", "", "")), std::nullopt);
    auto hers = once(year("2028", 1), "k", "other");
    hers.row.by = "another";
    EXPECT_TRUE(editions().add(hers, std::nullopt)) << "keys are each person's own";
    EXPECT_EQ(listed().size(), 2U);
}

TEST_P(Editions, of_one_version_are_imported_by_one_of_many) {
    std::atomic<int> imported{0};
    std::atomic<int> refused{0};
    std::vector<std::jthread> all;
    for (int i = 0; i < 8; ++i) {
        all.emplace_back([&, i] {
            const auto added = editions().add(year("2027", 1, std::string(static_cast<std::size_t>(i), ' ')), {});
            if (added) ++imported;
            if (!added && added.error().code == Code::conflict) ++refused;
        });
    }
    all.clear();
    EXPECT_EQ(imported, 1);
    EXPECT_EQ(refused, 7);
    EXPECT_EQ(listed().size(), 1U);
}

TEST_P(Editions, that_cannot_be_written_leave_nothing) {
    backend().refuse_writes(true);
    EXPECT_EQ(refusal_of(year("2027", 1)), Code::unavailable);
    backend().refuse_writes(false);
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(sure(editions().add(year("2027", 1), std::nullopt)).row.key, EditionKey{1});
}

namespace {

class DurableEditions : public Editions {};

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, DurableEditions, testing::ValuesIn(durable_kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(DurableEditions, outlive_a_restart) {
    ASSERT_TRUE(editions().add(year("2027", 1, "{\"x\":1}"), of_folder(year("2026", 1))));
    const auto before = sure(editions().editions());
    backend().reopen();
    EXPECT_EQ(sure(editions().editions()), before);
    EXPECT_EQ(sure(editions().content(EditionKey{2})), "{\"x\":1}");
    EXPECT_EQ(refusal_of(year("2027", 1)), Code::conflict);
}

TEST_P(DurableEditions, are_neither_changed_nor_taken_away_by_anyone) {
    ASSERT_TRUE(editions().add(year("2027", 1), std::nullopt));
    EXPECT_ANY_THROW(backend().run("UPDATE edition SET reason = 'other'"));
    EXPECT_ANY_THROW(backend().run("DELETE FROM edition"));
    EXPECT_EQ(listed().size(), 1U);
}

}  // namespace baton::storage
