CREATE TABLE role (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  code text NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  home text NOT NULL,
  capabilities text[] NOT NULL DEFAULT '{}'
);

CREATE TABLE role_level (
  role_id uuid NOT NULL REFERENCES role ON DELETE CASCADE,
  record_type text NOT NULL,
  act text NOT NULL CHECK (act IN ('READ', 'CREATE', 'EDIT', 'DELETE', 'EXPORT')),
  level text NOT NULL CHECK (level IN ('NONE', 'OWN', 'TEAM', 'ALL')),
  PRIMARY KEY (role_id, record_type, act)
);

CREATE TABLE person_role (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  role_id uuid NOT NULL REFERENCES role,
  PRIMARY KEY (person_id, role_id)
);
CREATE INDEX person_role_role ON person_role (role_id);

CREATE TABLE password (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  hash text NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE spring_session (
  primary_id char(36) PRIMARY KEY,
  session_id char(36) NOT NULL UNIQUE,
  creation_time bigint NOT NULL,
  last_access_time bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time bigint NOT NULL,
  principal_name varchar(100)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES spring_session ON DELETE CASCADE,
  attribute_name varchar(200) NOT NULL,
  attribute_bytes bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
