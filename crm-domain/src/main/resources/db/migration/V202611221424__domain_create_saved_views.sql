-- Lists that people keep under a name. What a view shows are parts of a list's address, checked whenever they are read.
CREATE TABLE list_view (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  record_type text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  owner_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  for_all boolean NOT NULL,
  team_id uuid REFERENCES team ON DELETE SET NULL,
  parts jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (NOT for_all OR team_id IS NULL)
);
CREATE UNIQUE INDEX list_view_name ON list_view (owner_id, record_type, lower(name));
CREATE INDEX list_view_team ON list_view (team_id);
CREATE INDEX list_view_all ON list_view (record_type) WHERE for_all;

-- Views that somebody wants in the menu, with the number of records when it was counted last.
CREATE TABLE list_view_pin (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  view_id uuid NOT NULL REFERENCES list_view ON DELETE CASCADE,
  matches integer,
  more boolean NOT NULL DEFAULT false,
  counted_at timestamptz,
  PRIMARY KEY (person_id, view_id)
);
CREATE INDEX list_view_pin_view ON list_view_pin (view_id);

-- The view with which a list begins for the people of a role.
CREATE TABLE list_view_default (
  role_id uuid NOT NULL REFERENCES role ON DELETE CASCADE,
  record_type text NOT NULL,
  view_id uuid NOT NULL REFERENCES list_view ON DELETE CASCADE,
  PRIMARY KEY (role_id, record_type)
);
CREATE INDEX list_view_default_view ON list_view_default (view_id);
