CREATE TABLE import_run (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  record_type text NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 300),
  format jsonb NOT NULL,
  headings jsonb NOT NULL,
  sample jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED')),
  mapping jsonb,
  identity text,
  may_create boolean NOT NULL DEFAULT true,
  may_update boolean NOT NULL DEFAULT true,
  skip_lookalikes boolean NOT NULL DEFAULT false,
  owner_id uuid REFERENCES person,
  staged boolean NOT NULL DEFAULT false,
  total bigint NOT NULL,
  position bigint NOT NULL DEFAULT 0,
  created bigint NOT NULL DEFAULT 0,
  updated bigint NOT NULL DEFAULT 0,
  unchanged bigint NOT NULL DEFAULT 0,
  skipped bigint NOT NULL DEFAULT 0,
  failed bigint NOT NULL DEFAULT 0,
  lookalikes bigint NOT NULL DEFAULT 0,
  problem text,
  uploaded_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz
);
CREATE INDEX import_run_person ON import_run (person_id, uploaded_at DESC);
CREATE INDEX import_run_owner ON import_run (owner_id);

-- The rows of the file until the import is over; afterwards only those that failed or were left out, for the error file.
CREATE TABLE import_row (
  import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
  number bigint NOT NULL,
  cells text NOT NULL,
  problem_column int,
  problem_key text,
  problem_arguments text,
  PRIMARY KEY (import_id, number)
);

CREATE TABLE import_problem (
  import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
  number bigint NOT NULL,
  result text NOT NULL CHECK (result IN ('CREATED', 'SKIPPED', 'FAILED')),
  field text,
  message_key text NOT NULL,
  arguments jsonb NOT NULL,
  PRIMARY KEY (import_id, number)
);

-- Into which field a heading was put last.
CREATE TABLE import_memory (
  record_type text NOT NULL,
  heading text NOT NULL,
  field text,
  PRIMARY KEY (record_type, heading)
);
