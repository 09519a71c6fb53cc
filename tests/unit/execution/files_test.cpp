// Files of a case: attached in the course of a task, withdrawn with a reason, and never forgotten.
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

const std::string digest(64, 'a');

struct Files : testing::Test {
    Theatre theatre;
    InstanceKey at;
    AttachFile photo{{}, "现场照片.jpg", "image/jpeg", 1234, digest, "wang"};

    void SetUp() override {
        theatre.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="u"/><bpmn:userTask id="v"/>)"
                                    R"(<bpmn:endEvent id="e"/>)" +
                                        chain({"s", "u", "v", "e"})));
        at = theatre.start("p");
        photo.task = theatre.task(at, "u");
    }
    std::string refusal(Command command) {
        const auto done = theatre.wish(at, std::move(command));
        return done ? "" : done.error().detail;
    }
    AttachmentKey attach() {
        theatre.must(at, photo);
        return theatre.facts<FileAttached>(at).back().attachment;
    }
};

TEST_F(Files, what_a_file_is_stands_in_the_history_and_in_the_case) {
    const auto key = attach();
    const auto& file = theatre.at(at).files.at(key);
    EXPECT_EQ(file.fact.name, "现场照片.jpg");
    EXPECT_EQ(file.fact.sha256, digest);
    EXPECT_EQ(file.fact.size, 1234);
    EXPECT_EQ(file.fact.by, "wang");
    EXPECT_EQ(theatre.definition(at).element(file.element).id, "u");
}

TEST_F(Files, they_stay_with_the_case_when_their_task_is_over) {
    const auto key = attach();
    theatre.complete(at, "u");
    EXPECT_TRUE(theatre.at(at).files.contains(key));
    theatre.complete(at, "v");
    EXPECT_TRUE(theatre.at(at).files.contains(key)) << "and when the case is over";
}

TEST_F(Files, one_is_withdrawn_with_a_reason_and_its_digest_stays) {
    const auto key = attach();
    EXPECT_NE(refusal(WithdrawFile{key, "wang", ""}), "");
    theatre.must(at, WithdrawFile{key, "wang", "传错了材料"});

    const auto& file = theatre.at(at).files.at(key);
    EXPECT_EQ(file.withdrawn_by, "wang");
    EXPECT_EQ(file.withdrawn_because, "传错了材料");
    EXPECT_EQ(file.fact.sha256, digest);
    EXPECT_NE(refusal(WithdrawFile{key, "wang", "again"}), "");
}

TEST_F(Files, the_same_contents_under_the_same_name_are_attached_once) {
    const auto key = attach();
    EXPECT_NE(refusal(photo), "");
    theatre.must(at, WithdrawFile{key, "wang", "too early"});
    EXPECT_EQ(refusal(photo), "");
    photo.name = "another.jpg";
    EXPECT_EQ(refusal(photo), "");
}

TEST_F(Files, a_name_that_leads_elsewhere_or_hides_something_is_refused) {
    for (const auto* name : {"", ".", "..", "a/b", "a\\b", "a\nb", "a\x7F"}) {
        photo.name = name;
        EXPECT_NE(refusal(photo), "") << name;
    }
    photo.name = std::string("a\0b", 3);
    EXPECT_NE(refusal(photo), "");
    photo.name = std::string(256, 'a');
    EXPECT_NE(refusal(photo), "");
    photo.name = std::string(255, 'a');
    EXPECT_EQ(refusal(photo), "");
}

TEST_F(Files, a_digest_is_64_lower_hexadecimal_digits) {
    for (const auto& wrong : {std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'A'), std::string(64, 'g')}) {
        photo.sha256 = wrong;
        EXPECT_NE(refusal(photo), "") << wrong;
    }
}

TEST_F(Files, only_so_many_belong_to_a_case) {
    theatre.limits.files_max = 2;
    for (const auto* name : {"1", "2"}) {
        photo.name = name;
        EXPECT_EQ(refusal(photo), "");
    }
    photo.name = "3";
    EXPECT_NE(refusal(photo), "");
}

TEST_F(Files, a_task_that_is_over_takes_none) {
    theatre.complete(at, "u");
    EXPECT_NE(refusal(photo), "");
}

TEST_F(Files, they_come_back_from_the_facts_alone) {
    const auto key = attach();
    theatre.must(at, WithdrawFile{key, "wang", "传错了材料"});
    theatre.crash();
    EXPECT_EQ(theatre.at(at).files.at(key).withdrawn_because, "传错了材料");
}

}  // namespace
}  // namespace baton::execution
