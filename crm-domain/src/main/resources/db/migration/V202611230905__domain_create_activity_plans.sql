-- Named series of steps that people start on a customer.
CREATE TABLE activity_plan (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  record_types text[] NOT NULL CHECK (cardinality(record_types) > 0),
  archived_at timestamptz
);
CREATE UNIQUE INDEX activity_plan_name ON activity_plan (lower(name));

-- Counted in working days of whoever does it, from the start or from when the step before was done.
CREATE TABLE activity_plan_step (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES activity_plan,
  position int NOT NULL CHECK (position >= 0),
  kind text NOT NULL CHECK (kind IN ('task', 'call', 'meeting')),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
  description text CHECK (length(description) <= 20000),
  working_days int NOT NULL CHECK (working_days BETWEEN 0 AND 365),
  counted text NOT NULL CHECK (counted IN ('start', 'before')),
  due_time time,
  priority text NOT NULL CHECK (priority IN ('low', 'normal', 'high')),
  responsible text NOT NULL CHECK (responsible IN ('starter', 'owner', 'person', 'ask')),
  person_id uuid REFERENCES person,
  CHECK ((responsible = 'person') = (person_id IS NOT NULL))
);
CREATE INDEX activity_plan_step_plan ON activity_plan_step (plan_id, position);

-- A plan as it was started on a customer; what is changed in the plan later changes nothing in it.
CREATE TABLE activity_plan_run (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES activity_plan,
  name text NOT NULL,
  account_id uuid REFERENCES account,
  contact_id uuid REFERENCES contact,
  zone text NOT NULL,
  started_at timestamptz NOT NULL,
  started_by uuid NOT NULL REFERENCES person,
  stopped_at timestamptz,
  CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL)
);
CREATE INDEX activity_plan_run_account ON activity_plan_run (account_id);
CREATE INDEX activity_plan_run_contact ON activity_plan_run (contact_id);

-- Its steps: planned, or waiting for the one before.
CREATE TABLE activity_plan_run_step (
  run_id uuid NOT NULL REFERENCES activity_plan_run ON DELETE CASCADE,
  position int NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  description text,
  working_days int NOT NULL,
  due_time time,
  priority text NOT NULL,
  owner_id uuid REFERENCES person,
  activity_id uuid REFERENCES activity ON DELETE SET NULL,
  waiting boolean NOT NULL,
  stopped boolean NOT NULL DEFAULT false,
  PRIMARY KEY (run_id, position)
);
CREATE UNIQUE INDEX activity_plan_run_step_activity ON activity_plan_run_step (activity_id);
