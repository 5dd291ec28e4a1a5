-- What usually follows when something is done: offered when it is done, or planned at once.
CREATE TABLE next_step (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  after_kind text NOT NULL CHECK (after_kind IN ('task', 'call', 'meeting')),
  outcome text NOT NULL DEFAULT '',
  kind text NOT NULL CHECK (kind IN ('task', 'call', 'meeting')),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
  working_days int NOT NULL CHECK (working_days BETWEEN 0 AND 365),
  at_once boolean NOT NULL,
  CHECK (outcome = '' OR after_kind = 'call'),
  CHECK (after_kind <> 'task' OR at_once)
);
CREATE UNIQUE INDEX next_step_after ON next_step (after_kind, outcome);

-- A company that has been set up already goes on with what was offered until now.
INSERT INTO next_step (id, version, after_kind, outcome, kind, subject, working_days, at_once)
SELECT uuidv7(), 0, s.after_kind, s.outcome, s.kind, s.subject, s.days, false
FROM company, (VALUES
  ('call', 'no-answer', 'call', 'Call again: {subject}', 1),
  ('call', 'busy', 'call', 'Call again: {subject}', 1),
  ('call', 'left-message', 'call', 'Call again: {subject}', 2),
  ('call', 'wrong-number', 'task', 'Find the right number: {subject}', 1),
  ('call', 'reached', 'task', 'Follow up: {subject}', 3),
  ('meeting', '', 'task', 'Send what was agreed: {subject}', 1)
) AS s (after_kind, outcome, kind, subject, days);
