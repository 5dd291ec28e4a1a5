-- When somebody wants to be reminded of a plan, in minutes before it is due, and when that moment is; it is forgotten once it has come.
ALTER TABLE activity ADD remind_minutes int CHECK (remind_minutes BETWEEN 0 AND 10080), ADD remind_at timestamptz;
CREATE INDEX activity_remind ON activity (remind_at) WHERE remind_at IS NOT NULL;
