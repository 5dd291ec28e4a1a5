-- Fields that the company adds to its records. Their keys begin with x_ and are those of one field only, whatever the type.
CREATE TABLE custom_field (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  record_type text NOT NULL,
  key text NOT NULL UNIQUE CHECK (key ~ '^x_[a-z0-9_]{1,48}$'),
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  kind text NOT NULL,
  choices jsonb NOT NULL,
  help text,
  required boolean NOT NULL,
  preset text,
  position int NOT NULL,
  created_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE UNIQUE INDEX custom_field_label ON custom_field (record_type, fold(label)) WHERE removed_at IS NULL;

-- Counts the changes of all custom fields, so that whoever remembers them knows when to look again.
CREATE TABLE custom_field_state (
  id int PRIMARY KEY CHECK (id = 1),
  version bigint NOT NULL
);
INSERT INTO custom_field_state (id, version) VALUES (1, 0);

-- Their values stand with the record: text form by key, null when nothing is filled in.
ALTER TABLE account ADD COLUMN custom jsonb;
ALTER TABLE contact ADD COLUMN custom jsonb;

-- Days are stored as 2026-11-22, which is read in the same way whatever the settings of a connection.
CREATE FUNCTION custom_date(text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN make_date(substr($1, 1, 4)::int, substr($1, 6, 2)::int, substr($1, 9, 2)::int);

-- The words by which a record is found through the texts of its custom fields.
CREATE FUNCTION custom_words(jsonb) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT string_agg(held.value, ' ') FROM jsonb_each_text($1) AS held
          JOIN custom_field f ON f.key = held.key AND f.removed_at IS NULL
            AND f.kind IN ('TEXT', 'EMAIL', 'WEB_ADDRESS'));
