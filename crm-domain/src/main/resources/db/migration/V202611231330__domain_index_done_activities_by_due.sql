-- Calendars show what was done, too, on the day for which it was planned.
CREATE INDEX activity_owner_done_due ON activity (owner_id, due_at)
    WHERE done_at IS NOT NULL AND withdrawn_at IS NULL AND due_at IS NOT NULL;
