-- Records that people beyond those to whom they belong may see, or also edit: each share with one person or one team.
CREATE TABLE record_share (
  id uuid PRIMARY KEY,
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  person_id uuid REFERENCES person,
  team_id uuid REFERENCES team ON DELETE CASCADE,
  grantee_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(person_id, team_id)) STORED,
  may_edit boolean NOT NULL,
  ends_at timestamptz,
  shared_by uuid NOT NULL REFERENCES person,
  shared_at timestamptz NOT NULL,
  CHECK (num_nonnulls(person_id, team_id) = 1),
  CHECK (ends_at > shared_at)
);

-- Asked from both sides, and so by two indexes that hold all that decides; and by the job that tidies.
CREATE UNIQUE INDEX record_share_record ON record_share (record_id, grantee_id) INCLUDE (may_edit, ends_at);
CREATE INDEX record_share_grantee ON record_share (grantee_id, may_edit, record_type, record_id) INCLUDE (ends_at);
CREATE INDEX record_share_end ON record_share (ends_at) WHERE ends_at IS NOT NULL;

-- A search row says from which customers it has its owners and teams: their shares make it visible, too.
ALTER TABLE search_document ADD COLUMN account_id uuid, ADD COLUMN contact_id uuid;
UPDATE search_document d SET account_id = c.account_id
FROM contact c WHERE d.record_type = 'contact' AND c.id = d.record_id AND c.account_id IS NOT NULL;
UPDATE search_document d SET account_id = p.account_id, contact_id = p.contact_id
FROM purchase p WHERE d.record_type = 'purchase' AND p.id = d.record_id;
