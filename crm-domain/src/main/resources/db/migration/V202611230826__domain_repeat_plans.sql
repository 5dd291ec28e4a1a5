-- A plan may come again: by which rule, and which of its dates this one is. The one that follows it knows it, so that it can be taken back.
ALTER TABLE activity ADD repeat text CHECK (length(repeat) <= 400 AND repeat LIKE 'unit=% began=% date=% zone=%'),
  ADD follows_id uuid REFERENCES activity ON DELETE SET NULL,
  ADD CONSTRAINT activity_repeat_due CHECK (repeat IS NULL OR due_at IS NOT NULL);
-- One follows at a time.
CREATE UNIQUE INDEX activity_follows ON activity (follows_id) WHERE follows_id IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX activity_followed ON activity (follows_id) WHERE follows_id IS NOT NULL;
