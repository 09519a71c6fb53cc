// What is looked for while one draws: the rules of bpmnlint that hold for this engine too, and a few of our own. What
// may be deployed, the service alone decides.
import ad_hoc from 'bpmnlint/rules/ad-hoc-sub-process.js';
import conditional_event from 'bpmnlint/rules/conditional-event.js';
import conditional_flows from 'bpmnlint/rules/conditional-flows.js';
import end_event from 'bpmnlint/rules/end-event-required.js';
import event_gateway from 'bpmnlint/rules/event-based-gateway.js';
import typed_start from 'bpmnlint/rules/event-sub-process-typed-start-event.js';
import fake_join from 'bpmnlint/rules/fake-join.js';
import global_elements from 'bpmnlint/rules/global.js';
import label from 'bpmnlint/rules/label-required.js';
import link_event from 'bpmnlint/rules/link-event.js';
import disconnected from 'bpmnlint/rules/no-disconnected.js';
import duplicate_flows from 'bpmnlint/rules/no-duplicate-sequence-flows.js';
import join_fork from 'bpmnlint/rules/no-gateway-join-fork.js';
import implicit_end from 'bpmnlint/rules/no-implicit-end.js';
import implicit_split from 'bpmnlint/rules/no-implicit-split.js';
import implicit_start from 'bpmnlint/rules/no-implicit-start.js';
import overlapping from 'bpmnlint/rules/no-overlapping-elements.js';
import one_blank_start from 'bpmnlint/rules/single-blank-start-event.js';
import start_event from 'bpmnlint/rules/start-event-required.js';
import blank_start from 'bpmnlint/rules/sub-process-blank-start-event.js';
import superfluous_gateway from 'bpmnlint/rules/superfluous-gateway.js';
import superfluous_termination from 'bpmnlint/rules/superfluous-termination.js';
import { job_type_required, owner_required, timer_required } from './own_rules';

export const rules: Record<string, unknown> = {
  'ad-hoc-sub-process': ad_hoc,
  'conditional-event': conditional_event,
  'conditional-flows': conditional_flows,
  'end-event-required': end_event,
  'event-based-gateway': event_gateway,
  'event-sub-process-typed-start-event': typed_start,
  'fake-join': fake_join,
  global: global_elements,
  'label-required': label,
  'link-event': link_event,
  'no-disconnected': disconnected,
  'no-duplicate-sequence-flows': duplicate_flows,
  'no-gateway-join-fork': join_fork,
  'no-implicit-end': implicit_end,
  'no-implicit-split': implicit_split,
  'no-implicit-start': implicit_start,
  'no-overlapping-elements': overlapping,
  'single-blank-start-event': one_blank_start,
  'start-event-required': start_event,
  'sub-process-blank-start-event': blank_start,
  'superfluous-gateway': superfluous_gateway,
  'superfluous-termination': superfluous_termination,
  'owner-required': owner_required,
  'job-type-required': job_type_required,
  'timer-required': timer_required,
};
