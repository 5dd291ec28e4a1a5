-- Days on which somebody is away, with whoever stands in. The moments are those of the days in the zone of the person then.
CREATE TABLE absence (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  deputy_id uuid REFERENCES person ON DELETE SET NULL CHECK (deputy_id <> person_id),
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  note text CHECK (length(note) BETWEEN 1 AND 200)
);
CREATE INDEX absence_person ON absence (person_id, ends_at);
CREATE INDEX absence_deputy ON absence (deputy_id, ends_at);

-- People who work otherwise than their teams: by another calendar, in hours of their own, or both.
CREATE TABLE working_calendar_person (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  calendar_id uuid REFERENCES working_calendar,
  week int4multirange CHECK (week <@ '{[0,10080)}'::int4multirange AND NOT isempty(week)),
  CHECK (calendar_id IS NOT NULL OR week IS NOT NULL)
);
CREATE INDEX working_calendar_person_calendar ON working_calendar_person (calendar_id);
