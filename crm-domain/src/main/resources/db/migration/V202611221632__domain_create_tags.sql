-- Short words that people put on records of any type; the same word is there once, whatever its case and accents.
CREATE TABLE tag (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40 AND name = btrim(name) AND name !~ '[,[:cntrl:]]'),
  hue int NOT NULL CHECK (hue BETWEEN 0 AND 11),
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX tag_name ON tag (fold(name));

-- Which records carry which tags; asked from both sides, and so by two indexes that hold all of it.
CREATE TABLE record_tag (
  record_type text NOT NULL,
  record_id uuid NOT NULL,
  tag_id uuid NOT NULL REFERENCES tag ON DELETE CASCADE,
  PRIMARY KEY (record_id, tag_id)
);
CREATE UNIQUE INDEX record_tag_tag ON record_tag (tag_id, record_type, record_id);

-- How new tags are named and who may make them; no row while nobody decided.
CREATE TABLE tag_rule (
  id int PRIMARY KEY CHECK (id = 1),
  keepers_only boolean NOT NULL,
  small_letters boolean NOT NULL,
  beginnings text[] NOT NULL
);

-- Until now nobody had to be allowed to.
UPDATE role SET capabilities = array_append(capabilities, 'KEEP_TAGS')
WHERE 'ADMINISTER_SYSTEM' = ANY(capabilities) OR code IN ('sales-manager', 'marketer');
