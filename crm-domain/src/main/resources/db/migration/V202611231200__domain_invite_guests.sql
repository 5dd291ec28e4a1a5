-- Mail can carry something for the calendar of whoever gets it, and be answered to somebody.
ALTER TABLE outgoing_mail
  ADD reply_to text CHECK (length(reply_to) <= 254 AND reply_to !~ '[[:cntrl:]]'),
  ADD calendar_method text CHECK (calendar_method IN ('REQUEST', 'CANCEL')),
  ADD calendar text,
  ADD CHECK (calendar IS NULL OR calendar_method IS NOT NULL);

-- Who comes to a meeting beside its owner: colleagues, contacts, and whoever else has a name or an address.
CREATE TABLE meeting_guest (
  activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
  place int NOT NULL,
  person_id uuid REFERENCES person,
  contact_id uuid REFERENCES contact,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  email text CHECK (length(email) <= 254),
  PRIMARY KEY (activity_id, place)
);
CREATE INDEX meeting_guest_person ON meeting_guest (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX meeting_guest_contact ON meeting_guest (contact_id) WHERE contact_id IS NOT NULL;

-- Which address has been told of a meeting, in which wording, and whether it was told that the meeting is off.
CREATE TABLE meeting_invitation (
  activity_id uuid NOT NULL REFERENCES activity ON DELETE CASCADE,
  email text NOT NULL CHECK (length(email) <= 254),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  sequence int NOT NULL,
  said text NOT NULL,
  sent_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  PRIMARY KEY (activity_id, email)
);
