-- What people plan and do with customers besides notes: tasks, calls, meetings.
CREATE TABLE activity (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('task', 'call', 'meeting')),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
  description text CHECK (length(description) <= 20000),
  account_id uuid REFERENCES account,
  contact_id uuid REFERENCES contact,
  owner_id uuid REFERENCES person,
  author_id uuid NOT NULL REFERENCES person,
  priority text NOT NULL CHECK (priority IN ('low', 'normal', 'high')),
  due_day date,
  due_at timestamptz,
  minutes int CHECK (minutes BETWEEN 1 AND 10080),
  place text CHECK (length(place) <= 500),
  direction text CHECK (direction IN ('in', 'out')),
  outcome text CHECK (outcome IN ('reached', 'no-answer', 'left-message', 'busy', 'wrong-number')),
  done_at timestamptz,
  done_by uuid REFERENCES person,
  withdrawn_at timestamptz,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL),
  CHECK (due_day IS NULL OR due_at IS NOT NULL),
  CHECK ((done_at IS NULL) = (done_by IS NULL))
);
-- The open ones of a customer, and of a person, by when they are due.
CREATE INDEX activity_account_open ON activity (account_id, due_at, id) WHERE done_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX activity_contact_open ON activity (contact_id, due_at, id) WHERE done_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX activity_owner_open ON activity (owner_id, due_at, id) WHERE done_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX activity_account ON activity (account_id);
CREATE INDEX activity_contact ON activity (contact_id);

