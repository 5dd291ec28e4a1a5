-- The ways in which a company sells, each with the stages that a deal goes through. Codes are stable: filters, files and programs
-- name them.
CREATE TABLE pipeline (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  id uuid NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  position int NOT NULL,
  active boolean NOT NULL
);
CREATE UNIQUE INDEX pipeline_name ON pipeline ((fold(name)));

-- What has to be known of a deal before it may enter a stage: fields that are filled in, something that was done, a file.
CREATE TABLE pipeline_stage (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  id uuid NOT NULL UNIQUE,
  pipeline text NOT NULL REFERENCES pipeline,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  kind text NOT NULL CHECK (kind IN ('open', 'won', 'lost')),
  position int NOT NULL,
  probability int NOT NULL CHECK (probability BETWEEN 0 AND 100),
  rotting_days int CHECK (rotting_days BETWEEN 1 AND 3650),
  required_fields text[] NOT NULL,
  required_activity text CHECK (required_activity IN ('any', 'call', 'meeting', 'task')),
  required_file text CHECK (required_file IN ('any', 'pdf', 'picture', 'document', 'spreadsheet')),
  CHECK (kind <> 'won' OR probability = 100),
  CHECK (kind <> 'lost' OR probability = 0),
  UNIQUE (pipeline, code, kind)
);
CREATE UNIQUE INDEX pipeline_stage_name ON pipeline_stage (pipeline, (fold(name)));
CREATE UNIQUE INDEX pipeline_stage_won ON pipeline_stage (pipeline) WHERE kind = 'won';
CREATE UNIQUE INDEX pipeline_stage_lost ON pipeline_stage (pipeline) WHERE kind = 'lost';

-- Why deals are lost, in the words of the company.
CREATE TABLE loss_reason (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  id uuid NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  position int NOT NULL,
  active boolean NOT NULL
);
CREATE UNIQUE INDEX loss_reason_name ON loss_reason ((fold(name)));

-- Counts the changes of the three above, so that each node knows when to read them anew.
CREATE TABLE pipeline_state (
  id smallint PRIMARY KEY CHECK (id = 1),
  version bigint NOT NULL
);

-- What somebody may buy. The value is net of tax; its worth in the company's own currency is that of the latest rate as long as
-- the deal is open, and of the closing day from then on; it is unknown where there is no rate. The day of closing is the one that
-- is expected as long as the deal is open, and the actual one from then on.
CREATE TABLE deal (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  account_id uuid REFERENCES account,
  contact_id uuid REFERENCES contact,
  owner_id uuid REFERENCES person,
  team_id uuid REFERENCES team,
  pipeline text NOT NULL,
  stage text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'won', 'lost')),
  stage_since timestamptz NOT NULL,
  amount numeric CHECK (abs(amount) < 1e15),
  currency text CHECK (length(currency) = 3),
  worth numeric,
  probability int CHECK (probability BETWEEN 0 AND 100),
  close_on date,
  opened_on date,
  closed_at timestamptz,
  loss_reason text REFERENCES loss_reason,
  loss_note text CHECK (length(loss_note) <= 20000),
  competitors text CHECK (length(competitors) <= 2000),
  lead_source text CHECK (length(lead_source) <= 100),
  description text CHECK (length(description) <= 20000),
  external_id text CHECK (length(external_id) <= 200),
  custom jsonb,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  archived_at timestamptz,
  deleted_at timestamptz,
  FOREIGN KEY (pipeline, stage, state) REFERENCES pipeline_stage (pipeline, code, kind),
  CHECK ((amount IS NULL) = (currency IS NULL)),
  CHECK ((state = 'open') = (closed_at IS NULL)),
  CHECK (state = 'open' OR close_on IS NOT NULL)
);
CREATE UNIQUE INDEX deal_external_id ON deal (external_id);
CREATE INDEX deal_account ON deal (account_id, changed_at DESC, id DESC) WHERE account_id IS NOT NULL;
CREATE INDEX deal_contact ON deal (contact_id, changed_at DESC, id DESC) WHERE contact_id IS NOT NULL;
CREATE INDEX deal_stage ON deal (stage);
CREATE INDEX deal_loss_reason ON deal (loss_reason) WHERE loss_reason IS NOT NULL;
CREATE INDEX deal_worth ON deal (currency, state, close_on);
CREATE INDEX deal_list_changed ON deal (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_list_created ON deal (created_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_list_name ON deal ((fold(name)), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_list_worth ON deal ((coalesce(worth, 0)) DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_list_close ON deal (close_on, id)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_list_stage ON deal (stage, changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_list_owner ON deal (owner_id, changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_list_team ON deal (team_id, changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_owner_name ON deal (owner_id, (fold(name)), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
-- The figures of boards come from this one alone.
CREATE INDEX deal_board ON deal (stage, state, pipeline) INCLUDE (worth, amount, owner_id, team_id, id)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX deal_archive ON deal (changed_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NOT NULL;
CREATE INDEX deal_bin ON deal (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;

-- Where a deal has been, and for how long; the last visit of each has no end.
CREATE TABLE deal_stage_visit (
  deal_id uuid NOT NULL REFERENCES deal ON DELETE CASCADE,
  number int NOT NULL,
  pipeline text NOT NULL,
  stage text NOT NULL REFERENCES pipeline_stage,
  entered_at timestamptz NOT NULL,
  left_at timestamptz CHECK (left_at >= entered_at),
  PRIMARY KEY (deal_id, number)
);
CREATE UNIQUE INDEX deal_stage_visit_last ON deal_stage_visit (deal_id) WHERE left_at IS NULL;
CREATE INDEX deal_stage_visit_stage ON deal_stage_visit (stage, entered_at) INCLUDE (deal_id, left_at);

CREATE TRIGGER deal_unique_added AFTER INSERT ON deal FOR EACH ROW
  WHEN (NEW.custom IS NOT NULL) EXECUTE FUNCTION keep_custom_unique('deal');
CREATE TRIGGER deal_unique_changed AFTER UPDATE ON deal FOR EACH ROW
  WHEN (NEW.custom IS DISTINCT FROM OLD.custom) EXECUTE FUNCTION keep_custom_unique('deal');

CREATE TABLE search_document_deal PARTITION OF search_document FOR VALUES IN ('deal');

INSERT INTO pipeline (code, id, name, position, active)
SELECT 'sales', uuidv7(), 'Sales', 1, true FROM company;
INSERT INTO pipeline_stage (code, id, pipeline, name, kind, position, probability, rotting_days, required_fields)
SELECT s.code, uuidv7(), 'sales', s.name, s.kind, s.position, s.probability, s.days, s.fields
FROM company, (VALUES
  ('qualification', 'Qualification', 'open', 1, 10, 14, '{}'::text[]),
  ('needs', 'Needs', 'open', 2, 25, 21, '{account}'),
  ('proposal', 'Proposal', 'open', 3, 50, 21, '{account,value}'),
  ('negotiation', 'Negotiation', 'open', 4, 75, 14, '{account,value,closeOn}'),
  ('won', 'Won', 'won', 5, 100, NULL, '{account,value}'),
  ('lost', 'Lost', 'lost', 6, 0, NULL, '{lossReason}')
) AS s (code, name, kind, position, probability, days, fields);
INSERT INTO loss_reason (code, id, name, position, active)
SELECT r.code, uuidv7(), r.name, r.position, true
FROM company, (VALUES
  ('price', 'Too expensive', 1), ('competitor', 'Chose a competitor', 2), ('no-budget', 'No budget', 3),
  ('no-need', 'No need any more', 4), ('timing', 'Not now', 5), ('no-answer', 'No answer', 6), ('other', 'Something else', 7)
) AS r (code, name, position);
