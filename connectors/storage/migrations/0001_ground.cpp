#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Moments are milliseconds since 1970 in UTC, 0 when not set; truths 0 or 1; keys as in base/keys.hpp, 0 for nobody.
// Columns are named as the members in engine/ports/rows. Indices that hold a part of the rows keep the part small that
// is asked for every day: what is open.
const std::string_view ground_sql = R"sql(
CREATE TABLE incarnation (name $text NOT NULL PRIMARY KEY, value $text NOT NULL);

CREATE TABLE partition_state (
    number BIGINT NOT NULL PRIMARY KEY, epoch BIGINT NOT NULL, last_position BIGINT NOT NULL, last_key BIGINT NOT NULL);

CREATE TABLE record (
    partition BIGINT NOT NULL, position BIGINT NOT NULL, instance BIGINT NOT NULL, at BIGINT NOT NULL,
    command $text NOT NULL, cause BIGINT NOT NULL, actor $text NOT NULL, acting_for $text NOT NULL,
    department $text NOT NULL, "by" $text NOT NULL, reason $text NOT NULL, request $text NOT NULL,
    format BIGINT NOT NULL, events $text NOT NULL,
    PRIMARY KEY (partition, position));
CREATE INDEX record_instance ON record (partition, instance, position);

CREATE TABLE snapshot (
    partition BIGINT NOT NULL, instance BIGINT NOT NULL, position BIGINT NOT NULL, format BIGINT NOT NULL,
    body $text NOT NULL,
    PRIMARY KEY (partition, instance))$clustered;

CREATE TABLE instance (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, definition BIGINT NOT NULL, process $text NOT NULL,
    version BIGINT NOT NULL, business_key $text NOT NULL, state $text NOT NULL, has_incident BIGINT NOT NULL,
    started_at BIGINT NOT NULL, ended_at BIGINT NOT NULL, parent BIGINT NOT NULL, root BIGINT NOT NULL,
    started_by $text NOT NULL, position BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE INDEX instance_process ON instance (process, state, partition, key);
CREATE INDEX instance_definition ON instance (definition, partition, key);
CREATE INDEX instance_active ON instance (partition, key) WHERE state = 'active';
CREATE INDEX instance_trouble ON instance (partition, key) WHERE has_incident = 1;
CREATE INDEX instance_business_key ON instance (business_key, partition, key) WHERE business_key <> '';
CREATE INDEX instance_parent ON instance (parent, partition, key) WHERE parent <> 0;
CREATE INDEX instance_root ON instance (root, partition, key) WHERE parent <> 0;
CREATE INDEX instance_started ON instance (started_at, partition, key);

CREATE TABLE task (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, instance BIGINT NOT NULL, root BIGINT NOT NULL,
    definition BIGINT NOT NULL, process $text NOT NULL, business_key $text NOT NULL, element $text NOT NULL,
    name $text NOT NULL, state $text NOT NULL, assignee $text NOT NULL, candidate_groups $text NOT NULL,
    candidate_users $text NOT NULL, department $text NOT NULL, role $text NOT NULL, due BIGINT NOT NULL,
    follow_up BIGINT NOT NULL, priority BIGINT NOT NULL, form $text NOT NULL, clock_rule $text NOT NULL,
    legal_basis $text NOT NULL, opened_at BIGINT NOT NULL, ended_at BIGINT NOT NULL, ended_by $text NOT NULL,
    revision BIGINT NOT NULL, position BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE INDEX task_department ON task (department, state, partition, key);
CREATE INDEX task_assignee ON task (assignee, state, partition, key) WHERE assignee <> '';
CREATE INDEX task_process ON task (process, element, state, partition, key);
CREATE INDEX task_open ON task (partition, key) WHERE state = 'open';
CREATE INDEX task_instance ON task (instance, partition, key);
CREATE INDEX task_root ON task (root, partition, key) WHERE root <> instance;
CREATE INDEX task_business_key ON task (business_key, partition, key) WHERE business_key <> '';
CREATE INDEX task_due ON task (due, partition, key) WHERE state = 'open' AND due <> 0;

CREATE TABLE task_candidate (
    partition BIGINT NOT NULL, task BIGINT NOT NULL, kind $text NOT NULL, name $text NOT NULL,
    PRIMARY KEY (partition, task, kind, name))$clustered;
CREATE INDEX task_candidate_name ON task_candidate (name, kind, partition, task);

CREATE TABLE job (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, instance BIGINT NOT NULL, definition BIGINT NOT NULL,
    process $text NOT NULL, element $text NOT NULL, type $text NOT NULL, state $text NOT NULL, retries BIGINT NOT NULL,
    worker $text NOT NULL, until BIGINT NOT NULL, failure $text NOT NULL, headers $text NOT NULL,
    created_at BIGINT NOT NULL, position BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE INDEX job_type ON job (type, state, partition, key);
CREATE INDEX job_instance ON job (instance, partition, key);
CREATE INDEX job_open ON job (partition, key) WHERE state IN ('available', 'active', 'backing_off');
CREATE INDEX job_stuck ON job (partition, key) WHERE state = 'out_of_retries';
CREATE INDEX job_worker ON job (worker, partition, key) WHERE worker <> '';

CREATE TABLE timer (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, instance BIGINT NOT NULL, definition BIGINT NOT NULL,
    element $text NOT NULL, due BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE INDEX timer_due ON timer (partition, due, key);
CREATE INDEX timer_instance ON timer (instance);

CREATE TABLE subscription (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, instance BIGINT NOT NULL, process $text NOT NULL,
    element $text NOT NULL, kind $text NOT NULL, name $text NOT NULL, correlation_key $text NOT NULL,
    token BIGINT NOT NULL, scope BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE INDEX subscription_instance ON subscription (instance, partition, key);

CREATE TABLE incident (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, instance BIGINT NOT NULL, process $text NOT NULL,
    element $text NOT NULL, kind $text NOT NULL, message $text NOT NULL, job BIGINT NOT NULL, state $text NOT NULL,
    raised_at BIGINT NOT NULL, resolved_at BIGINT NOT NULL, resolved_by $text NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE INDEX incident_open ON incident (partition, key) WHERE state = 'open';
CREATE INDEX incident_instance ON incident (instance, partition, key);
CREATE INDEX incident_process ON incident (process, state, partition, key);
CREATE INDEX incident_kind ON incident (kind, state, partition, key);

CREATE TABLE message (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, body $text NOT NULL, taken_by $text NOT NULL,
    expires BIGINT NOT NULL, format BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;

CREATE TABLE definition (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, process $text NOT NULL, kind $text NOT NULL,
    version BIGINT NOT NULL, name $text NOT NULL, version_tag $text NOT NULL, file $text NOT NULL,
    digest $text NOT NULL, deployment BIGINT NOT NULL, deployed_at BIGINT NOT NULL, deployed_by $text NOT NULL,
    PRIMARY KEY (partition, key));

CREATE TABLE resource (
    deployment BIGINT NOT NULL, file $text NOT NULL, digest $text NOT NULL, content $text NOT NULL,
    PRIMARY KEY (deployment, file));

CREATE TABLE inbox_stream (
    department $text NOT NULL PRIMARY KEY, epoch $text NOT NULL, head BIGINT NOT NULL,
    oldest BIGINT NOT NULL)$clustered;

CREATE TABLE inbox_event (
    department $text NOT NULL, seq BIGINT NOT NULL, type $text NOT NULL, subject $text NOT NULL, at BIGINT NOT NULL,
    body $text NOT NULL,
    PRIMARY KEY (department, seq))$clustered;

CREATE TABLE inbox_consumer (
    department $text NOT NULL, consumer $text NOT NULL, acked BIGINT NOT NULL, acked_at BIGINT NOT NULL,
    PRIMARY KEY (department, consumer))$clustered;

CREATE TABLE request (
    principal $text NOT NULL, key $text NOT NULL, fingerprint $text NOT NULL, status BIGINT NOT NULL,
    body $text NOT NULL, at BIGINT NOT NULL,
    PRIMARY KEY (principal, key))$clustered;
CREATE INDEX request_at ON request (at);

CREATE TABLE account (
    name $text NOT NULL PRIMARY KEY, display_name $text NOT NULL, departments $text NOT NULL, roles $text NOT NULL,
    password_hash $text NOT NULL, is_enabled BIGINT NOT NULL, failures BIGINT NOT NULL, last_failure BIGINT NOT NULL,
    created_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, revision BIGINT NOT NULL);

CREATE TABLE account_token (
    hash $text NOT NULL PRIMARY KEY, account $text NOT NULL, kind $text NOT NULL, label $text NOT NULL,
    issued_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, used_at BIGINT NOT NULL, revoked_at BIGINT NOT NULL);
CREATE INDEX account_token_account ON account_token (account, issued_at, hash);
)sql";

}  // namespace baton::storage
