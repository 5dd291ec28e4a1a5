CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Lower case without accents: the one form in which texts are compared. Declared immutable because the dictionary is
-- named, which unaccent(text) alone would look up in the search path.
CREATE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(unaccent('unaccent'::regdictionary, value));

-- The form in which two names of organisations are the same: folded, punctuation as blanks, legal forms dropped.
CREATE FUNCTION name_key(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN coalesce(
    nullif(
      btrim(regexp_replace(
        ' ' || btrim(regexp_replace(fold(value), '[^[:alnum:]]+', ' ', 'g')) || ' ',
        '( (gmbh|mbh|ag|kg|ohg|se|ev|inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|sa|sas|sarl|sl|slu|srl|spa|bv|nv|ab|as|oy|aps|pty))+ $', ' ')),
      ''),
    btrim(fold(value)));
