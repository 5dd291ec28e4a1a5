-- Notifications in browsers while Atrium is closed: the keys of this installation, people's browsers, and what is to be sent.
CREATE TABLE push_key (
    id smallint PRIMARY KEY CHECK (id = 1),
    public_key bytea NOT NULL,
    private_key bytea NOT NULL,
    made_at timestamptz NOT NULL
);

CREATE TABLE push_device (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person (id),
    endpoint text NOT NULL UNIQUE CHECK (length(endpoint) BETWEEN 10 AND 2000),
    public_key bytea NOT NULL CHECK (length(public_key) = 65),
    secret bytea NOT NULL CHECK (length(secret) = 16),
    name text NOT NULL CHECK (length(name) <= 100),
    made_at timestamptz NOT NULL,
    told_at timestamptz
);
CREATE INDEX push_device_person ON push_device (person_id, made_at DESC);

CREATE TABLE push_message (
    notification_id uuid NOT NULL REFERENCES notification (id) ON DELETE CASCADE,
    device_id uuid NOT NULL REFERENCES push_device (id) ON DELETE CASCADE,
    due_at timestamptz NOT NULL,
    until timestamptz NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    PRIMARY KEY (notification_id, device_id)
);
CREATE INDEX push_message_due ON push_message (due_at);
CREATE INDEX push_message_device ON push_message (device_id);

ALTER TABLE notification ADD COLUMN push_at timestamptz;
CREATE INDEX notification_push ON notification (push_at) WHERE push_at IS NOT NULL;
ALTER TABLE notification_way ADD COLUMN push boolean NOT NULL DEFAULT false;
