CREATE TABLE person (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  email_key text GENERATED ALWAYS AS (lower(email)) STORED UNIQUE,
  job_title text CHECK (length(job_title) <= 200),
  zone text NOT NULL,
  locale text NOT NULL,
  theme text NOT NULL DEFAULT 'auto' CHECK (theme IN ('auto', 'light', 'dark')),
  active boolean NOT NULL DEFAULT true,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

CREATE TABLE team (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  parent_id uuid REFERENCES team,
  lead_id uuid REFERENCES person,
  demo boolean NOT NULL DEFAULT false,
  CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX team_name ON team (lower(name));
CREATE INDEX team_parent ON team (parent_id);
CREATE INDEX team_lead ON team (lead_id);

CREATE TABLE team_member (
  team_id uuid NOT NULL REFERENCES team ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  PRIMARY KEY (team_id, person_id)
);
CREATE INDEX team_member_person ON team_member (person_id);

-- One row: the company that runs this Atrium. No row: it has not been set up.
CREATE TABLE company (
  id smallint PRIMARY KEY CHECK (id = 1),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  country text NOT NULL CHECK (length(country) = 2),
  currency text NOT NULL CHECK (length(currency) = 3),
  zone text NOT NULL,
  locale text NOT NULL,
  fiscal_year_start int NOT NULL CHECK (fiscal_year_start BETWEEN 1 AND 12),
  demo boolean NOT NULL DEFAULT false,
  set_up_at timestamptz NOT NULL
);
