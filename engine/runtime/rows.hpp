// One row of each kind, made from a case's state.
#pragma once

#include "engine/runtime/case.hpp"

namespace baton::runtime {

[[nodiscard]] ports::TaskRow task_row(const Case& subject, const execution::Task& task);
[[nodiscard]] ports::JobRow job_row(const Case& subject, const execution::Job& job);
[[nodiscard]] ports::TimerRow timer_row(const Case& subject, const execution::TimerArmed& timer);
[[nodiscard]] ports::SubscriptionRow subscription_row(const Case& subject, const execution::Subscribed& subscription);
// Without the element's index, which nobody asks of a subscription that was read back.
[[nodiscard]] execution::Subscribed subscribed_from(const ports::SubscriptionRow& row);
[[nodiscard]] execution::Subscribed subscribed_from(const ports::GuestRow& row);
[[nodiscard]] ports::IncidentRow incident_row(const Case& subject, const execution::IncidentRaised& incident);
[[nodiscard]] ports::AttachmentRow attachment_row(const Case& subject, const execution::AttachedFile& file);
[[nodiscard]] ports::InstanceRow instance_row(const execution::Instance& state);

// BPMN id of an element; empty for nowhere.
[[nodiscard]] std::string element_id(const Case& subject, execution::ElementIndex element);
// The element at which a token stands; nowhere when the token is gone.
[[nodiscard]] execution::ElementIndex element_of(const execution::Instance& state, execution::TokenId token);

[[nodiscard]] const char* text_of(execution::JobState state);
[[nodiscard]] const char* text_of(execution::SubscriptionKind kind);
[[nodiscard]] const char* text_of(execution::IncidentKind kind);
[[nodiscard]] const char* text_of(execution::EndKind how);

}  // namespace baton::runtime
