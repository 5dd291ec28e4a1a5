-- When people work. The week is a set of minutes counted from Monday 00:00; a set can't hold a minute twice.
CREATE TABLE working_calendar (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  zone text NOT NULL,
  country text CHECK (length(country) = 2),
  region text CHECK (region IS NULL OR country IS NOT NULL AND length(region) BETWEEN 1 AND 100),
  week int4multirange NOT NULL CHECK (week <@ '{[0,10080)}'::int4multirange AND NOT isempty(week)),
  company_default boolean NOT NULL DEFAULT false,
  archived_at timestamptz,
  CHECK (NOT company_default OR archived_at IS NULL)
);
CREATE UNIQUE INDEX working_calendar_name ON working_calendar (lower(name));
CREATE UNIQUE INDEX working_calendar_default ON working_calendar (company_default) WHERE company_default;

-- Days of the company's own, with the minutes at which people work nevertheless; yearly ones come again from then on.
CREATE TABLE working_calendar_day (
  id uuid PRIMARY KEY,
  calendar_id uuid NOT NULL REFERENCES working_calendar,
  day date NOT NULL,
  yearly boolean NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  hours int4multirange NOT NULL CHECK (hours <@ '{[0,1440)}'::int4multirange)
);
CREATE UNIQUE INDEX working_calendar_day_once ON working_calendar_day (calendar_id, day) WHERE NOT yearly;
CREATE UNIQUE INDEX working_calendar_day_yearly
  ON working_calendar_day (calendar_id, (extract(month FROM day)), (extract(day FROM day))) WHERE yearly;

-- Public holidays on which people work, by their key in the library.
CREATE TABLE working_calendar_worked (
  calendar_id uuid NOT NULL REFERENCES working_calendar,
  holiday text NOT NULL CHECK (length(holiday) BETWEEN 1 AND 200),
  PRIMARY KEY (calendar_id, holiday)
);

-- Teams that have a calendar of their own; the others follow the company's.
CREATE TABLE working_calendar_team (
  team_id uuid PRIMARY KEY REFERENCES team ON DELETE CASCADE,
  calendar_id uuid NOT NULL REFERENCES working_calendar
);
CREATE INDEX working_calendar_team_calendar ON working_calendar_team (calendar_id);

CREATE TABLE working_calendar_state (
  id int PRIMARY KEY CHECK (id = 1),
  version bigint NOT NULL
);

-- A company that has been set up already gets Monday to Friday, nine to five.
INSERT INTO working_calendar (id, version, name, zone, country, week, company_default)
SELECT uuidv7(), 0, 'Office hours', zone, country,
  '{[540,1020),[1980,2460),[3420,3900),[4860,5340),[6300,6780)}'::int4multirange, true
FROM company;
