-- A change of many records at once, begun by a person; what it did stands in the audit log under its id.
CREATE TABLE bulk_run (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  record_type text NOT NULL,
  deed text NOT NULL CHECK (deed IN ('EDIT', 'ARCHIVE', 'RESTORE', 'DELETE')),
  given jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'STOPPED', 'UNDOING', 'UNDONE')),
  total bigint NOT NULL,
  left_out bigint NOT NULL,
  position bigint NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0,
  unchanged bigint NOT NULL DEFAULT 0,
  refused bigint NOT NULL DEFAULT 0,
  reverted_to uuid,
  undone bigint NOT NULL DEFAULT 0,
  kept bigint NOT NULL DEFAULT 0,
  problem text,
  started_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX bulk_run_person ON bulk_run (person_id, started_at DESC);

-- The records it is about, as they were chosen when it began; they go when it ends.
CREATE TABLE bulk_run_record (
  run_id uuid NOT NULL REFERENCES bulk_run ON DELETE CASCADE,
  number bigint NOT NULL,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (run_id, number)
);

-- Records that it, or its undoing, left as they were, and why.
CREATE TABLE bulk_refusal (
  run_id uuid NOT NULL REFERENCES bulk_run ON DELETE CASCADE,
  undoing boolean NOT NULL,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  field text,
  message_key text NOT NULL,
  arguments jsonb NOT NULL,
  PRIMARY KEY (run_id, undoing, record_id)
);
CREATE INDEX bulk_refusal_record ON bulk_refusal (record_id);
