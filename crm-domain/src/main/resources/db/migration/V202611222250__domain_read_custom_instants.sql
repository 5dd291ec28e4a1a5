-- Moments are stored as 2026-11-22T16:20:00Z, which is read in the same way whatever the settings of a connection.
CREATE FUNCTION custom_instant(text) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN make_timestamp(substr($1, 1, 4)::int, substr($1, 6, 2)::int, substr($1, 9, 2)::int,
    substr($1, 12, 2)::int, substr($1, 15, 2)::int, substr($1, 18, 2)::int) AT TIME ZONE 'UTC';
