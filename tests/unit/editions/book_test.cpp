#include "connectors/editions/book.hpp"

#include <gmock/gmock.h>

#include "connectors/storage/memory/memory_editions.hpp"
#include "engine/base/digest.hpp"
#include "tests/unit/editions/shelf.hpp"

namespace baton::editions {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Instant monday = Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}};

struct BookTest : testing::Test {
    std::unique_ptr<Book> open() {
        auto opened = Book::open(store, shelf.path(), own_people, monday);
        EXPECT_TRUE(opened) << opened.error().detail;
        return opened ? std::move(*opened) : nullptr;
    }
    static Text text(std::string_view kind, std::string content) {
        return {std::string(kind), "given.json", std::move(content)};
    }
    static Text year(int number, int version, const std::string& off = {}) {
        return text(kinds::calendar, year_json(number, version, off));
    }
    // Imports it, and lets it hold.
    static ports::EditionRow take(Book& book, Text given) {
        const auto proposed = book.propose(std::move(given));
        EXPECT_TRUE(proposed) << proposed.error().detail;
        const auto added = book.import(*proposed, {"ops", monday, "通知"});
        EXPECT_TRUE(added) << added.error().detail;
        EXPECT_TRUE(book.put_in_force(added->row));
        return added->row;
    }
    static Problem refusal(const Book& book, Text given) {
        const auto proposed = book.propose(std::move(given));
        EXPECT_FALSE(proposed);
        return proposed ? Problem{} : proposed.error();
    }
    static std::string source_of(const Book& book, std::string_view kind, std::string_view name = {}) {
        const auto held = book.in_force();
        const auto* edition = held->find(kind, name);
        return edition == nullptr ? "none" : edition->row.source + " " + std::to_string(edition->row.version);
    }

    Shelf shelf;
    storage::memory::MemoryEditionStore store;
    std::vector<identity::Person> own_people;
};

}  // namespace

TEST_F(BookTest, holds_the_folders_files_when_nothing_was_imported) {
    const auto book = open();
    EXPECT_EQ(edition_of(book->in_force()->almanac), "cn-2026@1, rules v1");
    EXPECT_EQ(book->organisation().now()->id, "lixia");
    const auto held = book->in_force();
    const auto* edition = held->find(kinds::calendar, "2026");
    ASSERT_NE(edition, nullptr);
    EXPECT_FALSE(edition->row.key);
    EXPECT_EQ(edition->row.file, "cn-2026.json");
    EXPECT_EQ(edition->row.digest, sha256_hex(year_json(2026, 1)));
    EXPECT_EQ(edition->row.at, monday);
}

TEST_F(BookTest, says_all_faults_of_a_file_and_changes_nothing) {
    const auto book = open();
    const auto refused = refusal(*book, text(kinds::calendar, R"({"format":"baton-calendar/1","id":"x","version":0,
        "year":2026,"source":{"notice":"n"},"off":[{"name":"a","from":"2027-01-01","to":"2026-13-01"}]})"));
    EXPECT_EQ(refused.code, Code::invalid);
    std::vector<std::string> told;
    for (const auto& fault : refused.faults) told.push_back(fault.file + " " + fault.element);
    EXPECT_THAT(told, ElementsAre("given.json /version", "given.json /off/0/from", "given.json /off/0/to",
                                  "given.json /working"));
    EXPECT_EQ(refusal(*book, text("letter", "{}")).code, Code::invalid);
    EXPECT_EQ(refusal(*book, text(kinds::clock_rules, "{")).code, Code::invalid);
}

TEST_F(BookTest, proposes_with_what_it_replaces_and_what_changes_and_holds_nothing_yet) {
    const auto book = open();
    const auto proposed = book->propose(year(2026, 2, "2026-10-08"));
    ASSERT_TRUE(proposed) << proposed.error().detail;
    ASSERT_TRUE(proposed->replaces);
    EXPECT_EQ(proposed->replaces->row.version, 1U);
    ASSERT_EQ(proposed->changes.size(), 1U);
    EXPECT_EQ(proposed->changes[0].id, "2026-10-08");
    EXPECT_EQ(edition_of(proposed->after.almanac), "cn-2026@2, rules v1");
    EXPECT_EQ(source_of(*book, kinds::calendar, "2026"), "folder 1");
    EXPECT_THAT(*store.editions(), IsEmpty());
    EXPECT_FALSE(book->propose(year(2027, 1))->replaces) << "a new year replaces none";
}

TEST_F(BookTest, takes_only_what_is_newer_than_what_holds) {
    const auto book = open();
    take(*book, year(2026, 3));
    const auto same = refusal(*book, year(2026, 3));
    EXPECT_EQ(same.code, Code::conflict);
    EXPECT_THAT(same.detail, HasSubstr("says the same"));
    EXPECT_THAT(refusal(*book, year(2026, 3, "2026-10-08")).detail, HasSubstr("raise 'version'"));
    EXPECT_THAT(refusal(*book, year(2026, 2)).detail, HasSubstr("version 3 of 'cn-2026' is in force"));
}

TEST_F(BookTest, holds_what_was_imported_and_keeps_what_it_took_the_place_of) {
    const auto book = open();
    const auto row = take(*book, year(2026, 2, "2026-10-08"));
    EXPECT_EQ(source_of(*book, kinds::calendar, "2026"), "import 2");
    EXPECT_EQ(book->in_force()->almanac.calendar.kind(calendar::day_of(2026, 10, 8)), calendar::DayKind::holiday);
    const auto rows = *store.editions();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0], row);
    EXPECT_EQ(rows[1].source, "folder");
    EXPECT_EQ(*store.content(rows[1].key), year_json(2026, 1));
    take(*book, year(2026, 4));
    EXPECT_EQ(store.editions()->size(), 3U) << "an import is kept already";
}

TEST_F(BookTest, after_a_restart_holds_whichever_is_newer) {
    take(*open(), year(2026, 2));
    take(*open(), year(2027, 1));
    EXPECT_EQ(source_of(*open(), kinds::calendar, "2026"), "import 2");
    EXPECT_EQ(source_of(*open(), kinds::calendar, "2027"), "import 1");
    shelf.put("calendars/cn-2026.json", year_json(2026, 3));
    EXPECT_EQ(source_of(*open(), kinds::calendar, "2026"), "folder 3");
    EXPECT_EQ(refusal(*open(), year(2026, 3, "2026-10-08")).code, Code::conflict);
}

TEST_F(BookTest, says_when_the_folder_has_something_else_under_the_version_that_holds) {
    take(*open(), year(2026, 2));
    EXPECT_FALSE(open()->in_force()->find(kinds::calendar, "2026")->is_other_in_folder);
    shelf.put("calendars/cn-2026.json", year_json(2026, 2));
    EXPECT_FALSE(open()->in_force()->find(kinds::calendar, "2026")->is_other_in_folder) << "it is the same";
    shelf.put("calendars/cn-2026.json", year_json(2026, 2, "2026-10-08"));
    const auto book = open();
    EXPECT_TRUE(book->in_force()->find(kinds::calendar, "2026")->is_other_in_folder);
    EXPECT_EQ(source_of(*book, kinds::calendar, "2026"), "import 2");
}

TEST_F(BookTest, read_again_takes_new_files_and_leaves_all_when_one_has_faults) {
    const auto book = open();
    shelf.put("rules/clock-rules.json", rules_json(2, "7 WD"));
    shelf.put("organisation/organisation.json", "{");
    EXPECT_FALSE(book->read_again(monday));
    EXPECT_EQ(book->in_force()->almanac.rules.version(), 1U);
    shelf.put("organisation/organisation.json", organisation_json(2));
    ASSERT_TRUE(book->read_again(monday + std::chrono::hours{1}));
    EXPECT_EQ(book->in_force()->almanac.rules.version(), 2U);
    EXPECT_EQ(book->organisation().now()->version, 2U);
    const auto held = book->in_force();
    EXPECT_EQ(held->find(kinds::clock_rules, "")->row.at, monday + std::chrono::hours{1});
    EXPECT_EQ(held->find(kinds::calendar, "2026")->row.at, monday) << "it holds since then";
}

TEST_F(BookTest, does_not_hold_an_import_that_is_not_what_was_kept) {
    auto proposed = open()->propose(year(2026, 2));
    ASSERT_TRUE(proposed);
    proposed->edition.content = year_json(2026, 2, "2026-10-08");
    ASSERT_TRUE(open()->import(*proposed, {"ops", monday, "通知"}));
    const auto opened = Book::open(store, shelf.path(), {}, monday);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, Code::internal);
    EXPECT_THAT(opened.error().detail, HasSubstr("restore the table"));
}

TEST_F(BookTest, an_organisation_must_be_the_same_and_have_what_the_service_itself_needs) {
    own_people = {{"local.intake", "", {"team"}, {"handler"}}};
    const auto book = open();
    const auto refused = refusal(*book, text(kinds::organisation, organisation_json(2, false, "other")));
    EXPECT_EQ(refused.code, Code::invalid);
    ASSERT_EQ(refused.faults.size(), 2U);
    EXPECT_EQ(refused.faults[0].rule, "other-organisation");
    EXPECT_EQ(refused.faults[1].rule, "needed-by-service");
    EXPECT_THAT(refused.faults[1].message, HasSubstr("'team'"));
    take(*book, text(kinds::organisation, organisation_json(2)));
    EXPECT_EQ(book->organisation().now()->version, 2U);
}

TEST_F(BookTest, what_was_overtaken_does_not_come_back) {
    const auto book = open();
    const auto proposed = book->propose(year(2026, 2));
    const auto second = book->import(*proposed, {"ops", monday, "通知"});
    ASSERT_TRUE(second);
    take(*book, year(2026, 3));
    ASSERT_TRUE(book->put_in_force(second->row));
    EXPECT_EQ(source_of(*book, kinds::calendar, "2026"), "import 3");
}

}  // namespace baton::editions
