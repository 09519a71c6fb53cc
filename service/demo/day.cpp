#include "service/demo/day.hpp"

#include <algorithm>
#include <ostream>
#include <thread>

#include "engine/feel/json.hpp"
#include "service/commands/remote.hpp"
#include "service/story/arguments.hpp"

namespace baton::demo {
namespace {

using commands::member;

Problem wrong(const Entry& entry, const std::string& why) {
    return fail(Code::unprocessable, "line " + std::to_string(entry.line) + ": " + why);
}

// "by NAME" among the words.
std::string actor_of(const Entry& entry) {
    const auto& words = entry.words.words;
    const auto by = std::find(words.begin(), words.end(), "by");
    return by == words.end() || by + 1 == words.end() ? std::string() : *(by + 1);
}

const feel::List& items_of(const feel::Value& page) {
    static const feel::List none;
    const auto* const items = page.context() ? page.context()->find("items") : nullptr;
    return items && items->list() ? *items->list() : none;
}

}  // namespace

Result<> Day::play(const Diary& diary) {
    for (const Entry& entry : diary.entries) {
        if (auto moved = move_to(entry.at); !moved) return wrong(entry, moved.error().detail);
        if (auto done = act(entry); !done) return wrong(entry, done.error().detail);
        if (auto rested = settle(); !rested) return wrong(entry, rested.error().detail);
        if (auto told = tell(); !told) return wrong(entry, told.error().detail);
        std::this_thread::sleep_for(scenery_.pace);
    }
    return {};
}

Result<> Day::act(const Entry& entry) {
    const std::string& verb = entry.words.words.front();
    if (verb == "watch") return watch(entry);
    if (verb == "report" || verb == "message") return report(entry);
    if (verb == "complete") return complete(entry);
    if (verb == "refused") return refused(entry);
    if (verb == "follow") return follow(entry);
    if (verb == "expect") return expect(entry);
    say("");
    say("## " + entry.text);
    return {};
}

// watch DEPARTMENT by PERSON
Result<> Day::watch(const Entry& entry) {
    const auto who = actor_of(entry);
    if (entry.words.words.size() != 4 || who.empty()) return fail(Code::invalid, "watch DEPARTMENT by PERSON");
    const auto& department = entry.words.words[1];
    auto mailbox = Mailbox::open({scenery_.town.url(), department, who, scenery_.town.password()});
    if (!mailbox) return mailbox.error();
    mailboxes_.push_back(std::move(*mailbox));
    say("👂 " + scenery_.town.person(who) + " 打开「" + scenery_.town.department(department) + "」的收件箱");
    return {};
}

// report CASE MESSAGE key=KEY by PERSON {…}   and   message MESSAGE key=KEY by PERSON {…}
Result<> Day::report(const Entry& entry) {
    const auto& words = entry.words.words;
    const bool opens = words.front() == "report";
    const std::size_t at = opens ? 2 : 1;
    const auto who = actor_of(entry);
    if (words.size() <= at || who.empty()) return fail(Code::invalid, "report CASE MESSAGE key=KEY by PERSON {…}");
    const auto key = story::option(entry.words, "key");
    const auto sent = scenery_.town.publish(who, words[at], key, entry.words.json);
    if (!sent) return sent.error();
    say("✎ " + scenery_.town.person(who) + " 送来 " + words[at] + (opens ? " —— " + words[1] : "(" + key + ")"));
    if (member(*sent, "delivered") == "0" && member(*sent, "started") == "0") {
        return fail(Code::not_found, "nobody waits for " + words[at] + " with the key " + key);
    }
    if (!opens) return {};
    named_.emplace_back(words[1], InstanceKey{std::stoull(member(*sent, "processInstanceKey"))});
    return {};
}

// complete CASE TASK by PERSON {…}
Result<> Day::complete(const Entry& entry) {
    const auto& words = entry.words.words;
    const auto who = actor_of(entry);
    if (words.size() < 3 || who.empty()) return fail(Code::invalid, "complete CASE TASK by PERSON {…}");
    const auto key = key_of(words[1]);
    if (!key) return key.error();
    const auto task = scenery_.town.task(who, *key, words[2]);
    if (!task) return task.error();
    say("✔ " + scenery_.town.person(who) + " 办结「" + member(*task, "name") + "」 —— " + words[1]);
    const auto done = scenery_.town.complete(who, *task, entry.words.json);
    if (!done) return done.error();
    return {};
}

// refused CODE complete CASE TASK by PERSON {…}: the same, and it must not be done. Whoever may not act, but sees the
// task, is refused when acting; whoever does not even see it, finds none.
Result<> Day::refused(const Entry& entry) {
    Entry inner = entry;
    auto& words = inner.words.words;
    if (words.size() < 5 || words[2] != "complete")
        return fail(Code::invalid, "refused CODE complete CASE TASK by PERSON");
    const std::string code = words[1];
    words.erase(words.begin(), words.begin() + 2);
    const auto key = key_of(words[1]);
    if (!key) return key.error();
    const auto who = actor_of(inner);
    const auto seen = scenery_.town.task(who, *key, words[2]);
    Problem problem = seen ? fail(Code::internal, "it was done") : seen.error();
    if (seen) {
        const auto done = scenery_.town.complete(who, *seen, inner.words.json);
        if (!done) problem = done.error();
    }
    say("⛔ " + scenery_.town.person(who) + " 想办 " + words[2] + " —— " + words[1] + ",被拒:" + problem.detail);
    if (story::code_text(problem.code) != code) {
        failures_.push_back("line " + std::to_string(entry.line) + ": refused with " + story::code_text(problem.code) +
                            " and not with " + code + ": " + problem.detail);
    }
    return {};
}

// follow CASE PROCESS [of CASE]: the newest case of that process, or of that process and begun by the other one.
Result<> Day::follow(const Entry& entry) {
    const auto& words = entry.words.words;
    if (words.size() != 3 && words.size() != 5) return fail(Code::invalid, "follow CASE PROCESS [of CASE]");
    std::string filter = R"({"processDefinitionId":")" + words[2] + "\"";
    if (words.size() == 5) {
        const auto parent = key_of(words[4]);
        if (!parent) return parent.error();
        filter += R"(,"parentProcessInstanceKey":")" + *parent + "\"";
    }
    const auto found =
        scenery_.town.look("/v2/process-instances/search", R"({"filter":)" + filter + "},\"page\":{\"limit\":1000}}");
    if (!found) return found.error();
    const auto& items = items_of(*found);
    if (items.empty()) return fail(Code::not_found, "there is no case of " + words[2] + " yet");
    named_.emplace_back(words[1], InstanceKey{std::stoull(member(items.back(), "processInstanceKey"))});
    return {};
}

// expect CASE STATE [ELEMENT …]: its state, and where its tokens are.
Result<> Day::expect(const Entry& entry) {
    const auto& words = entry.words.words;
    if (words.size() < 3) return fail(Code::invalid, "expect CASE STATE [ELEMENT …]");
    const auto key = key_of(words[1]);
    if (!key) return key.error();
    const auto state = scenery_.town.look("/v2/process-instances/" + *key + "/state");
    if (!state) return state.error();
    std::vector<std::string> places;
    if (const auto* const tokens = state->context()->find("tokens"); tokens && tokens->list()) {
        for (const auto& token : *tokens->list()) places.push_back(member(token, "elementId"));
    }
    bool holds = member(*state, "state") == words[2];
    for (std::size_t i = 3; i < words.size(); ++i) {
        holds = holds && std::find(places.begin(), places.end(), words[i]) != places.end();
    }
    say((holds ? "✓ 核对:" : "✗ 不符:") + entry.text);
    if (holds) return {};
    std::string is = member(*state, "state");
    for (const auto& place : places) is += " " + place;
    failures_.push_back("line " + std::to_string(entry.line) + ": expected " + entry.text + ", it is " + is);
    return {};
}

void Day::say(const std::string& line) const {
    if (line.empty()) {
        scenery_.out << "\n";
    } else if (line.starts_with("## ")) {
        scenery_.out << line.substr(3) << "\n";
    } else {
        scenery_.out << scenery_.news.time(scenery_.clock.now()) << "  " << line << std::endl;
    }
}

Result<std::string> Day::key_of(const std::string& name) const {
    const auto found = std::find_if(named_.rbegin(), named_.rend(), [&](const auto& one) { return one.first == name; });
    if (found != named_.rend()) return std::to_string(found->second.value);
    return fail(Code::invalid, "no case is called '" + name + "' yet; 'report' or 'follow' names one");
}

std::string Day::name_of(InstanceKey key) const {
    const auto found = std::find_if(named_.begin(), named_.end(), [&](const auto& one) { return one.second == key; });
    return found == named_.end() ? "案件 " + std::to_string(key.value) : found->first;
}

}  // namespace baton::demo
