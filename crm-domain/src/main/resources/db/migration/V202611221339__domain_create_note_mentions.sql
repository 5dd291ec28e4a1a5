-- Who is named in a note, and where: the text keeps the name as it was when the note was written.
CREATE TABLE note_mention (
  note_id uuid NOT NULL REFERENCES note ON DELETE CASCADE,
  starts int NOT NULL CHECK (starts >= 0),
  length int NOT NULL CHECK (length >= 2),
  person_id uuid NOT NULL REFERENCES person,
  PRIMARY KEY (note_id, starts)
);
CREATE INDEX note_mention_person ON note_mention (person_id, note_id);

ALTER TABLE note ADD COLUMN revised_at timestamptz;
