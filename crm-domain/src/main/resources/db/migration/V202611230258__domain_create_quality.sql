-- What the company looks for in its records beside what their features propose; absent as long as it said nothing else.
CREATE TABLE quality_standard (
  record_type text PRIMARY KEY,
  fresh_days int NOT NULL CHECK (fresh_days BETWEEN 1 AND 3650),
  weights jsonb NOT NULL CHECK (jsonb_typeof(weights) = 'object')
);
CREATE TABLE quality_standard_state (
  id int PRIMARY KEY CHECK (id = 1),
  version bigint NOT NULL
);
INSERT INTO quality_standard_state (id, version) VALUES (1, 0);

-- Somebody looked a record over and found it still right.
CREATE TABLE record_confirmation (
  record_id uuid PRIMARY KEY,
  record_type text NOT NULL,
  confirmed_at timestamptz NOT NULL,
  confirmed_by uuid NOT NULL REFERENCES person (id)
);

-- What was found in each listed record: weights asked and met by aspect, and what is wrong.
CREATE TABLE record_quality (
  record_id uuid PRIMARY KEY,
  record_type text NOT NULL,
  owner_id uuid,
  team_id uuid,
  complete_asked smallint NOT NULL,
  complete_met smallint NOT NULL,
  valid_asked smallint NOT NULL,
  valid_met smallint NOT NULL,
  fresh_asked smallint NOT NULL,
  fresh_met smallint NOT NULL,
  reachable_asked smallint NOT NULL,
  reachable_met smallint NOT NULL,
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 100),
  problems text[],
  stale_at timestamptz
);
CREATE INDEX record_quality_problems ON record_quality USING gin (problems) WHERE problems IS NOT NULL;
CREATE INDEX record_quality_stale ON record_quality (stale_at) WHERE stale_at IS NOT NULL;

-- Sums of it, kept by differences, and what they were at the end of each day on which they changed. The nil id stands for
-- nobody.
CREATE TABLE quality_tally (
  record_type text NOT NULL,
  owner_id uuid NOT NULL,
  team_id uuid NOT NULL,
  records bigint NOT NULL,
  complete_asked bigint NOT NULL,
  complete_met bigint NOT NULL,
  valid_asked bigint NOT NULL,
  valid_met bigint NOT NULL,
  fresh_asked bigint NOT NULL,
  fresh_met bigint NOT NULL,
  reachable_asked bigint NOT NULL,
  reachable_met bigint NOT NULL,
  PRIMARY KEY (record_type, owner_id, team_id)
);

CREATE TABLE quality_trend (
  day date NOT NULL,
  record_type text NOT NULL,
  owner_id uuid NOT NULL,
  team_id uuid NOT NULL,
  records bigint NOT NULL,
  complete_asked bigint NOT NULL,
  complete_met bigint NOT NULL,
  valid_asked bigint NOT NULL,
  valid_met bigint NOT NULL,
  fresh_asked bigint NOT NULL,
  fresh_met bigint NOT NULL,
  reachable_asked bigint NOT NULL,
  reachable_met bigint NOT NULL,
  PRIMARY KEY (record_type, owner_id, team_id, day)
);

CREATE TABLE quality_problem_tally (
  record_type text NOT NULL,
  problem text NOT NULL,
  owner_id uuid NOT NULL,
  team_id uuid NOT NULL,
  records bigint NOT NULL,
  PRIMARY KEY (record_type, problem, owner_id, team_id)
);

-- Records that changed and wait to be looked through.
CREATE TABLE quality_due (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record_type text NOT NULL,
  record_ids uuid[] NOT NULL
);

-- By which measure all records of a type were looked through, or how far that came.
CREATE TABLE quality_recount (
  record_type text PRIMARY KEY,
  measure text NOT NULL,
  after_id uuid,
  done bigint NOT NULL,
  total bigint NOT NULL
);
