// What a form demands is demanded of whoever sends it, as its own library demands it on the page.
#include "connectors/api/forms/filling.hpp"
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

feel::Context object(std::string_view text) {
    const auto read = feel::from_json(text);
    EXPECT_TRUE(read) << text;
    return read && read->context() != nullptr ? *read->context() : feel::Context{};
}

// "rule pointer" of each fault, in order.
std::vector<std::string> broken(std::string_view components, std::string_view given, std::string_view known = "{}") {
    const auto form = object(R"({"id":"f","type":"default","components":)" + std::string(components) + "}");
    const auto sent = object(given);
    const auto there = object(known);
    std::vector<std::string> out;
    for (const auto& fault : faults_of(form, {there, sent}, {})) out.push_back(fault.rule + ' ' + fault.element);
    return out;
}

using Said = std::vector<std::string>;

TEST(FormsTest, what_is_required_is_there) {
    constexpr auto form = R"([
        {"type":"textfield","key":"title","validate":{"required":true}},
        {"type":"radio","key":"scope.result","validate":{"required":true}},
        {"type":"taglist","key":"units","validate":{"required":true}},
        {"type":"checkbox","key":"read","validate":{"required":true}},
        {"type":"number","key":"days","validate":{"required":true}},
        {"type":"textarea","key":"note"},
        {"type":"textfield","key":"locked","disabled":true,"validate":{"required":true}},
        {"type":"text","text":"# 标题"}])";
    EXPECT_EQ(broken(form, "{}"), (Said{"form-required /variables/title", "form-required /variables/scope/result",
                                        "form-required /variables/units", "form-required /variables/read",
                                        "form-required /variables/days"}));
    EXPECT_EQ(broken(form, R"({"title":"","scope":{},"units":[],"read":false,"days":null})").size(), 5U);
    constexpr auto full = R"({"title":"占道","scope":{"result":false},"units":["a"],"read":true,"days":0})";
    EXPECT_EQ(broken(form, full), Said{}) << "0 and no are answers";
    EXPECT_EQ(broken(form, "{}", full), Said{}) << "what the case knows is shown, and sent as it is";
    EXPECT_EQ(broken(form, R"({"title":""})", full), Said{"form-required /variables/title"});
    EXPECT_EQ(broken(form, R"({"scope":{"other":1}})", full), Said{"form-required /variables/scope/result"});
}

TEST(FormsTest, what_is_hidden_is_not_asked_for) {
    constexpr auto form = R"([
        {"type":"radio","key":"scope.result","validate":{"required":true}},
        {"type":"textarea","key":"scope.missing","validate":{"required":true},
         "conditional":{"hide":"=scope.result != \"supplement\""}},
        {"type":"group","conditional":{"hide":"=kind = null"},"components":[
          {"type":"textfield","key":"inside","validate":{"required":true}}]},
        {"type":"textfield","key":"unreadable","validate":{"required":true},"conditional":{"hide":"=1 +"}}])";
    constexpr auto unreadable = "form-required /variables/unreadable";
    EXPECT_EQ(broken(form, R"({"scope":{"result":"accept"}})"), Said{unreadable});
    EXPECT_EQ(broken(form, R"({"scope":{"result":"supplement"}})"),
              (Said{"form-required /variables/scope/missing", unreadable}));
    EXPECT_EQ(broken(form, R"({"scope":{"result":"supplement","missing":"照片"}})"), Said{unreadable});
    EXPECT_EQ(broken(form, R"({"scope":{"result":"accept"}})", R"({"kind":"投诉"})"),
              (Said{"form-required /variables/inside", unreadable}))
        << "conditions read what the case knows";
}

TEST(FormsTest, groups_and_rows_have_their_own_places) {
    constexpr auto form = R"([
        {"type":"group","path":"sender","components":[{"type":"textfield","key":"name","validate":{"required":true}}]},
        {"type":"dynamiclist","path":"decision.items","isRepeating":true,"components":[
          {"type":"textfield","key":"text","validate":{"required":true}},
          {"type":"textfield","key":"why","validate":{"required":true},"conditional":{"hide":"=this.kind != \"late\""}},
          {"type":"textfield","key":"only","validate":{"required":true},"conditional":{"hide":"=i[1] > 1"}},
          {"type":"textfield","key":"by","validate":{"required":true},
           "conditional":{"hide":"=parent.sender.name != \"王\""}}]}])";
    EXPECT_EQ(broken(form, R"({"sender":{"name":"李"}})"), Said{}) << "no row, nothing in it";
    EXPECT_EQ(broken(form, R"({"decision":{"items":[{"text":"a","only":"x"},{"kind":"late"}]}})"),
              (Said{"form-required /variables/sender/name", "form-required /variables/decision/items/1/text",
                    "form-required /variables/decision/items/1/why"}));
    EXPECT_EQ(broken(form, R"({"sender":{"name":"王"},"decision":{"items":[{"text":"a","only":"x"}]}})"),
              Said{"form-required /variables/decision/items/0/by"});
    EXPECT_EQ(broken(form, R"({"sender":"王","decision":{"items":[3]}})"),
              (Said{"form-required /variables/sender/name", "form-required /variables/decision/items/0/text",
                    "form-required /variables/decision/items/0/only"}))
        << "what is of another shape holds no field";
}

TEST(FormsTest, values_keep_to_the_limits_of_their_field) {
    constexpr auto form = R"([
        {"type":"number","key":"fine","validate":{"min":0,"max":"=most"}},
        {"type":"textfield","key":"card","validate":{"pattern":"^[0-9]{2}-[0-9]+$"}},
        {"type":"textarea","key":"text","validate":{"minLength":2,"maxLength":4}},
        {"type":"textfield","key":"odd","validate":{"pattern":"(","min":"x"}}])";
    EXPECT_EQ(broken(form, R"({"fine":-1,"card":"37-01","text":"四个字了"})"), Said{"form-too-little /variables/fine"});
    EXPECT_EQ(broken(form, R"({"fine":10.01,"most":10})"), Said{"form-too-much /variables/fine"});
    EXPECT_EQ(broken(form, R"({"fine":"11"})", R"({"most":10})"), Said{"form-too-much /variables/fine"});
    EXPECT_EQ(broken(form, R"({"card":"x37-01"})"), Said{"form-pattern /variables/card"});
    EXPECT_EQ(broken(form, R"({"text":"  \u3000字 "})"), Said{"form-too-short /variables/text"});
    EXPECT_EQ(broken(form, R"({"text":"五个字太长"})"), Said{"form-too-long /variables/text"});
    EXPECT_EQ(broken(form, R"({"odd":"5"})"), Said{}) << "what is no rule forbids nothing";
    EXPECT_EQ(broken(form, "{}", R"({"fine":-1})"), Said{}) << "what was there before may be older than the form";
}

TEST(FormsTest, choices_are_those_that_the_form_lists) {
    constexpr auto form = R"([
        {"type":"select","key":"kind","values":[{"label":"投诉","value":"投诉"},{"label":"咨询","value":"咨询"}]},
        {"type":"checklist","key":"told","values":[{"label":"119","value":"119"},{"label":"120","value":"120"}]},
        {"type":"radio","key":"yes","values":[{"label":"是","value":true},{"label":"否","value":false}]},
        {"type":"select","key":"unit","valuesKey":"organisations","values":[]}])";
    EXPECT_EQ(broken(form, R"({"kind":"投诉","told":["119","120"],"yes":false,"unit":"anyone"})"), Said{});
    EXPECT_EQ(broken(form, R"({"kind":"投拆","told":["119","911"],"yes":"false"})"),
              (Said{"form-choice /variables/kind", "form-choice /variables/told", "form-choice /variables/yes"}));
}

TEST(FormsTest, a_fault_says_which_field_by_its_label) {
    const auto form = object(
        R"({"components":[{"type":"radio","key":"identity_mode","label":"身份","validate":{"required":true}}]})");
    const feel::Context nothing;
    const auto faults = faults_of(form, {nothing, nothing}, {});
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].message, "'身份' is needed, and is empty");
}

TEST(FormsTest, a_form_that_would_take_for_ever_is_judged_soon_and_has_no_fault) {
    EXPECT_EQ(broken(R"([{"type":"textfield","key":"a","validate":{"required":true}},
                         {"type":"textfield","key":"b",
                          "conditional":{"hide":"=count(for i in 1..99999999 return i) = 1"}}])",
                     "{}"),
              Said{});
    std::string rows = R"({"rows":[)";
    for (int i = 0; i < 200; ++i) rows += i == 0 ? "{}" : ",{}";
    EXPECT_EQ(broken(R"([{"type":"dynamiclist","path":"rows","isRepeating":true,"components":[
                          {"type":"textfield","key":"a","validate":{"required":true}}]}])",
                     rows + "]}")
                  .size(),
              100U);
}

// ---- over HTTP ----

class FilledFormsTest : public ApiTest {
protected:
    FilledFormsTest() {
        auto row = task(7, "team_env");
        row.form = "handling";
        row.assignee = "wang";
        add(std::move(row));
        ports::DefinitionRow form;
        form.key = DefinitionKey{70};
        form.process = "handling";
        form.kind = "form";
        desk.known.push_back(form);
        desk.contents[70] = R"({"id":"handling","components":[
            {"type":"radio","key":"mode","label":"身份","validate":{"required":true}},
            {"type":"textfield","key":"name","label":"姓名","validate":{"required":true},
             "conditional":{"hide":"=mode = \"匿名\""}}]})";
        desk.instances[InstanceKey{500}];
    }
    Response complete(std::string body, std::string_view who = "wang", std::string revision = "\"3\"") {
        return call(who, "POST", "/v2/user-tasks/7/completion", std::move(body), {{"if-match", std::move(revision)}});
    }
};

TEST_F(FilledFormsTest, a_task_is_not_completed_before_its_form_is_filled_in) {
    const auto refused = complete("{}");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(has(refused, R"("pointer":"/variables/mode","rule":"form-required")")) << refused.body;
    EXPECT_TRUE(has(refused, "/variables/name")) << "all that is missing, at once";
    EXPECT_EQ(complete(R"({"variables":{"mode":"实名"}})").status, 422);
    ASSERT_TRUE(desk.wishes.empty());
    EXPECT_EQ(complete(R"({"variables":{"mode":"匿名"}})").status, 200) << "what is hidden is not asked for";
    EXPECT_EQ(complete(R"({"variables":{"mode":"实名","name":"王"}})").status, 200);
}

TEST_F(FilledFormsTest, what_the_case_knows_is_filled_in) {
    auto& root = desk.instances[InstanceKey{500}].scopes[execution::root_scope];
    root.id = execution::root_scope;
    root.variables.set("mode", feel::Value{std::string("匿名")});
    EXPECT_EQ(complete("{}").status, 200);
    EXPECT_EQ(complete(R"({"variables":{"mode":null}})").status, 422);
}

TEST_F(FilledFormsTest, what_is_refused_anyway_is_refused_for_that) {
    desk.answer = [](const runtime::Wish&) -> Result<runtime::Done> { return fail(Code::stale, "changed"); };
    EXPECT_EQ(complete("{}", "wang", "\"2\"").status, 412) << "who comes too late is told so first";
    EXPECT_EQ(complete("{}", "boss", "*").status, 412) << "it is held by another";
    desk.known.clear();
    EXPECT_NE(complete("{}").status, 422) << "a form that is not deployed demands nothing";
}

}  // namespace
}  // namespace baton::api
