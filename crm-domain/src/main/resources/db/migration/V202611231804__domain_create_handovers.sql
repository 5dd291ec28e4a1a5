-- What people were in charge of, as it was handed over to others when they left.
CREATE TABLE handover (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  made_by uuid NOT NULL REFERENCES person,
  made_at timestamptz NOT NULL
);
CREATE INDEX handover_person ON handover (person_id, made_at DESC);

-- All of one kind, such as accounts or plans; many records are given by a change of many.
CREATE TABLE handover_part (
  handover_id uuid NOT NULL REFERENCES handover ON DELETE CASCADE,
  place int NOT NULL,
  kind text NOT NULL,
  receiver_id uuid NOT NULL REFERENCES person,
  amount bigint NOT NULL,
  kept bigint NOT NULL,
  run_id uuid REFERENCES bulk_run,
  problem text,
  PRIMARY KEY (handover_id, place)
);
