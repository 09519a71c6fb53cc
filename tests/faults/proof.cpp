// What must hold of a load's cases when all is over.
#include <gtest/gtest.h>
#include <map>
#include <set>

#include "service/commands/remote.hpp"
#include "service/verify/verify.hpp"
#include "tests/faults/load.hpp"

namespace baton::faults {

using commands::member;

namespace {

constexpr const char* publication = "PublishMessage";

struct Done {
    std::vector<std::string> wishes;    // commands that came with a request, and it: "CompleteTask K0-1-complete"
    std::vector<std::string> messages;  // that reached the case
    std::size_t lent = 0;
};

// The keys of the messages in a record's events: [["MessageReceived",{"message":4,…}],…].
void add_messages(const feel::Value& record, std::vector<std::string>& messages) {
    const auto* const events = record.context()->find("events");
    for (const auto& event : *events->list()) {
        if (*event.list()->front().string() != "MessageReceived") continue;
        messages.push_back(event.list()->back().context()->find("message")->number()->text());
    }
}

Done done_by(const std::vector<feel::Value>& records) {
    Done done;
    for (const auto& record : records) {
        const auto command = member(record, "command");
        const auto request = member(record, "request");
        if (!request.empty()) done.wishes.push_back(command + ' ' + request);
        if (command == "ActivateJob") ++done.lent;
        add_messages(record, done.messages);
    }
    return done;
}

// What is seen must be these wishes in their order; one that was not acknowledged may be missing.
void expect_in_order(const std::vector<Wish>& wishes, const std::vector<std::string>& seen) {
    auto next = seen.begin();
    for (const auto& wish : wishes) {
        if (wish.command == publication) continue;
        const bool is_there = next != seen.end() && *next == wish.command + ' ' + wish.request;
        if (is_there) ++next;
        EXPECT_TRUE(is_there || !wish.is_acknowledged) << wish.request << " was acknowledged and was not done";
    }
    EXPECT_EQ(next, seen.end()) << *next << " was done twice, or out of its order";
}

void expect_messages(const Case& one, const std::vector<std::string>& seen) {
    std::vector<std::string> acknowledged;
    for (const auto* word : {"first", "second"}) {
        const auto* const wish = one.wish(word);
        if (wish != nullptr && wish->is_acknowledged) acknowledged.push_back(member(wish->answer, "messageKey"));
    }
    // Of a case that was given up, what is known of may be on its way, and what is not known of may have come.
    EXPECT_TRUE(one.is_given_up || seen == acknowledged) << one.number << ": " << seen.size() << " came";
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), seen.size()) << "one came twice";
}

}  // namespace

void Load::expect_course(const Case& one, const feel::Value& found) {
    const auto key = member(found, "processInstanceKey");
    EXPECT_TRUE(one.instance.empty() || key == one.instance);
    EXPECT_TRUE(one.is_given_up || member(found, "state") == "completed");
    const auto history = ask({"GET", "/v2/process-instances/" + key + "/history?limit=1000", "", {}}, "auditor");
    ASSERT_TRUE(history.has_value()) << history.error().detail;
    const auto done = done_by(*history->context()->find("items")->list());
    expect_in_order(one.wishes, done.wishes);
    expect_messages(one, done.messages);
    EXPECT_GE(done.lent, one.lent);
    EXPECT_LE(done.lent, one.lent + one.maybe_lent);
}

void Load::expect_each_wish_once() {
    for (const auto& wrong : wrongs_) ADD_FAILURE() << wrong;
    const auto items = all_cases();
    ASSERT_TRUE(items.has_value()) << items.error().detail;
    std::map<std::string, std::vector<feel::Value>> found;
    for (const auto& item : *items) found[member(item, "businessKey")].push_back(item);
    for (const auto& list : cases_) {
        for (const auto& one : list) {
            SCOPED_TRACE(one.number);
            EXPECT_TRUE(one.is_done_with());
            const auto instances = found.extract(one.number);
            if (one.instance.empty() && instances.empty()) continue;
            ASSERT_FALSE(instances.empty()) << "it was acknowledged and is gone";
            ASSERT_EQ(instances.mapped().size(), 1U) << "it was started more than once";
            expect_course(one, instances.mapped().front());
        }
    }
    EXPECT_TRUE(found.empty()) << found.begin()->first << " was asked for by nobody";
}

void Load::expect_each_message_once(const std::string& store) {
    const auto opened = verify::open_store(store);
    ASSERT_TRUE(opened.has_value()) << opened.error().detail;
    std::map<std::string, std::size_t> published;
    const auto partitions = opened->store->partitions(1);
    ASSERT_TRUE(partitions.has_value()) << partitions.error().detail;
    for (std::uint32_t number = 0; number < *partitions; ++number) {
        const auto records = opened->store->records_of(number, InstanceKey{}, 0);
        ASSERT_TRUE(records.has_value()) << records.error().detail;
        for (const auto& record : *records) {
            if (record.command == publication) ++published[record.request];
        }
    }
    std::size_t acknowledged = 0;
    for (const auto& list : cases_) {
        for (const auto& one : list) {
            for (const auto& wish : one.wishes) {
                if (wish.command != publication) continue;
                const auto known = published.extract(wish.request);
                const auto times = known.empty() ? 0 : known.mapped();
                EXPECT_LE(times, 1U) << wish.request << " was published more than once";
                EXPECT_TRUE(times == 1 || !wish.is_acknowledged) << wish.request << " is gone";
                acknowledged += wish.is_acknowledged ? 1 : 0;
            }
        }
    }
    EXPECT_TRUE(published.empty()) << published.begin()->first << " was published by nobody";
    EXPECT_GT(acknowledged, 0U) << "there was nothing to prove";
}

}  // namespace baton::faults
