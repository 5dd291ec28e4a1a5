-- The company's own currency is always in use and has no row here.
CREATE TABLE currency (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
  id uuid NOT NULL UNIQUE,
  active boolean NOT NULL
);

-- Worth of one unit in units of the company's currency, from this day until the next one that has a rate.
CREATE TABLE exchange_rate (
  currency text NOT NULL REFERENCES currency,
  day date NOT NULL,
  rate numeric(24, 12) NOT NULL CHECK (rate > 0),
  PRIMARY KEY (currency, day)
);

-- Null where no rate is known on that day or before.
CREATE FUNCTION exchange_rate(code text, on_day date) RETURNS numeric LANGUAGE sql STABLE
RETURN CASE WHEN code = (SELECT currency FROM company) THEN 1
  ELSE (SELECT rate FROM exchange_rate r WHERE r.currency = code AND r.day <= on_day ORDER BY r.day DESC LIMIT 1) END;

CREATE TABLE tax_rate (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  percent numeric(7, 4) NOT NULL CHECK (percent BETWEEN 0 AND 100),
  country text CHECK (length(country) = 2),
  valid_from date NOT NULL
);
CREATE UNIQUE INDEX tax_rate_once ON tax_rate (lower(name), country, valid_from) NULLS NOT DISTINCT;
