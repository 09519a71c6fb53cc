// People begin a case, and send it what it waits for beside its tasks, as far as the model offers it to their roles.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// Calls the counter, and can be stopped meanwhile.
constexpr const char* campaign_model = R"(<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d'
  targetNamespace='urn:t' xmlns:zeebe='http://camunda.org/schema/zeebe/1.0'>
  <message id='stop' name='M_stop'><extensionElements><zeebe:subscription correlationKey='=case_no'/>
  </extensionElements></message>
  <process id='campaign' name='专项整治' isExecutable='true'>
    <startEvent id='begin'/>
    <callActivity id='report'><extensionElements><zeebe:calledElement processId='counter'/></extensionElements>
    </callActivity>
    <boundaryEvent id='stopped' name='提前结束' attachedToRef='report'><extensionElements><zeebe:properties>
      <zeebe:property name='baton.offeredTo' value='handler'/></zeebe:properties></extensionElements>
      <messageEventDefinition messageRef='stop'/></boundaryEvent>
    <endEvent id='done'/>
    <sequenceFlow id='f1' sourceRef='begin' targetRef='report'/>
    <sequenceFlow id='f2' sourceRef='report' targetRef='done'/>
    <sequenceFlow id='f3' sourceRef='stopped' targetRef='done'/>
  </process></definitions>)";

class OffersE2e : public InOneWorld {
protected:
    static std::vector<std::string> ids_of(const feel::Value& list) {
        std::vector<std::string> ids;
        for (const auto& item : *in(list, {"items"}).list()) ids.push_back(text(item, {"elementId"}));
        return ids;
    }
    static feel::Value starts(const std::string& who) { return world().expect(200, who, "GET", "/v2/offers"); }
    // Where a case begins by that event.
    static std::string start_at(const std::string& element) {
        const auto offered = starts("boss");
        return "/v2/offers/" + text(in(offered, {"items"}).list()->front(), {"processDefinitionKey"}) + '/' + element;
    }
    static std::string numbered(const std::string& number) {
        return R"({"businessKey":")" + number + R"(","reason":"柜台来件"})";
    }
    static std::string begin(const std::string& element, const std::string& number) {
        return text(world().expect(200, "boss", "POST", start_at(element), numbered(number)), {"processInstanceKey"});
    }
    static std::string offers(const std::string& key, const std::string& element = {}) {
        return "/v2/process-instances/" + key + "/offers" + (element.empty() ? "" : "/" + element);
    }
    static std::vector<std::string> offered(const std::string& who, const std::string& key) {
        return ids_of(world().expect(200, who, "GET", offers(key)));
    }
};

TEST_F(OffersE2e, a_start_is_offered_to_the_roles_that_the_model_names) {
    EXPECT_THAT(ids_of(starts("boss")), ElementsAre("walk_in", "by_phone"));
    EXPECT_THAT(ids_of(starts("chief")), ElementsAre("walk_in"));
    EXPECT_THAT(ids_of(starts("wang")), IsEmpty());
    EXPECT_THAT(ids_of(starts("auditor")), IsEmpty());
    const auto first = in(starts("chief"), {"items"}).list()->front();
    EXPECT_EQ(text(first, {"processName"}), "窗口受理");
    EXPECT_EQ(text(first, {"name"}), "来访");
    EXPECT_EQ(text(first, {"formId"}), "counter-paper");
}

TEST_F(OffersE2e, a_case_begins_by_whatever_event_was_chosen) {
    for (const std::string element : {"walk_in", "by_phone"}) {
        const auto number = "案-" + element;
        const auto key = begin(element, number);
        const auto row = world().expect(200, "wang", "GET", "/v2/process-instances/" + key);
        EXPECT_EQ(text(row, {"businessKey"}), number);
        EXPECT_FALSE(world().task("wang", key, "handle").is_null());
        const auto variables = world().expect(200, "wang", "GET", "/v2/process-instances/" + key + "/variables");
        EXPECT_EQ(text(variables, {"variables", "case_no"}), number);
        const auto history = world().expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/history");
        EXPECT_NE(feel::to_json(history).find(element), std::string::npos);
        EXPECT_NE(feel::to_json(history).find("boss"), std::string::npos);
    }
}

TEST_F(OffersE2e, who_is_not_offered_a_start_does_not_make_it) {
    world().expect(404, "wang", "POST", start_at("walk_in"), numbered("案-不许"));
    world().expect(404, "chief", "POST", start_at("by_phone"), numbered("案-不许"));
    world().expect(404, "boss", "POST", start_at("handle"), numbered("案-不许"));
    world().expect(403, "auditor", "POST", start_at("walk_in"), numbered("案-不许"));
    world().expect(400, "boss", "POST", start_at("walk_in"), R"({"variables":{}})");
    begin("walk_in", "案-一号");
    const auto refused = world().expect(409, "boss", "POST", start_at("by_phone"), numbered("案-一号"));
    EXPECT_NE(text(refused, {"detail"}).find("案-一号"), std::string::npos);
}

TEST_F(OffersE2e, a_case_takes_what_it_waits_for_from_those_to_whom_it_is_offered) {
    const auto key = begin("walk_in", "案-补充");
    EXPECT_THAT(offered("boss", key), UnorderedElementsAre("more_came", "withdrawn"));
    EXPECT_THAT(offered("wang", key), ElementsAre("more_came"));
    EXPECT_THAT(offered("chief", key), IsEmpty());
    EXPECT_THAT(offered("auditor", key), IsEmpty());
    world().expect(404, "li", "GET", offers(key));
    world().expect(404, "li", "POST", offers(key, "more_came"), "{}");
    world().expect(404, "chief", "POST", offers(key, "more_came"), "{}");
    world().expect(404, "wang", "POST", offers(key, "withdrawn"), "{}");

    const auto body = R"({"variables":{"paper":"照片"},"reason":"当面递交"})";
    const Headers once{{"idempotency-key", "one-and-the-same"}};
    const auto taken = world().expect(200, "wang", "POST", offers(key, "more_came"), body, once);
    EXPECT_EQ(text(taken, {"processInstanceKey"}), key);
    world().expect(200, "wang", "POST", offers(key, "more_came"), body, once);
    EXPECT_THAT(offered("wang", key), ElementsAre("more_came")) << "it does not interrupt, and may come again";
    const auto of_case = "/v2/process-instances/" + key;
    const auto variables = world().expect(200, "wang", "GET", of_case + "/variables");
    EXPECT_EQ(text(variables, {"variables", "paper"}), "照片");
    const auto history = world().expect(200, "auditor", "GET", of_case + "/history?limit=200");
    const auto told = std::ranges::count_if(*in(history, {"items"}).list(), [](const feel::Value& record) {
        return text(record, {"reason"}) == "当面递交" && text(record, {"actor", "name"}) == "wang";
    });
    EXPECT_EQ(told, 1) << "also when it is sent twice";
}

TEST_F(OffersE2e, what_the_form_does_not_ask_for_is_refused) {
    const auto key = begin("walk_in", "案-多写");
    const auto more =
        R"({"variables":{"paper":"照片","sender":{"name":"王"},"place":{"street":"姚家"},"fine":9,"name":1}})";
    const auto refused = world().expect(400, "wang", "POST", offers(key, "more_came"), more);
    std::vector<std::string> where;
    for (const auto& fault : *in(refused, {"errors"}).list()) where.push_back(text(fault, {"pointer"}));
    EXPECT_THAT(where, UnorderedElementsAre("/variables/fine", "/variables/name"));
    world().expect(400, "boss", "POST", offers(key, "withdrawn"), R"({"variables":{"paper":"无"}})");
    world().expect(400, "boss", "POST", start_at("by_phone"),
                   R"({"businessKey":"案-再","variables":{"case_no":"别的"}})");
    world().expect(200, "wang", "POST", offers(key, "more_came"),
                   R"({"variables":{"sender":{"name":"王"},"place":{"street":"姚家"}}})");
}

TEST_F(OffersE2e, what_the_form_demands_is_demanded_of_whoever_sends_it) {
    const auto key = begin("walk_in", "案-太长");
    const std::string long_one = R"({"variables":{"paper":")" + std::string(21, 'x') + R"("}})";
    const auto refused = world().expect(422, "wang", "POST", offers(key, "more_came"), long_one);
    const auto& fault = in(refused, {"errors"}).list()->front();
    EXPECT_EQ(text(fault, {"pointer"}), "/variables/paper");
    EXPECT_EQ(text(fault, {"rule"}), "form-too-long");
    EXPECT_NE(text(fault, {"detail"}).find("材料"), std::string::npos);
    world().expect(422, "boss", "POST", start_at("walk_in"),
                   R"({"businessKey":"案-太长二",)" + long_one.substr(1, long_one.size() - 1));
}

TEST_F(OffersE2e, a_called_case_shows_what_its_callers_take) {
    std::string body = R"({"resources":[{"name":"campaign.bpmn","content":)";
    feel::append_json_string(body, campaign_model);
    world().expect(200, "operator", "POST", "/v2/deployments", body + "}]}");
    const auto key = world().start_case("campaign", R"({"case_no":"整-1"})");
    const auto called = world().expect(200, "auditor", "POST", "/v2/process-instances/search",
                                       R"({"filter":{"parentProcessInstanceKey":")" + key + "\"}}");
    const auto inner = text(in(called, {"items"}).list()->front(), {"processInstanceKey"});
    const auto there = world().expect(200, "wang", "GET", offers(inner));
    EXPECT_THAT(ids_of(there), ElementsAre("more_came", "stopped"));
    const auto& above = in(there, {"items"}).list()->back();
    EXPECT_EQ(text(above, {"processInstanceKey"}), key);
    EXPECT_EQ(text(above, {"processName"}), "专项整治");
    EXPECT_THAT(offered("boss", inner), UnorderedElementsAre("more_came", "withdrawn")) << "it is not theirs";
    EXPECT_THAT(offered("wang", key), ElementsAre("stopped")) << "and not the other way round";
    world().expect(404, "wang", "POST", offers(inner, "stopped"), "{}");
    world().expect(200, "wang", "POST", offers(key, "stopped"), R"({"reason":"整治取消"})");
    EXPECT_THAT(offered("boss", inner), IsEmpty());
}

TEST_F(OffersE2e, whoever_repeats_what_is_done_gets_the_answer_of_the_first_time) {
    const Headers first{{"idempotency-key", "begun-once"}};
    const auto begun = world().expect(200, "boss", "POST", start_at("walk_in"), numbered("案-重发"), first);
    const auto key = text(begun, {"processInstanceKey"});
    const auto again = world().expect(200, "boss", "POST", start_at("walk_in"), numbered("案-重发"), first);
    EXPECT_EQ(text(again, {"processInstanceKey"}), key);
    world().expect(409, "boss", "POST", start_at("walk_in"), numbered("案-重发"), {{"idempotency-key", "another"}});
    const Headers second{{"idempotency-key", "withdrawn-once"}};
    const auto taken = world().expect(200, "boss", "POST", offers(key, "withdrawn"), "{}", second);
    const auto once_more = world().expect(200, "boss", "POST", offers(key, "withdrawn"), "{}", second);
    EXPECT_EQ(text(once_more, {"position"}), text(taken, {"position"}));
    world().expect(404, "boss", "POST", offers(key, "withdrawn"), "{}", {{"idempotency-key", "a-third"}});
}

TEST_F(OffersE2e, what_a_case_no_longer_waits_for_is_refused) {
    const auto key = begin("by_phone", "案-撤回");
    const auto other = begin("by_phone", "案-别的");
    world().expect(200, "boss", "POST", offers(key, "withdrawn"), R"({"reason":"本人来撤"})");
    const auto row = world().expect(200, "wang", "GET", "/v2/process-instances/" + key);
    EXPECT_EQ(text(row, {"state"}), "completed");
    EXPECT_THAT(offered("boss", key), IsEmpty());
    world().expect(404, "boss", "POST", offers(key, "withdrawn"), "{}");
    world().expect(404, "wang", "POST", offers(key, "more_came"), "{}");
    EXPECT_THAT(offered("wang", other), ElementsAre("more_came")) << "the other case has nothing to do with it";
}

}  // namespace
}  // namespace baton::e2e
