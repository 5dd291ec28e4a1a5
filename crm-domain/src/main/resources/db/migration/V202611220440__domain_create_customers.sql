CREATE TABLE account (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key text GENERATED ALWAYS AS (name_key(name)) STORED,
  external_id text CHECK (length(external_id) BETWEEN 1 AND 200),
  domain text CHECK (length(domain) <= 253),
  website text CHECK (length(website) <= 2000),
  email text CHECK (length(email) <= 254),
  email_key text GENERATED ALWAYS AS (lower(email)) STORED,
  phone text CHECK (length(phone) <= 60),
  phone_e164 text CHECK (length(phone_e164) <= 20),
  industry text CHECK (length(industry) <= 200),
  employees int CHECK (employees >= 0),
  revenue_amount numeric(19, 4),
  revenue_currency text CHECK (length(revenue_currency) = 3),
  founded int CHECK (founded BETWEEN 1000 AND 2200),
  description text CHECK (length(description) <= 20000),
  street text CHECK (length(street) <= 500),
  postal_code text CHECK (length(postal_code) <= 40),
  city text CHECK (length(city) <= 200),
  region text CHECK (length(region) <= 200),
  country text CHECK (length(country) = 2),
  lifecycle text NOT NULL CHECK (lifecycle IN ('subscriber', 'lead', 'qualified', 'opportunity', 'customer', 'former')),
  owner_id uuid REFERENCES person,
  team_id uuid REFERENCES team,
  archived_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  last_touch_at timestamptz,
  CHECK ((revenue_amount IS NULL) = (revenue_currency IS NULL))
);
CREATE UNIQUE INDEX account_external_id ON account (external_id);
CREATE INDEX account_domain ON account (domain);
CREATE INDEX account_name_key ON account (name_key);
CREATE INDEX account_email_key ON account (email_key);
CREATE INDEX account_phone ON account (phone_e164);
CREATE INDEX account_owner ON account (owner_id);
CREATE INDEX account_team ON account (team_id);

CREATE TABLE contact (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  first_name text CHECK (length(first_name) <= 150),
  last_name text CHECK (length(last_name) <= 150),
  name text GENERATED ALWAYS AS (
    coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), email, phone, mobile, external_id)) STORED,
  name_key text GENERATED ALWAYS AS (fold(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')))) STORED,
  external_id text CHECK (length(external_id) BETWEEN 1 AND 200),
  email text CHECK (length(email) <= 254),
  email_key text GENERATED ALWAYS AS (lower(email)) STORED,
  phone text CHECK (length(phone) <= 60),
  phone_e164 text CHECK (length(phone_e164) <= 20),
  mobile text CHECK (length(mobile) <= 60),
  mobile_e164 text CHECK (length(mobile_e164) <= 20),
  job_title text CHECK (length(job_title) <= 200),
  description text CHECK (length(description) <= 20000),
  street text CHECK (length(street) <= 500),
  postal_code text CHECK (length(postal_code) <= 40),
  city text CHECK (length(city) <= 200),
  region text CHECK (length(region) <= 200),
  country text CHECK (length(country) = 2),
  lifecycle text NOT NULL CHECK (lifecycle IN ('subscriber', 'lead', 'qualified', 'opportunity', 'customer', 'former')),
  account_id uuid REFERENCES account,
  account_owner_id uuid,
  account_team_id uuid,
  owner_id uuid REFERENCES person,
  team_id uuid REFERENCES team,
  archived_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  last_touch_at timestamptz,
  CHECK (name IS NOT NULL)
);
CREATE UNIQUE INDEX contact_external_id ON contact (external_id);
CREATE INDEX contact_email_key ON contact (email_key);
CREATE INDEX contact_name_key ON contact (name_key);
CREATE INDEX contact_phone ON contact (phone_e164);
CREATE INDEX contact_mobile ON contact (mobile_e164);
CREATE INDEX contact_account ON contact (account_id);
CREATE INDEX contact_owner ON contact (owner_id);
CREATE INDEX contact_team ON contact (team_id);
CREATE INDEX contact_account_owner ON contact (account_owner_id);
CREATE INDEX contact_account_team ON contact (account_team_id);
