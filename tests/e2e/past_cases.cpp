#include "tests/e2e/past_cases.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"

namespace baton::e2e {
namespace {

constexpr const char* model = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
             xmlns:baton="urn:baton:bpmn:1" id="past" targetNamespace="urn:baton:e2e">
  <process id="matter" isExecutable="true">
    <startEvent id="begin"/>
    <userTask id="look">
      <extensionElements><zeebe:userTask/><baton:task department="team_env"/></extensionElements>
    </userTask>
    <callActivity id="ask">
      <extensionElements><zeebe:calledElement processId="answer"/></extensionElements>
    </callActivity>
    <endEvent id="end"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="look"/>
    <sequenceFlow id="f2" sourceRef="look" targetRef="ask"/>
    <sequenceFlow id="f3" sourceRef="ask" targetRef="end"/>
  </process>
  <process id="answer" isExecutable="true">
    <startEvent id="asked"/>
    <endEvent id="answered"/>
    <sequenceFlow id="f4" sourceRef="asked" targetRef="answered"/>
  </process>
  <process id="dispute" isExecutable="true">
    <startEvent id="raised"/>
    <userTask id="settle">
      <extensionElements><zeebe:userTask/><baton:task department="team_env"/></extensionElements>
    </userTask>
    <endEvent id="settled"/>
    <sequenceFlow id="f5" sourceRef="raised" targetRef="settle"/>
    <sequenceFlow id="f6" sourceRef="settle" targetRef="settled"/>
  </process>
</definitions>
)xml";

Instant morning_of(const std::string& day) {
    const auto at = instant_from(day + "T02:00:00.000Z");
    EXPECT_TRUE(at) << day;
    return at ? *at : Instant{};
}

}  // namespace

template <class T>
T PastCases::now(boost::asio::awaitable<T> question) {
    boost::asio::io_context context;
    auto answer = boost::asio::co_spawn(context, std::move(question), boost::asio::use_future);
    context.run();
    return answer.get();
}

PastCases::PastCases(const std::filesystem::path& folder, const std::string& day) : clock_(morning_of(day)) {
    std::filesystem::create_directories(folder);
    storage::Settings settings;
    settings.url = (folder / "baton.sqlite").string();
    auto opened = storage::open(settings);
    EXPECT_TRUE(opened) << opened.error().detail;
    stored_ = std::move(*opened);
    engine_ = std::make_unique<runtime::Engine>(*stored_.store, clock_, runtime::Settings{});
    const auto started = now(engine_->start(runtime::Almanac{}));
    EXPECT_TRUE(started) << started.error().detail;
    const auto deployed = now(engine_->deploy({{"past.bpmn", model}}, {}, false));
    EXPECT_TRUE(deployed) << deployed.error().detail;
}

PastCases::~PastCases() { now(engine_->drain()); }

runtime::Done PastCases::done(runtime::Wish wish) {
    wish.actor.name = "wang";
    wish.actor.department = "team_env";
    wish.actor.by = "api";
    auto answer = now(engine_->submit(std::move(wish)));
    EXPECT_TRUE(answer) << answer.error().detail;
    return answer ? std::move(*answer) : runtime::Done{};
}

InstanceKey PastCases::start(const std::string& process, const std::string& business_key,
                             const std::string& variables) {
    execution::StartInstance command;
    command.definition = engine_->latest(process)->key;
    command.business_key = business_key;
    const auto given = feel::from_json(variables);
    if (given && given->context() != nullptr) command.variables = *given->context();
    runtime::Wish wish;
    wish.command = std::move(command);
    return done(std::move(wish)).instance;
}

TaskKey PastCases::open_task(InstanceKey instance) {
    ports::TaskFilter filter;
    filter.sees_all = true;
    filter.instance = instance;
    filter.state = "open";
    const auto tasks = stored_.queries->tasks(filter, {});
    EXPECT_TRUE(tasks && tasks->items.size() == 1);
    return tasks && !tasks->items.empty() ? tasks->items.front().key : TaskKey{};
}

void PastCases::attach(InstanceKey instance, const std::string& contents) {
    const auto digest = stored_.files->put(contents, clock_.now());
    EXPECT_TRUE(digest) << digest.error().detail;
    runtime::Wish wish;
    wish.instance = instance;
    wish.command =
        execution::AttachFile{open_task(instance), "材料.txt", "text/plain", contents.size(), *digest, "wang"};
    done(std::move(wish));
}

void PastCases::complete(InstanceKey instance) {
    execution::CompleteTask command;
    command.task = open_task(instance);
    runtime::Wish wish;
    wish.instance = instance;
    wish.command = std::move(command);
    done(std::move(wish));
}

InstanceKey PastCases::ended(const std::string& business_key, const std::string& contents) {
    const auto key = start("matter", business_key, "{\"case_no\":\"" + business_key + "\"}");
    if (!contents.empty()) attach(key, contents);
    complete(key);
    return key;
}

}  // namespace baton::e2e
