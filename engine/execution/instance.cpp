#include "engine/execution/instance.hpp"

#include <algorithm>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

namespace baton::execution {

namespace {

bool same(const feel::Context& left, const feel::Context& right) { return left.entries() == right.entries(); }

template <class T>
bool same(const T& left, const T& right) {
    if constexpr (boost::describe::has_describe_members<T>::value) {
        bool is_same = true;
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
            [&](auto member) { is_same = is_same && same(left.*member.pointer, right.*member.pointer); });
        return is_same;
    } else {
        return left == right;
    }
}

template <class T>
bool same(const std::vector<T>& left, const std::vector<T>& right) {
    return std::ranges::equal(left, right, [](const T& one, const T& other) { return same(one, other); });
}

template <class Key, class T>
bool same(const std::map<Key, T>& left, const std::map<Key, T>& right) {
    return std::ranges::equal(left, right, [](const auto& one, const auto& other) {
        return one.first == other.first && same(one.second, other.second);
    });
}

}  // namespace

bool Takeback::operator==(const Takeback& other) const {
    return same(opened, other.opened) && revision == other.revision && by == other.by && at == other.at &&
           scope == other.scope && tokens == other.tokens && same(clocks, other.clocks) && since == other.since &&
           who == other.who;
}

bool Signer::operator==(const Signer& other) const {
    return same(asked, other.asked) && asked_by == other.asked_by && asked_at == other.asked_at &&
           has_signed == other.has_signed && agrees == other.agrees && text == other.text &&
           signed_by == other.signed_by && signed_at == other.signed_at;
}

bool AttachedFile::operator==(const AttachedFile& other) const {
    return same(fact, other.fact) && element == other.element && at == other.at && withdrawn_by == other.withdrawn_by &&
           withdrawn_because == other.withdrawn_because && withdrawn_at == other.withdrawn_at;
}

bool Token::operator==(const Token& other) const {
    const bool reopens = reopening.has_value() && other.reopening.has_value();
    return id == other.id && scope == other.scope && at == other.at && via == other.via &&
           is_running == other.is_running && inner == other.inner && task == other.task && job == other.job &&
           child == other.child && incident == other.incident && item == other.item && undoes == other.undoes &&
           timers == other.timers && subscriptions == other.subscriptions &&
           (reopens ? same(*reopening, *other.reopening) : reopening.has_value() == other.reopening.has_value());
}

bool Completion::operator==(const Completion& other) const {
    return number == other.number && element == other.element && item == other.item &&
           same(variables, other.variables) && inner == other.inner;
}

bool Scope::operator==(const Scope& other) const {
    return id == other.id && parent == other.parent && holder == other.holder && element == other.element &&
           kind == other.kind && same(variables, other.variables) && tokens == other.tokens &&
           children == other.children && is_interrupted == other.is_interrupted && loop == other.loop &&
           activated == other.activated && ad_hoc == other.ad_hoc && completed == other.completed &&
           compensations == other.compensations && timers == other.timers && subscriptions == other.subscriptions &&
           performed == other.performed;
}

bool Task::operator==(const Task& other) const {
    return same(opened, other.opened) && opened_at == other.opened_at && revision == other.revision &&
           owner == other.owner && comes_back == other.comes_back && resolved_by == other.resolved_by &&
           sign_mode == other.sign_mode && signers == other.signers && last_signer == other.last_signer;
}

bool Job::operator==(const Job& other) const {
    return same(created, other.created) && state == other.state && worker == other.worker && until == other.until &&
           failure == other.failure && created_at == other.created_at;
}

bool Clock::operator==(const Clock& other) const {
    return same(now, other.now) && is_suspended == other.is_suspended && suspended_at == other.suspended_at &&
           suspended_because == other.suspended_because && suspended_for == other.suspended_for &&
           standstills == other.standstills && extensions == other.extensions;
}

bool Instance::operator==(const Instance& other) const {
    return key == other.key && same(started, other.started) && started_at == other.started_at &&
           has_ended == other.has_ended && ended_how == other.ended_how && ended_at == other.ended_at &&
           version == other.version && last_token == other.last_token && last_scope == other.last_scope &&
           last_number == other.last_number && tokens == other.tokens && scopes == other.scopes &&
           tasks == other.tasks && jobs == other.jobs && same(timers, other.timers) &&
           same(paused_timers, other.paused_timers) && same(subscriptions, other.subscriptions) &&
           same(happened, other.happened) && same(correlation_keys, other.correlation_keys) &&
           same(incidents, other.incidents) && clocks == other.clocks && takeback == other.takeback &&
           files == other.files;
}

}  // namespace baton::execution
