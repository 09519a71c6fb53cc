// A message has a name, and what waits for one within a case should say for which: by a correlation key, which the
// content of a message carries (§8.4.2).
#include <algorithm>
#include <utility>

#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

// A message that an event or task names, and which of its event definitions does.
struct Named {
    const Inspection& in;
    model::ElementIndex index;
    std::uint32_t part = 0;
};

bool check_name(const Named& named, const model::MessageTrigger& message) {
    if (!message.name.empty()) return true;
    const auto& in = named.in;
    if (refers_to_nothing(in, named.index)) return false;
    in.report.fault(place_of(in, named.index, named.part),
                    {"message-without-name", called(in.node(named.index)) + " has no message with a name",
                     "refer (messageRef) to a <message> with a name"});
    return false;
}

void check_awaited(const Named& named, const model::MessageTrigger& message) {
    const bool has_key = !message.correlation_key.empty() || !message.bound.empty() || !message.keys.empty();
    if (!check_name(named, message) || has_key) return;
    const auto& in = named.in;
    in.report.warn(place_of(in, named.index, named.part),
                   {"message-without-key",
                    called(in.node(named.index)) + " waits for the message " + quoted(message.name.literal) +
                        ", which does not say to which case it belongs: the oldest case takes it",
                    "give the message a <zeebe:subscription correlationKey=\"=...\"/>, or a correlation key"});
}

bool puts_in(const model::Element& sender, std::string_view name) {
    const auto sets = [&](const model::Mapping& input) {
        return std::string_view(input.target).substr(0, input.target.find('.')) == name;
    };
    const auto takes = [&](const model::DataAssociation& taken) { return taken.target.variable == name; };
    return std::ranges::any_of(sender.inputs, sets) || std::ranges::any_of(sender.data.taken, takes);
}

// The key is worked out from all that the sender sees, but who receives the message sees its content alone.
void check_content(const Named& named, const model::MessageTrigger& message) {
    const auto& in = named.in;
    for (const auto& carried : message.keys) {
        for (const auto& value : carried.values) {
            for (const auto& name : value.names_read()) {
                if (puts_in(in.element(named.index), name)) continue;
                std::string remedy = "map it into the content: <zeebe:input source=\"=";
                remedy.append(name).append("\" target=\"").append(name).append("\"/>");
                in.report.warn(place_of(in, named.index, named.part),
                               {"message-content-without-key",
                                called(in.node(named.index)) + " sends the message " + quoted(message.name.literal) +
                                    " without " + quoted(name) + ", by which the key " + quoted(carried.key) +
                                    " is read: who receives it is not known by that key",
                                std::move(remedy)});
            }
        }
    }
}

void check_sent(const Named& named, const model::MessageTrigger& message) {
    if (check_name(named, message)) check_content(named, message);
}

template <class Check>
void each_message(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger, const Check& check) {
    model::for_each_part_of<model::MessageTrigger>(trigger, [&](const auto& message, std::uint32_t part) {
        check(Named{in, index, part}, message);
    });
}

template <class Event>
void check_thrown(const Inspection& in) {
    for_each<Event>(in, [&](model::ElementIndex index, const Event& event) {
        if (event.job.type.empty()) each_message(in, index, event.trigger, check_sent);
    });
}

}  // namespace

void check_messages(const Inspection& in) {
    for_each<model::StartEvent>(in, [&](model::ElementIndex index, const model::StartEvent& event) {
        // A case that does not exist yet has no key; an event sub-process is within a case.
        if (in.element(index).parent == 0) {
            each_message(in, index, event.trigger, check_name);
        } else {
            each_message(in, index, event.trigger, check_awaited);
        }
    });
    for_each<model::IntermediateCatchEvent>(
        in, [&](auto index, const auto& event) { each_message(in, index, event.trigger, check_awaited); });
    for_each<model::BoundaryEvent>(
        in, [&](auto index, const auto& event) { each_message(in, index, event.trigger, check_awaited); });
    for_each<model::ReceiveTask>(in, [&](auto index, const model::ReceiveTask& task) {
        check_awaited({in, index}, task.message);
    });
    for_each<model::SendTask>(in, [&](auto index, const model::SendTask& task) {
        if (task.job.type.empty()) check_sent({in, index}, task.message);
    });
    check_thrown<model::IntermediateThrowEvent>(in);
    check_thrown<model::EndEvent>(in);
}

}  // namespace baton::bpmn
