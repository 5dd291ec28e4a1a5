-- What the company demands of its records: conditions in the text form of filters, and what is said when they aren't met.
CREATE TABLE validation_rule (
  id uuid PRIMARY KEY,
  record_type text NOT NULL,
  message text NOT NULL CHECK (length(message) BETWEEN 1 AND 200),
  applies_when text NOT NULL,
  demands text NOT NULL,
  created_at timestamptz NOT NULL
);

-- Counts the changes of all rules, so that whoever remembers them knows when to look again.
CREATE TABLE validation_rule_state (
  id int PRIMARY KEY CHECK (id = 1),
  version bigint NOT NULL
);
INSERT INTO validation_rule_state (id, version) VALUES (1, 0);
