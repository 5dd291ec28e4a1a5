-- What people are told: by whom, about what, whether they have read it, and when it goes to them by mail.
CREATE TABLE notification (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL,
  record_type text,
  record_id uuid,
  part text,
  address text,
  actor_id uuid REFERENCES person,
  origin uuid,
  amount int NOT NULL CHECK (amount >= 1),
  text_key text NOT NULL,
  arguments jsonb NOT NULL,
  at timestamptz NOT NULL,
  in_page boolean NOT NULL,
  read_at timestamptz,
  mail_at timestamptz,
  CHECK ((record_type IS NULL) = (record_id IS NULL))
);
-- Those of a person, the newest first; the unread ones are counted on every page.
CREATE INDEX notification_person ON notification (person_id, at DESC, id DESC) WHERE in_page;
CREATE INDEX notification_unread ON notification (person_id) WHERE in_page AND read_at IS NULL;
CREATE INDEX notification_mail ON notification (mail_at) WHERE mail_at IS NOT NULL;
CREATE INDEX notification_record ON notification (record_id);
CREATE INDEX notification_actor ON notification (actor_id);
CREATE INDEX notification_at ON notification (at);
-- What one piece of work does to many records is told once.
CREATE UNIQUE INDEX notification_origin ON notification (person_id, origin, kind, text_key) WHERE origin IS NOT NULL;

-- By which ways a person wants to be told of a kind; without a row, as is usual for the kind.
CREATE TABLE notification_way (
  person_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL,
  in_page boolean NOT NULL,
  mail text NOT NULL CHECK (mail IN ('none', 'once', 'daily')),
  PRIMARY KEY (person_id, kind)
);

-- When a person gets no mail, in the person's own zone; and when the daily one goes out.
CREATE TABLE notification_hours (
  person_id uuid PRIMARY KEY REFERENCES person,
  quiet_from time,
  quiet_until time,
  daily_at time NOT NULL,
  CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
  CHECK (quiet_from <> quiet_until)
);
