-- Mail that Atrium sends of its own accord: stored first, sent by a job, kept as a record.
CREATE TABLE outgoing_mail (
  id uuid PRIMARY KEY,
  recipient text NOT NULL CHECK (length(recipient) <= 254 AND recipient !~ '[[:cntrl:]]'),
  subject text NOT NULL CHECK (length(subject) <= 500 AND subject !~ '[[:cntrl:]]'),
  text text NOT NULL,
  html text,
  state text NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  -- After this moment the mail is worth nothing: it is not sent any more, and its text is forgotten.
  void_after timestamptz,
  error text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz
);
CREATE INDEX outgoing_mail_due ON outgoing_mail (next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX outgoing_mail_created ON outgoing_mail (created_at DESC, id DESC);
CREATE INDEX outgoing_mail_void ON outgoing_mail (void_after) WHERE void_after IS NOT NULL;
