-- Plans, notes and started activity plans may be about a record that is no customer. It stands beside the customers it had then.
ALTER TABLE activity ADD COLUMN record_type text, ADD COLUMN record_id uuid;
ALTER TABLE activity ADD CONSTRAINT activity_record CHECK ((record_type IS NULL) = (record_id IS NULL));
CREATE INDEX activity_record ON activity (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX activity_record_open ON activity (record_id, due_at, id)
  WHERE record_id IS NOT NULL AND done_at IS NULL AND withdrawn_at IS NULL;

ALTER TABLE note ADD COLUMN record_type text, ADD COLUMN record_id uuid;
ALTER TABLE note DROP CONSTRAINT note_check;
ALTER TABLE note ADD CONSTRAINT note_about CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL OR record_id IS NOT NULL);
ALTER TABLE note ADD CONSTRAINT note_record CHECK ((record_type IS NULL) = (record_id IS NULL));
CREATE INDEX note_record ON note (record_id) WHERE record_id IS NOT NULL;

ALTER TABLE activity_plan_run ADD COLUMN record_type text, ADD COLUMN record_id uuid;
ALTER TABLE activity_plan_run DROP CONSTRAINT activity_plan_run_check;
ALTER TABLE activity_plan_run ADD CONSTRAINT activity_plan_run_about
  CHECK (account_id IS NOT NULL OR contact_id IS NOT NULL OR record_id IS NOT NULL);
ALTER TABLE activity_plan_run ADD CONSTRAINT activity_plan_run_record CHECK ((record_type IS NULL) = (record_id IS NULL));
CREATE INDEX activity_plan_run_record ON activity_plan_run (record_id) WHERE record_id IS NOT NULL;
