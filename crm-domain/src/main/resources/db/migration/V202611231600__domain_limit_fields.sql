-- What a role may do with fields, where that is less than everything.
CREATE TABLE role_field (
  role_id uuid NOT NULL REFERENCES role ON DELETE CASCADE,
  record_type text NOT NULL,
  field text NOT NULL,
  access text NOT NULL CHECK (access IN ('HIDDEN', 'READ')),
  PRIMARY KEY (role_id, record_type, field)
);
