EXTENSION pg_trgm
EXTENSION unaccent

CREATE OR REPLACE FUNCTION public.audit_field_stretches(fields text[], id uuid)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  stretch text := '@' || left(id::text, 5);
  found text[] := '{}';
  field text;
BEGIN
  FOREACH field IN ARRAY fields LOOP
    found := found || (field || stretch);
  END LOOP;
  RETURN found;
END $function$

CREATE OR REPLACE FUNCTION public.custom_date(text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN make_date((substr($1, 1, 4))::integer, (substr($1, 6, 2))::integer, (substr($1, 9, 2))::integer)

CREATE OR REPLACE FUNCTION public.custom_instant(text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (make_timestamp((substr($1, 1, 4))::integer, (substr($1, 6, 2))::integer, (substr($1, 9, 2))::integer, (substr($1, 12, 2))::integer, (substr($1, 15, 2))::integer, ((substr($1, 18, 2))::integer)::double precision) AT TIME ZONE 'UTC'::text)

CREATE OR REPLACE FUNCTION public.custom_key(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (octet_length($1) <= 800) THEN fold(btrim($1)) ELSE encode(sha256(convert_to(fold(btrim($1)), 'UTF8'::name)), 'hex'::text) END

CREATE OR REPLACE FUNCTION public.custom_words(jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT string_agg(held.value, ' '::text) AS string_agg FROM (jsonb_each_text($1) held(key, value) JOIN custom_field f ON (((f.key = held.key) AND (f.removed_at IS NULL) AND (f.kind = ANY (ARRAY['TEXT'::text, 'EMAIL'::text, 'WEB_ADDRESS'::text]))))))

CREATE OR REPLACE FUNCTION public.exchange_rate(code text, on_day date)
 RETURNS numeric
 LANGUAGE sql
 STABLE
RETURN CASE WHEN (code = (SELECT company.currency FROM company)) THEN (1)::numeric ELSE (SELECT r.rate FROM exchange_rate r WHERE ((r.currency = exchange_rate.code) AND (r.day <= exchange_rate.on_day)) ORDER BY r.day DESC LIMIT 1) END

CREATE OR REPLACE FUNCTION public.fold(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, value))

CREATE OR REPLACE FUNCTION public.fold_pattern(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(fold(value), '([\\%_])'::text, '\\\1'::text, 'g'::text)

CREATE OR REPLACE FUNCTION public.keep_custom_unique()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM custom_unique u USING custom_field f
    WHERE u.record_id = NEW.id AND f.id = u.field_id AND (NEW.custom ->> f.key) IS DISTINCT FROM (OLD.custom ->> f.key);
    INSERT INTO custom_unique (field_id, value, record_type, record_id)
      SELECT f.id, custom_key(NEW.custom ->> f.key), f.record_type, NEW.id FROM custom_field f
      WHERE f.is_unique AND f.record_type = TG_ARGV[0] AND (NEW.custom ->> f.key) IS NOT NULL
        AND (NEW.custom ->> f.key) IS DISTINCT FROM (OLD.custom ->> f.key);
  ELSE
    INSERT INTO custom_unique (field_id, value, record_type, record_id)
      SELECT f.id, custom_key(NEW.custom ->> f.key), f.record_type, NEW.id FROM custom_field f
      WHERE f.is_unique AND f.record_type = TG_ARGV[0] AND (NEW.custom ->> f.key) IS NOT NULL;
  END IF;
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION public.name_key(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN COALESCE(NULLIF(btrim(regexp_replace(((' '::text || btrim(regexp_replace(fold(value), '[^[:alnum:]]+'::text, ' '::text, 'g'::text))) || ' '::text), '( (gmbh|mbh|ag|kg|ohg|se|ev|inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|sa|sas|sarl|sl|slu|srl|spa|bv|nv|ab|as|oy|aps|pty))+ $'::text, ' '::text)), ''::text), btrim(fold(value)))

CREATE OR REPLACE FUNCTION public.note_arrival()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.arrived_at := NEW.entered_at;
  IF NEW.number > 1 THEN
    NEW.arrived_at := coalesce((
      SELECT v.arrived_at FROM deal_stage_visit v
      WHERE v.deal_id = NEW.deal_id AND v.number < NEW.number AND v.pipeline = NEW.pipeline ORDER BY v.number LIMIT 1),
      NEW.entered_at);
  END IF;
  RETURN NEW;
END $function$

CREATE OR REPLACE FUNCTION public.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'TRUNCATE' AND EXISTS (SELECT FROM company WHERE demo) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'The audit log can only be added to';
END $function$

CREATE OR REPLACE FUNCTION public.timeline_text(arguments jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN fold(((((COALESCE((arguments ->> 0), ''::text) || ' '::text) || COALESCE((arguments ->> 1), ''::text)) || ' '::text) || COALESCE((arguments ->> 2), ''::text)))

SEQUENCE quality_due_id_seq bigint
TABLE absence
  deputy_id uuid
  ends_at timestamp with time zone NOT NULL
  first_day date NOT NULL
  id uuid NOT NULL
  last_day date NOT NULL
  note text
  person_id uuid NOT NULL
  starts_at timestamp with time zone NOT NULL
  CONSTRAINT absence_check CHECK ((deputy_id <> person_id))
  CONSTRAINT absence_check1 CHECK ((last_day >= first_day))
  CONSTRAINT absence_check2 CHECK ((ends_at > starts_at))
  CONSTRAINT absence_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id) ON DELETE SET NULL
  CONSTRAINT absence_note_check CHECK (((length(note) >= 1) AND (length(note) <= 200)))
  CONSTRAINT absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT absence_pkey PRIMARY KEY (id)
  CREATE INDEX absence_deputy ON public.absence USING btree (deputy_id, ends_at)
  CREATE INDEX absence_person ON public.absence USING btree (person_id, ends_at)

TABLE account
  archived_at timestamp with time zone
  changed_at timestamp with time zone NOT NULL
  city text
  contact_points jsonb
  country text
  created_at timestamp with time zone NOT NULL
  custom jsonb
  deleted_at timestamp with time zone
  description text
  domain text
  email text
  email_key text GENERATED AS lower(email)
  employees integer
  external_id text
  founded integer
  id uuid NOT NULL
  industry text
  last_touch_at timestamp with time zone
  lifecycle text NOT NULL
  name text NOT NULL
  name_key text GENERATED AS name_key(name)
  owner_id uuid
  parent_id uuid
  phone text
  phone_e164 text
  postal_code text
  region text
  revenue_amount numeric(19,4)
  revenue_currency text
  street text
  team_id uuid
  version bigint NOT NULL
  website text
  CONSTRAINT account_check CHECK (((revenue_amount IS NULL) = (revenue_currency IS NULL)))
  CONSTRAINT account_check1 CHECK ((parent_id <> id))
  CONSTRAINT account_city_check CHECK ((length(city) <= 200))
  CONSTRAINT account_contact_points_check CHECK ((jsonb_typeof(contact_points) = 'object'::text))
  CONSTRAINT account_country_check CHECK ((length(country) = 2))
  CONSTRAINT account_description_check CHECK ((length(description) <= 20000))
  CONSTRAINT account_domain_check CHECK ((length(domain) <= 253))
  CONSTRAINT account_email_check CHECK ((length(email) <= 254))
  CONSTRAINT account_employees_check CHECK ((employees >= 0))
  CONSTRAINT account_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200)))
  CONSTRAINT account_founded_check CHECK (((founded >= 1000) AND (founded <= 2200)))
  CONSTRAINT account_industry_check CHECK ((length(industry) <= 200))
  CONSTRAINT account_lifecycle_check CHECK ((lifecycle = ANY (ARRAY['subscriber'::text, 'lead'::text, 'qualified'::text, 'opportunity'::text, 'customer'::text, 'former'::text])))
  CONSTRAINT account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  CONSTRAINT account_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
  CONSTRAINT account_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES account(id) ON DELETE SET NULL
  CONSTRAINT account_phone_check CHECK ((length(phone) <= 60))
  CONSTRAINT account_phone_e164_check CHECK ((length(phone_e164) <= 20))
  CONSTRAINT account_pkey PRIMARY KEY (id)
  CONSTRAINT account_postal_code_check CHECK ((length(postal_code) <= 40))
  CONSTRAINT account_region_check CHECK ((length(region) <= 200))
  CONSTRAINT account_revenue_currency_check CHECK ((length(revenue_currency) = 3))
  CONSTRAINT account_street_check CHECK ((length(street) <= 500))
  CONSTRAINT account_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
  CONSTRAINT account_website_check CHECK ((length(website) <= 2000))
  CREATE INDEX account_archive ON public.account USING btree (changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NOT NULL))
  CREATE INDEX account_bin ON public.account USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL)
  CREATE INDEX account_contact_points ON public.account USING gin (contact_points jsonb_path_ops) WHERE (contact_points IS NOT NULL)
  CREATE INDEX account_domain ON public.account USING btree (domain)
  CREATE INDEX account_email_key ON public.account USING btree (email_key)
  CREATE UNIQUE INDEX account_external_id ON public.account USING btree (external_id)
  CREATE INDEX account_folded_name ON public.account USING btree (fold(name) text_pattern_ops) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_list_changed ON public.account USING btree (changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_list_country ON public.account USING btree (country, changed_at DESC, id DESC) INCLUDE (last_touch_at, lifecycle, owner_id, team_id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_list_country_name ON public.account USING btree (country, fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_list_created ON public.account USING btree (created_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_list_last_touch ON public.account USING btree (COALESCE(last_touch_at, '-infinity'::timestamp with time zone) DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_list_lifecycle ON public.account USING btree (lifecycle, changed_at DESC, id DESC) INCLUDE (last_touch_at, country, owner_id, team_id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_list_name ON public.account USING btree (fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_name_key ON public.account USING btree (name_key)
  CREATE INDEX account_owner ON public.account USING btree (owner_id, changed_at DESC, id DESC) INCLUDE (country, lifecycle, industry, last_touch_at, archived_at) WHERE (deleted_at IS NULL)
  CREATE INDEX account_owner_name ON public.account USING btree (owner_id, fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX account_parent ON public.account USING btree (parent_id) WHERE (parent_id IS NOT NULL)
  CREATE INDEX account_phone ON public.account USING btree (phone_e164)
  CREATE INDEX account_team ON public.account USING btree (team_id, fold(name), id)
  CREATE TRIGGER account_unique_added AFTER INSERT ON public.account FOR EACH ROW WHEN ((new.custom IS NOT NULL)) EXECUTE FUNCTION keep_custom_unique('account')
  CREATE TRIGGER account_unique_changed AFTER UPDATE ON public.account FOR EACH ROW WHEN ((new.custom IS DISTINCT FROM old.custom)) EXECUTE FUNCTION keep_custom_unique('account')

TABLE activity
  account_id uuid
  author_id uuid NOT NULL
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  created_at timestamp with time zone NOT NULL
  description text
  direction text
  done_at timestamp with time zone
  done_by uuid
  due_at timestamp with time zone
  due_day date
  follows_id uuid
  id uuid NOT NULL
  kind text NOT NULL
  minutes integer
  outcome text
  owner_id uuid
  place text
  priority text NOT NULL
  record_id uuid
  record_type text
  remind_at timestamp with time zone
  remind_minutes integer
  repeat text
  subject text NOT NULL
  version bigint NOT NULL
  withdrawn_at timestamp with time zone
  CONSTRAINT activity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  CONSTRAINT activity_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id)
  CONSTRAINT activity_check1 CHECK (((due_day IS NULL) OR (due_at IS NOT NULL)))
  CONSTRAINT activity_check2 CHECK (((done_at IS NULL) = (done_by IS NULL)))
  CONSTRAINT activity_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id)
  CONSTRAINT activity_description_check CHECK ((length(description) <= 20000))
  CONSTRAINT activity_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
  CONSTRAINT activity_done_by_fkey FOREIGN KEY (done_by) REFERENCES person(id)
  CONSTRAINT activity_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES activity(id) ON DELETE SET NULL
  CONSTRAINT activity_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'call'::text, 'meeting'::text])))
  CONSTRAINT activity_minutes_check CHECK (((minutes >= 1) AND (minutes <= 10080)))
  CONSTRAINT activity_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'no-answer'::text, 'left-message'::text, 'busy'::text, 'wrong-number'::text])))
  CONSTRAINT activity_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
  CONSTRAINT activity_pkey PRIMARY KEY (id)
  CONSTRAINT activity_place_check CHECK ((length(place) <= 500))
  CONSTRAINT activity_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text])))
  CONSTRAINT activity_record CHECK (((record_type IS NULL) = (record_id IS NULL)))
  CONSTRAINT activity_remind_minutes_check CHECK (((remind_minutes >= 0) AND (remind_minutes <= 10080)))
  CONSTRAINT activity_repeat_check CHECK (((length(repeat) <= 400) AND (repeat ~~ 'unit=% began=% date=% zone=%'::text)))
  CONSTRAINT activity_repeat_due CHECK (((repeat IS NULL) OR (due_at IS NOT NULL)))
  CONSTRAINT activity_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 300)))
  CREATE INDEX activity_account ON public.activity USING btree (account_id)
  CREATE INDEX activity_account_open ON public.activity USING btree (account_id, due_at, id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL))
  CREATE INDEX activity_contact ON public.activity USING btree (contact_id)
  CREATE INDEX activity_contact_open ON public.activity USING btree (contact_id, due_at, id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL))
  CREATE INDEX activity_followed ON public.activity USING btree (follows_id) WHERE (follows_id IS NOT NULL)
  CREATE UNIQUE INDEX activity_follows ON public.activity USING btree (follows_id) WHERE ((follows_id IS NOT NULL) AND (withdrawn_at IS NULL))
  CREATE INDEX activity_owner_done ON public.activity USING btree (owner_id, done_at) WHERE ((done_at IS NOT NULL) AND (withdrawn_at IS NULL))
  CREATE INDEX activity_owner_done_due ON public.activity USING btree (owner_id, due_at) WHERE ((done_at IS NOT NULL) AND (withdrawn_at IS NULL) AND (due_at IS NOT NULL))
  CREATE INDEX activity_owner_open ON public.activity USING btree (owner_id, due_at, id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL))
  CREATE INDEX activity_record ON public.activity USING btree (record_id) WHERE (record_id IS NOT NULL)
  CREATE INDEX activity_record_open ON public.activity USING btree (record_id, due_at, id) WHERE ((record_id IS NOT NULL) AND (done_at IS NULL) AND (withdrawn_at IS NULL))
  CREATE INDEX activity_remind ON public.activity USING btree (remind_at) WHERE (remind_at IS NOT NULL)

TABLE activity_plan
  archived_at timestamp with time zone
  id uuid NOT NULL
  name text NOT NULL
  record_types text[] NOT NULL
  version bigint NOT NULL
  CONSTRAINT activity_plan_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT activity_plan_pkey PRIMARY KEY (id)
  CONSTRAINT activity_plan_record_types_check CHECK ((cardinality(record_types) > 0))
  CREATE UNIQUE INDEX activity_plan_name ON public.activity_plan USING btree (lower(name))

TABLE activity_plan_run
  account_id uuid
  contact_id uuid
  id uuid NOT NULL
  name text NOT NULL
  plan_id uuid NOT NULL
  record_id uuid
  record_type text
  started_at timestamp with time zone NOT NULL
  started_by uuid NOT NULL
  stopped_at timestamp with time zone
  zone text NOT NULL
  CONSTRAINT activity_plan_run_about CHECK (((account_id IS NOT NULL) OR (contact_id IS NOT NULL) OR (record_id IS NOT NULL)))
  CONSTRAINT activity_plan_run_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  CONSTRAINT activity_plan_run_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id)
  CONSTRAINT activity_plan_run_pkey PRIMARY KEY (id)
  CONSTRAINT activity_plan_run_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES activity_plan(id)
  CONSTRAINT activity_plan_run_record CHECK (((record_type IS NULL) = (record_id IS NULL)))
  CONSTRAINT activity_plan_run_started_by_fkey FOREIGN KEY (started_by) REFERENCES person(id)
  CREATE INDEX activity_plan_run_account ON public.activity_plan_run USING btree (account_id)
  CREATE INDEX activity_plan_run_contact ON public.activity_plan_run USING btree (contact_id)
  CREATE INDEX activity_plan_run_record ON public.activity_plan_run USING btree (record_id) WHERE (record_id IS NOT NULL)

TABLE activity_plan_run_step
  activity_id uuid
  description text
  due_time time without time zone
  kind text NOT NULL
  owner_id uuid
  position integer NOT NULL
  priority text NOT NULL
  run_id uuid NOT NULL
  stopped boolean NOT NULL DEFAULT false
  subject text NOT NULL
  waiting boolean NOT NULL
  working_days integer NOT NULL
  CONSTRAINT activity_plan_run_step_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE SET NULL
  CONSTRAINT activity_plan_run_step_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
  CONSTRAINT activity_plan_run_step_pkey PRIMARY KEY (run_id, "position")
  CONSTRAINT activity_plan_run_step_run_id_fkey FOREIGN KEY (run_id) REFERENCES activity_plan_run(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX activity_plan_run_step_activity ON public.activity_plan_run_step USING btree (activity_id)
  CREATE INDEX activity_plan_run_step_waiting ON public.activity_plan_run_step USING btree (owner_id) WHERE (waiting AND (activity_id IS NULL))

TABLE activity_plan_step
  counted text NOT NULL
  description text
  due_time time without time zone
  id uuid NOT NULL
  kind text NOT NULL
  person_id uuid
  plan_id uuid NOT NULL
  position integer NOT NULL
  priority text NOT NULL
  responsible text NOT NULL
  subject text NOT NULL
  working_days integer NOT NULL
  CONSTRAINT activity_plan_step_check CHECK (((responsible = 'person'::text) = (person_id IS NOT NULL)))
  CONSTRAINT activity_plan_step_counted_check CHECK ((counted = ANY (ARRAY['start'::text, 'before'::text])))
  CONSTRAINT activity_plan_step_description_check CHECK ((length(description) <= 20000))
  CONSTRAINT activity_plan_step_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'call'::text, 'meeting'::text])))
  CONSTRAINT activity_plan_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT activity_plan_step_pkey PRIMARY KEY (id)
  CONSTRAINT activity_plan_step_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES activity_plan(id)
  CONSTRAINT activity_plan_step_position_check CHECK (("position" >= 0))
  CONSTRAINT activity_plan_step_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text])))
  CONSTRAINT activity_plan_step_responsible_check CHECK ((responsible = ANY (ARRAY['starter'::text, 'owner'::text, 'person'::text, 'ask'::text])))
  CONSTRAINT activity_plan_step_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 300)))
  CONSTRAINT activity_plan_step_working_days_check CHECK (((working_days >= 0) AND (working_days <= 365)))
  CREATE INDEX activity_plan_step_plan ON public.activity_plan_step USING btree (plan_id, "position")

TABLE api_key
  beginning text NOT NULL
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  hash bytea NOT NULL
  id uuid NOT NULL
  last_used_at timestamp with time zone
  made_by uuid
  name text NOT NULL
  person_id uuid NOT NULL
  scopes text[] NOT NULL
  CONSTRAINT api_key_beginning_check CHECK ((length(beginning) = 10))
  CONSTRAINT api_key_check CHECK ((expires_at > created_at))
  CONSTRAINT api_key_hash_check CHECK ((length(hash) = 32))
  CONSTRAINT api_key_hash_key UNIQUE (hash)
  CONSTRAINT api_key_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id) ON DELETE SET NULL
  CONSTRAINT api_key_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT api_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT api_key_pkey PRIMARY KEY (id)
  CONSTRAINT api_key_scopes_check CHECK ((cardinality(scopes) > 0))
  CREATE INDEX api_key_made_by ON public.api_key USING btree (made_by)
  CREATE INDEX api_key_person ON public.api_key USING btree (person_id)

TABLE api_request
  created_at timestamp with time zone NOT NULL
  key_id uuid NOT NULL
  name text NOT NULL
  record_id uuid
  record_type text NOT NULL
  request_hash bytea NOT NULL
  CONSTRAINT api_request_key_id_fkey FOREIGN KEY (key_id) REFERENCES api_key(id) ON DELETE CASCADE
  CONSTRAINT api_request_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CONSTRAINT api_request_pkey PRIMARY KEY (key_id, name)
  CONSTRAINT api_request_request_hash_check CHECK ((length(request_hash) = 32))
  CREATE INDEX api_request_age ON public.api_request USING btree (created_at)
  CREATE INDEX api_request_record ON public.api_request USING btree (record_id)

TABLE audit_entry
  arguments jsonb NOT NULL
  at timestamp with time zone NOT NULL
  cause text NOT NULL
  changes jsonb NOT NULL
  fields text[]
  id uuid NOT NULL
  origin uuid
  person_id uuid
  record_id uuid NOT NULL
  record_type text NOT NULL
  save uuid
  text_key text NOT NULL
  CONSTRAINT audit_entry_pkey PRIMARY KEY (id)
  CREATE INDEX audit_entry_fields ON public.audit_entry USING gin (((audit_field_stretches(fields, id) || ARRAY[(':'::text || record_type), ('#'::text || cause), ('='::text || (person_id)::text)]))) WITH (gin_pending_list_limit='64') WHERE (fields IS NOT NULL)
  CREATE INDEX audit_entry_kind ON public.audit_entry USING btree (hashtextextended(((((record_type || ' '::text) || text_key) || ' '::text) || cause), (0)::bigint), id)
  CREATE INDEX audit_entry_name ON public.audit_entry USING gin (((arguments ->> 0)) gin_trgm_ops) WHERE ((text_key ~~ '%.purged'::text) OR (record_type <> ALL (ARRAY['account'::text, 'contact'::text, 'product'::text, 'purchase'::text, 'activity'::text, 'note'::text, 'file'::text, 'plan-run'::text, 'export'::text])))
  CREATE INDEX audit_entry_origin ON public.audit_entry USING btree (origin, id) WHERE (origin IS NOT NULL)
  CREATE INDEX audit_entry_person ON public.audit_entry USING btree (person_id, id)
  CREATE INDEX audit_entry_record ON public.audit_entry USING btree (record_id, id)
  CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()

TABLE board_fold
  board text NOT NULL
  folded boolean NOT NULL
  person_id uuid NOT NULL
  value text NOT NULL
  CONSTRAINT board_fold_board_check CHECK ((length(board) <= 200))
  CONSTRAINT board_fold_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT board_fold_pkey PRIMARY KEY (person_id, board, value)
  CONSTRAINT board_fold_value_check CHECK ((length(value) <= 200))

TABLE bulk_refusal
  arguments jsonb NOT NULL
  field text
  message_key text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  run_id uuid NOT NULL
  undoing boolean NOT NULL
  CONSTRAINT bulk_refusal_pkey PRIMARY KEY (run_id, undoing, record_id)
  CONSTRAINT bulk_refusal_run_id_fkey FOREIGN KEY (run_id) REFERENCES bulk_run(id) ON DELETE CASCADE
  CREATE INDEX bulk_refusal_record ON public.bulk_refusal USING btree (record_id)

TABLE bulk_run
  changed bigint NOT NULL DEFAULT 0
  deed text NOT NULL
  finished_at timestamp with time zone
  given jsonb NOT NULL
  id uuid NOT NULL
  kept bigint NOT NULL DEFAULT 0
  left_out bigint NOT NULL
  person_id uuid NOT NULL
  position bigint NOT NULL DEFAULT 0
  problem text
  record_type text NOT NULL
  refused bigint NOT NULL DEFAULT 0
  reverted_to uuid
  started_at timestamp with time zone NOT NULL
  status text NOT NULL
  total bigint NOT NULL
  unchanged bigint NOT NULL DEFAULT 0
  undone bigint NOT NULL DEFAULT 0
  CONSTRAINT bulk_run_deed_check CHECK ((deed = ANY (ARRAY['EDIT'::text, 'TAG'::text, 'ARCHIVE'::text, 'RESTORE'::text, 'DELETE'::text])))
  CONSTRAINT bulk_run_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT bulk_run_pkey PRIMARY KEY (id)
  CONSTRAINT bulk_run_status_check CHECK ((status = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'STOPPED'::text, 'UNDOING'::text, 'UNDONE'::text])))
  CREATE INDEX bulk_run_person ON public.bulk_run USING btree (person_id, started_at DESC)

TABLE bulk_run_record
  number bigint NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  run_id uuid NOT NULL
  CONSTRAINT bulk_run_record_pkey PRIMARY KEY (run_id, number)
  CONSTRAINT bulk_run_record_run_id_fkey FOREIGN KEY (run_id) REFERENCES bulk_run(id) ON DELETE CASCADE

TABLE calendar_address
  hash bytea NOT NULL
  made_at timestamp with time zone NOT NULL
  person_id uuid NOT NULL
  read_at timestamp with time zone
  CONSTRAINT calendar_address_hash_check CHECK ((length(hash) = 32))
  CONSTRAINT calendar_address_hash_key UNIQUE (hash)
  CONSTRAINT calendar_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT calendar_address_pkey PRIMARY KEY (person_id)

TABLE company
  country text NOT NULL
  currency text NOT NULL
  demo boolean NOT NULL DEFAULT false
  fiscal_year_start integer NOT NULL
  id smallint NOT NULL
  locale text NOT NULL
  logo uuid
  name text NOT NULL
  set_up_at timestamp with time zone NOT NULL
  zone text NOT NULL
  CONSTRAINT company_country_check CHECK ((length(country) = 2))
  CONSTRAINT company_currency_check CHECK ((length(currency) = 3))
  CONSTRAINT company_fiscal_year_start_check CHECK (((fiscal_year_start >= 1) AND (fiscal_year_start <= 12)))
  CONSTRAINT company_id_check CHECK ((id = 1))
  CONSTRAINT company_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CONSTRAINT company_pkey PRIMARY KEY (id)

TABLE contact
  account_id uuid
  account_owner_id uuid
  account_since date
  account_team_id uuid
  archived_at timestamp with time zone
  changed_at timestamp with time zone NOT NULL
  city text
  contact_points jsonb
  country text
  created_at timestamp with time zone NOT NULL
  custom jsonb
  deleted_at timestamp with time zone
  description text
  email text
  email_key text GENERATED AS lower(email)
  external_id text
  first_name text
  id uuid NOT NULL
  job_title text
  last_name text
  last_touch_at timestamp with time zone
  lifecycle text NOT NULL
  mobile text
  mobile_e164 text
  name text GENERATED AS COALESCE(NULLIF(btrim(((COALESCE(first_name, ''::text) || ' '::text) || COALESCE(last_name, ''::text))), ''::text), email, phone, mobile, external_id)
  name_key text GENERATED AS fold(btrim(((COALESCE(first_name, ''::text) || ' '::text) || COALESCE(last_name, ''::text))))
  owner_id uuid
  phone text
  phone_e164 text
  postal_code text
  region text
  street text
  team_id uuid
  version bigint NOT NULL
  CONSTRAINT contact_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  CONSTRAINT contact_city_check CHECK ((length(city) <= 200))
  CONSTRAINT contact_contact_points_check CHECK ((jsonb_typeof(contact_points) = 'object'::text))
  CONSTRAINT contact_country_check CHECK ((length(country) = 2))
  CONSTRAINT contact_description_check CHECK ((length(description) <= 20000))
  CONSTRAINT contact_email_check CHECK ((length(email) <= 254))
  CONSTRAINT contact_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200)))
  CONSTRAINT contact_first_name_check CHECK ((length(first_name) <= 150))
  CONSTRAINT contact_job_title_check CHECK ((length(job_title) <= 200))
  CONSTRAINT contact_last_name_check CHECK ((length(last_name) <= 150))
  CONSTRAINT contact_lifecycle_check CHECK ((lifecycle = ANY (ARRAY['subscriber'::text, 'lead'::text, 'qualified'::text, 'opportunity'::text, 'customer'::text, 'former'::text])))
  CONSTRAINT contact_mobile_check CHECK ((length(mobile) <= 60))
  CONSTRAINT contact_mobile_e164_check CHECK ((length(mobile_e164) <= 20))
  CONSTRAINT contact_name_check CHECK ((name IS NOT NULL))
  CONSTRAINT contact_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
  CONSTRAINT contact_phone_check CHECK ((length(phone) <= 60))
  CONSTRAINT contact_phone_e164_check CHECK ((length(phone_e164) <= 20))
  CONSTRAINT contact_pkey PRIMARY KEY (id)
  CONSTRAINT contact_postal_code_check CHECK ((length(postal_code) <= 40))
  CONSTRAINT contact_region_check CHECK ((length(region) <= 200))
  CONSTRAINT contact_street_check CHECK ((length(street) <= 500))
  CONSTRAINT contact_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
  CREATE INDEX contact_account ON public.contact USING btree (account_id, last_touch_at DESC NULLS LAST, name, id) WHERE (account_id IS NOT NULL)
  CREATE INDEX contact_account_owner ON public.contact USING btree (account_owner_id, changed_at DESC, id DESC) INCLUDE (account_id, country, lifecycle, last_touch_at) WHERE ((account_owner_id IS NOT NULL) AND (deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_account_owner_name ON public.contact USING btree (account_owner_id, fold(name), id) WHERE ((account_owner_id IS NOT NULL) AND (deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_account_team ON public.contact USING btree (account_team_id, fold(name), id) WHERE (account_team_id IS NOT NULL)
  CREATE INDEX contact_archive ON public.contact USING btree (changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NOT NULL))
  CREATE INDEX contact_bin ON public.contact USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL)
  CREATE INDEX contact_contact_points ON public.contact USING gin (contact_points jsonb_path_ops) WHERE (contact_points IS NOT NULL)
  CREATE INDEX contact_email_key ON public.contact USING btree (email_key)
  CREATE UNIQUE INDEX contact_external_id ON public.contact USING btree (external_id) WHERE (external_id IS NOT NULL)
  CREATE INDEX contact_list_changed ON public.contact USING btree (changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_list_country ON public.contact USING btree (country, changed_at DESC, id DESC) INCLUDE (last_touch_at, lifecycle, owner_id, team_id, account_owner_id, account_team_id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_list_country_name ON public.contact USING btree (country, fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_list_created ON public.contact USING btree (created_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_list_last_touch ON public.contact USING btree (COALESCE(last_touch_at, '-infinity'::timestamp with time zone) DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_list_lifecycle ON public.contact USING btree (lifecycle, changed_at DESC, id DESC) INCLUDE (last_touch_at, country, owner_id, team_id, account_owner_id, account_team_id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_list_name ON public.contact USING btree (fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_mobile ON public.contact USING btree (mobile_e164) WHERE (mobile_e164 IS NOT NULL)
  CREATE INDEX contact_name_key ON public.contact USING btree (name_key)
  CREATE INDEX contact_owner ON public.contact USING btree (owner_id, changed_at DESC, id DESC) INCLUDE (account_id, country, lifecycle, last_touch_at) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_owner_name ON public.contact USING btree (owner_id, fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX contact_phone ON public.contact USING btree (phone_e164)
  CREATE INDEX contact_team ON public.contact USING btree (team_id, fold(name), id) WHERE (team_id IS NOT NULL)
  CREATE TRIGGER contact_unique_added AFTER INSERT ON public.contact FOR EACH ROW WHEN ((new.custom IS NOT NULL)) EXECUTE FUNCTION keep_custom_unique('contact')
  CREATE TRIGGER contact_unique_changed AFTER UPDATE ON public.contact FOR EACH ROW WHEN ((new.custom IS DISTINCT FROM old.custom)) EXECUTE FUNCTION keep_custom_unique('contact')

TABLE currency
  active boolean NOT NULL
  code text NOT NULL
  id uuid NOT NULL
  CONSTRAINT currency_code_check CHECK ((code ~ '^[A-Z]{3}$'::text))
  CONSTRAINT currency_id_key UNIQUE (id)
  CONSTRAINT currency_pkey PRIMARY KEY (code)

TABLE custom_field
  choices jsonb NOT NULL
  created_at timestamp with time zone NOT NULL
  fast boolean NOT NULL DEFAULT false
  help text
  id uuid NOT NULL
  index_over text
  index_problem text
  is_unique boolean NOT NULL DEFAULT false
  key text NOT NULL
  kind text NOT NULL
  label text NOT NULL
  position integer NOT NULL
  preset text
  record_type text NOT NULL
  removed_at timestamp with time zone
  required boolean NOT NULL
  section text
  shown_if text
  target text
  version bigint NOT NULL
  CONSTRAINT custom_field_key_check CHECK ((key ~ '^x_[a-z0-9_]{1,48}$'::text))
  CONSTRAINT custom_field_key_key UNIQUE (key)
  CONSTRAINT custom_field_label_check CHECK (((length(label) >= 1) AND (length(label) <= 80)))
  CONSTRAINT custom_field_pkey PRIMARY KEY (id)
  CONSTRAINT custom_field_section_check CHECK (((length(section) >= 1) AND (length(section) <= 60)))
  CREATE UNIQUE INDEX custom_field_label ON public.custom_field USING btree (record_type, fold(label)) WHERE (removed_at IS NULL)

TABLE custom_field_state
  id integer NOT NULL
  version bigint NOT NULL
  CONSTRAINT custom_field_state_id_check CHECK ((id = 1))
  CONSTRAINT custom_field_state_pkey PRIMARY KEY (id)

TABLE custom_unique
  field_id uuid NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  value text NOT NULL
  CONSTRAINT custom_unique_field_id_fkey FOREIGN KEY (field_id) REFERENCES custom_field(id)
  CONSTRAINT custom_unique_value PRIMARY KEY (field_id, value)
  CREATE UNIQUE INDEX custom_unique_record ON public.custom_unique USING btree (record_id, field_id)

TABLE deal
  account_id uuid
  amount numeric
  archived_at timestamp with time zone
  changed_at timestamp with time zone NOT NULL
  close_on date
  closed_at timestamp with time zone
  competitors text
  contact_id uuid
  created_at timestamp with time zone NOT NULL
  currency text
  custom jsonb
  deleted_at timestamp with time zone
  description text
  external_id text
  id uuid NOT NULL
  lead_source text
  lines integer NOT NULL DEFAULT 0
  loss_note text
  loss_reason text
  name text NOT NULL
  opened_on date
  owner_id uuid
  pipeline text NOT NULL
  price_list_id uuid
  probability integer
  stage text NOT NULL
  stage_since timestamp with time zone NOT NULL
  state text NOT NULL
  team_id uuid
  version bigint NOT NULL
  worth numeric
  CONSTRAINT deal_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  CONSTRAINT deal_amount_check CHECK ((abs(amount) < '1000000000000000'::numeric))
  CONSTRAINT deal_check CHECK (((amount IS NULL) = (currency IS NULL)))
  CONSTRAINT deal_check1 CHECK (((state = 'open'::text) = (closed_at IS NULL)))
  CONSTRAINT deal_check2 CHECK (((state = 'open'::text) OR (close_on IS NOT NULL)))
  CONSTRAINT deal_competitors_check CHECK ((length(competitors) <= 2000))
  CONSTRAINT deal_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id)
  CONSTRAINT deal_currency_check CHECK ((length(currency) = 3))
  CONSTRAINT deal_description_check CHECK ((length(description) <= 20000))
  CONSTRAINT deal_external_id_check CHECK ((length(external_id) <= 200))
  CONSTRAINT deal_lead_source_check CHECK ((length(lead_source) <= 100))
  CONSTRAINT deal_loss_note_check CHECK ((length(loss_note) <= 20000))
  CONSTRAINT deal_loss_reason_fkey FOREIGN KEY (loss_reason) REFERENCES loss_reason(code)
  CONSTRAINT deal_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  CONSTRAINT deal_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
  CONSTRAINT deal_pipeline_stage_state_fkey FOREIGN KEY (pipeline, stage, state) REFERENCES pipeline_stage(pipeline, code, kind)
  CONSTRAINT deal_pkey PRIMARY KEY (id)
  CONSTRAINT deal_price_list_id_fkey FOREIGN KEY (price_list_id) REFERENCES price_list(id)
  CONSTRAINT deal_probability_check CHECK (((probability >= 0) AND (probability <= 100)))
  CONSTRAINT deal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
  CONSTRAINT deal_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
  CREATE INDEX deal_account ON public.deal USING btree (account_id, changed_at DESC, id DESC) WHERE (account_id IS NOT NULL)
  CREATE INDEX deal_archive ON public.deal USING btree (changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NOT NULL))
  CREATE INDEX deal_bin ON public.deal USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL)
  CREATE INDEX deal_board ON public.deal USING btree (stage, state, pipeline) INCLUDE (worth, amount, owner_id, team_id, id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_contact ON public.deal USING btree (contact_id, changed_at DESC, id DESC) WHERE (contact_id IS NOT NULL)
  CREATE UNIQUE INDEX deal_external_id ON public.deal USING btree (external_id)
  CREATE INDEX deal_list_changed ON public.deal USING btree (changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_list_close ON public.deal USING btree (close_on, id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_list_created ON public.deal USING btree (created_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_list_name ON public.deal USING btree (fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_list_owner ON public.deal USING btree (owner_id, changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_list_stage ON public.deal USING btree (stage, changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_list_team ON public.deal USING btree (team_id, changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_list_worth ON public.deal USING btree (COALESCE(worth, (0)::numeric) DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_loss_reason ON public.deal USING btree (loss_reason) WHERE (loss_reason IS NOT NULL)
  CREATE INDEX deal_open ON public.deal USING btree (stage, owner_id) INCLUDE (team_id, pipeline, stage_since, close_on, worth, amount, currency, probability, id) WHERE ((state = 'open'::text) AND (deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_owner_name ON public.deal USING btree (owner_id, fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_price_list ON public.deal USING btree (price_list_id) WHERE (price_list_id IS NOT NULL)
  CREATE INDEX deal_stage ON public.deal USING btree (stage)
  CREATE INDEX deal_won ON public.deal USING btree (close_on) INCLUDE (owner_id, team_id, pipeline, worth, amount, currency, id) WHERE ((state = 'won'::text) AND (deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX deal_won_owner ON public.deal USING btree (owner_id, close_on) INCLUDE (worth, id, team_id) WHERE ((state = 'won'::text) AND (deleted_at IS NULL))
  CREATE INDEX deal_worth ON public.deal USING btree (currency, state, close_on)
  CREATE TRIGGER deal_unique_added AFTER INSERT ON public.deal FOR EACH ROW WHEN ((new.custom IS NOT NULL)) EXECUTE FUNCTION keep_custom_unique('deal')
  CREATE TRIGGER deal_unique_changed AFTER UPDATE ON public.deal FOR EACH ROW WHEN ((new.custom IS DISTINCT FROM old.custom)) EXECUTE FUNCTION keep_custom_unique('deal')

TABLE deal_line
  deal_id uuid NOT NULL
  discount_percent numeric NOT NULL
  net numeric
  position integer NOT NULL
  product_id uuid
  quantity numeric NOT NULL
  recurrence text
  tax_percent numeric NOT NULL
  term_months integer NOT NULL
  text text
  unit_price numeric
  CONSTRAINT deal_line_check CHECK ((((term_months >= 0) AND (term_months <= 240)) AND ((term_months = 0) = (recurrence IS NULL))))
  CONSTRAINT deal_line_check1 CHECK (((product_id IS NOT NULL) OR (text IS NOT NULL)))
  CONSTRAINT deal_line_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id) ON DELETE CASCADE
  CONSTRAINT deal_line_discount_percent_check CHECK (((discount_percent >= (0)::numeric) AND (discount_percent <= (100)::numeric)))
  CONSTRAINT deal_line_pkey PRIMARY KEY (deal_id, "position")
  CONSTRAINT deal_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id)
  CONSTRAINT deal_line_quantity_check CHECK ((quantity <> (0)::numeric))
  CONSTRAINT deal_line_recurrence_check CHECK ((recurrence = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])))
  CONSTRAINT deal_line_tax_percent_check CHECK (((tax_percent >= (0)::numeric) AND (tax_percent <= (100)::numeric)))
  CONSTRAINT deal_line_text_check CHECK ((length(text) <= 500))
  CREATE INDEX deal_line_product ON public.deal_line USING btree (product_id) WHERE (product_id IS NOT NULL)

TABLE deal_person
  contact_id uuid NOT NULL
  deal_id uuid NOT NULL
  note text
  roles text[] NOT NULL
  CONSTRAINT deal_person_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id)
  CONSTRAINT deal_person_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id) ON DELETE CASCADE
  CONSTRAINT deal_person_note_check CHECK ((length(note) <= 300))
  CONSTRAINT deal_person_pkey PRIMARY KEY (deal_id, contact_id)
  CONSTRAINT deal_person_roles_check CHECK ((roles <@ '{decides,pays,uses,blocks,influences}'::text[]))
  CREATE INDEX deal_person_contact ON public.deal_person USING btree (contact_id, deal_id)

TABLE deal_stage_visit
  arrived_at timestamp with time zone NOT NULL
  deal_id uuid NOT NULL
  entered_at timestamp with time zone NOT NULL
  left_at timestamp with time zone
  number integer NOT NULL
  pipeline text NOT NULL
  stage text NOT NULL
  CONSTRAINT deal_stage_visit_check CHECK ((left_at >= entered_at))
  CONSTRAINT deal_stage_visit_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES deal(id) ON DELETE CASCADE
  CONSTRAINT deal_stage_visit_pkey PRIMARY KEY (deal_id, number)
  CONSTRAINT deal_stage_visit_stage_fkey FOREIGN KEY (stage) REFERENCES pipeline_stage(code)
  CREATE INDEX deal_stage_visit_arrived ON public.deal_stage_visit USING btree (pipeline, arrived_at) INCLUDE (deal_id, stage, entered_at, left_at)
  CREATE UNIQUE INDEX deal_stage_visit_last ON public.deal_stage_visit USING btree (deal_id) WHERE (left_at IS NULL)
  CREATE INDEX deal_stage_visit_stage ON public.deal_stage_visit USING btree (stage, entered_at) INCLUDE (deal_id, left_at)
  CREATE TRIGGER deal_stage_visit_arrival BEFORE INSERT ON public.deal_stage_visit FOR EACH ROW EXECUTE FUNCTION note_arrival()

TABLE demo_removal
  id smallint NOT NULL
  removed_at timestamp with time zone NOT NULL
  CONSTRAINT demo_removal_id_check CHECK ((id = 1))
  CONSTRAINT demo_removal_pkey PRIMARY KEY (id)

TABLE employment
  account_id uuid NOT NULL
  contact_id uuid NOT NULL
  id uuid NOT NULL
  job_title text
  since date
  until date
  CONSTRAINT employment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  CONSTRAINT employment_check CHECK ((since <= until))
  CONSTRAINT employment_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id) ON DELETE CASCADE
  CONSTRAINT employment_job_title_check CHECK ((length(job_title) <= 200))
  CONSTRAINT employment_pkey PRIMARY KEY (id)
  CREATE INDEX employment_account ON public.employment USING btree (account_id)
  CREATE INDEX employment_contact ON public.employment USING btree (contact_id)

TABLE exchange_rate
  currency text NOT NULL
  day date NOT NULL
  rate numeric(24,12) NOT NULL
  CONSTRAINT exchange_rate_currency_fkey FOREIGN KEY (currency) REFERENCES currency(code)
  CONSTRAINT exchange_rate_pkey PRIMARY KEY (currency, day)
  CONSTRAINT exchange_rate_rate_check CHECK ((rate > (0)::numeric))

TABLE guess_bucket
  expires_at bigint
  id text NOT NULL
  state bytea
  CONSTRAINT guess_bucket_pkey PRIMARY KEY (id)
  CREATE INDEX guess_bucket_expiry ON public.guess_bucket USING btree (expires_at)

TABLE handover
  id uuid NOT NULL
  made_at timestamp with time zone NOT NULL
  made_by uuid NOT NULL
  person_id uuid NOT NULL
  CONSTRAINT handover_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
  CONSTRAINT handover_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT handover_pkey PRIMARY KEY (id)
  CREATE INDEX handover_person ON public.handover USING btree (person_id, made_at DESC)

TABLE handover_part
  amount bigint NOT NULL
  handover_id uuid NOT NULL
  kept bigint NOT NULL
  kind text NOT NULL
  place integer NOT NULL
  problem text
  receiver_id uuid NOT NULL
  run_id uuid
  undone bigint
  CONSTRAINT handover_part_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE
  CONSTRAINT handover_part_pkey PRIMARY KEY (handover_id, place)
  CONSTRAINT handover_part_receiver_id_fkey FOREIGN KEY (receiver_id) REFERENCES person(id)
  CONSTRAINT handover_part_run_id_fkey FOREIGN KEY (run_id) REFERENCES bulk_run(id)

TABLE import_kept
  import_id uuid NOT NULL
  reason text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  CONSTRAINT import_kept_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_run(id) ON DELETE CASCADE
  CONSTRAINT import_kept_pkey PRIMARY KEY (import_id, record_id)

TABLE import_meaning
  field text NOT NULL
  meaning text NOT NULL
  record_type text NOT NULL
  typed text NOT NULL
  CONSTRAINT import_meaning_pkey PRIMARY KEY (record_type, field, typed)
  CONSTRAINT import_meaning_typed_check CHECK ((length(typed) <= 300))

TABLE import_memory
  field text
  heading text NOT NULL
  record_type text NOT NULL
  CONSTRAINT import_memory_pkey PRIMARY KEY (record_type, heading)

TABLE import_nesting
  above bigint NOT NULL
  depth integer NOT NULL
  import_id uuid NOT NULL
  number bigint NOT NULL
  CONSTRAINT import_nesting_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_run(id) ON DELETE CASCADE
  CONSTRAINT import_nesting_pkey PRIMARY KEY (import_id, number)
  CREATE INDEX import_nesting_above ON public.import_nesting USING btree (import_id, above)
  CREATE INDEX import_nesting_depth ON public.import_nesting USING btree (import_id, depth, number)

TABLE import_problem
  arguments jsonb NOT NULL
  field text
  import_id uuid NOT NULL
  message_key text NOT NULL
  number bigint NOT NULL
  result text NOT NULL
  CONSTRAINT import_problem_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_run(id) ON DELETE CASCADE
  CONSTRAINT import_problem_pkey PRIMARY KEY (import_id, number)
  CONSTRAINT import_problem_result_check CHECK ((result = ANY (ARRAY['CREATED'::text, 'UPDATED'::text, 'UNCHANGED'::text, 'SKIPPED'::text, 'FAILED'::text])))

TABLE import_row
  cells text NOT NULL
  import_id uuid NOT NULL
  number bigint NOT NULL
  problem_arguments text
  problem_column integer
  problem_key text
  CONSTRAINT import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_run(id) ON DELETE CASCADE
  CONSTRAINT import_row_pkey PRIMARY KEY (import_id, number)

TABLE import_run
  created bigint NOT NULL DEFAULT 0
  failed bigint NOT NULL DEFAULT 0
  file_name text NOT NULL
  finished_at timestamp with time zone
  format jsonb NOT NULL
  headings jsonb NOT NULL
  id uuid NOT NULL
  identity text
  lookalikes bigint NOT NULL DEFAULT 0
  made_along bigint NOT NULL DEFAULT 0
  make_accounts boolean NOT NULL DEFAULT false
  mapping jsonb
  may_create boolean NOT NULL DEFAULT true
  may_update boolean NOT NULL DEFAULT true
  meanings jsonb NOT NULL DEFAULT '{}'::jsonb
  owner_id uuid
  person_id uuid NOT NULL
  position bigint NOT NULL DEFAULT 0
  problem text
  record_type text NOT NULL
  reverted bigint NOT NULL DEFAULT 0
  reverted_to uuid
  sample jsonb NOT NULL
  settings jsonb NOT NULL DEFAULT '{}'::jsonb
  sheet integer NOT NULL DEFAULT 0
  sheets jsonb NOT NULL DEFAULT '[]'::jsonb
  skip_lookalikes boolean NOT NULL DEFAULT false
  skipped bigint NOT NULL DEFAULT 0
  staged boolean NOT NULL DEFAULT false
  started_at timestamp with time zone
  status text NOT NULL
  total bigint NOT NULL
  unchanged bigint NOT NULL DEFAULT 0
  updated bigint NOT NULL DEFAULT 0
  uploaded_at timestamp with time zone NOT NULL
  CONSTRAINT import_run_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 300)))
  CONSTRAINT import_run_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
  CONSTRAINT import_run_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT import_run_pkey PRIMARY KEY (id)
  CONSTRAINT import_run_status_check CHECK ((status = ANY (ARRAY['UPLOADED'::text, 'CHECKING'::text, 'CHECKED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'REVERTING'::text, 'REVERTED'::text])))
  CREATE INDEX import_run_owner ON public.import_run USING btree (owner_id)
  CREATE INDEX import_run_person ON public.import_run USING btree (person_id, uploaded_at DESC)

TABLE known_device
  last_used_at timestamp with time zone NOT NULL
  person_id uuid NOT NULL
  token_hash bytea NOT NULL
  CONSTRAINT known_device_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT known_device_pkey PRIMARY KEY (token_hash, person_id)
  CONSTRAINT known_device_token_hash_check CHECK ((length(token_hash) = 32))
  CREATE INDEX known_device_person ON public.known_device USING btree (person_id, last_used_at DESC)

TABLE linked_identity
  id uuid NOT NULL
  issuer text NOT NULL
  linked_at timestamp with time zone NOT NULL
  name text NOT NULL
  person_id uuid NOT NULL
  subject text NOT NULL
  used_at timestamp with time zone
  CONSTRAINT linked_identity_issuer_check CHECK ((length(issuer) <= 1000))
  CONSTRAINT linked_identity_issuer_subject_key UNIQUE (issuer, subject)
  CONSTRAINT linked_identity_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CONSTRAINT linked_identity_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT linked_identity_pkey PRIMARY KEY (id)
  CONSTRAINT linked_identity_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
  CREATE INDEX linked_identity_person ON public.linked_identity USING btree (person_id, linked_at)

TABLE list_view
  changed_at timestamp with time zone NOT NULL
  created_at timestamp with time zone NOT NULL
  for_all boolean NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  owner_id uuid NOT NULL
  parts jsonb NOT NULL
  record_type text NOT NULL
  team_id uuid
  version bigint NOT NULL
  CONSTRAINT list_view_check CHECK (((NOT for_all) OR (team_id IS NULL)))
  CONSTRAINT list_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  CONSTRAINT list_view_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT list_view_pkey PRIMARY KEY (id)
  CONSTRAINT list_view_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE SET NULL
  CREATE INDEX list_view_all ON public.list_view USING btree (record_type) WHERE for_all
  CREATE UNIQUE INDEX list_view_name ON public.list_view USING btree (owner_id, record_type, lower(name))
  CREATE INDEX list_view_team ON public.list_view USING btree (team_id)

TABLE list_view_default
  record_type text NOT NULL
  role_id uuid NOT NULL
  view_id uuid NOT NULL
  CONSTRAINT list_view_default_pkey PRIMARY KEY (role_id, record_type)
  CONSTRAINT list_view_default_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id) ON DELETE CASCADE
  CONSTRAINT list_view_default_view_id_fkey FOREIGN KEY (view_id) REFERENCES list_view(id) ON DELETE CASCADE
  CREATE INDEX list_view_default_view ON public.list_view_default USING btree (view_id)

TABLE list_view_pin
  counted_at timestamp with time zone
  matches integer
  more boolean NOT NULL DEFAULT false
  person_id uuid NOT NULL
  view_id uuid NOT NULL
  CONSTRAINT list_view_pin_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT list_view_pin_pkey PRIMARY KEY (person_id, view_id)
  CONSTRAINT list_view_pin_view_id_fkey FOREIGN KEY (view_id) REFERENCES list_view(id) ON DELETE CASCADE
  CREATE INDEX list_view_pin_view ON public.list_view_pin USING btree (view_id)

TABLE loss_reason
  active boolean NOT NULL
  code text NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  position integer NOT NULL
  CONSTRAINT loss_reason_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text))
  CONSTRAINT loss_reason_id_key UNIQUE (id)
  CONSTRAINT loss_reason_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT loss_reason_pkey PRIMARY KEY (code)
  CREATE UNIQUE INDEX loss_reason_name ON public.loss_reason USING btree (fold(name))

TABLE meeting_guest
  activity_id uuid NOT NULL
  contact_id uuid
  email text
  name text NOT NULL
  person_id uuid
  place integer NOT NULL
  CONSTRAINT meeting_guest_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE
  CONSTRAINT meeting_guest_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id)
  CONSTRAINT meeting_guest_email_check CHECK ((length(email) <= 254))
  CONSTRAINT meeting_guest_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  CONSTRAINT meeting_guest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT meeting_guest_pkey PRIMARY KEY (activity_id, place)
  CREATE INDEX meeting_guest_contact ON public.meeting_guest USING btree (contact_id) WHERE (contact_id IS NOT NULL)
  CREATE INDEX meeting_guest_person ON public.meeting_guest USING btree (person_id) WHERE (person_id IS NOT NULL)

TABLE meeting_invitation
  activity_id uuid NOT NULL
  cancelled_at timestamp with time zone
  email text NOT NULL
  name text NOT NULL
  said text NOT NULL
  sent_at timestamp with time zone NOT NULL
  sequence integer NOT NULL
  CONSTRAINT meeting_invitation_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE
  CONSTRAINT meeting_invitation_email_check CHECK ((length(email) <= 254))
  CONSTRAINT meeting_invitation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  CONSTRAINT meeting_invitation_pkey PRIMARY KEY (activity_id, email)

TABLE next_step
  after_kind text NOT NULL
  at_once boolean NOT NULL
  id uuid NOT NULL
  kind text NOT NULL
  outcome text NOT NULL DEFAULT ''::text
  subject text NOT NULL
  version bigint NOT NULL
  working_days integer NOT NULL
  CONSTRAINT next_step_after_kind_check CHECK ((after_kind = ANY (ARRAY['task'::text, 'call'::text, 'meeting'::text])))
  CONSTRAINT next_step_check CHECK (((outcome = ''::text) OR (after_kind = 'call'::text)))
  CONSTRAINT next_step_check1 CHECK (((after_kind <> 'task'::text) OR at_once))
  CONSTRAINT next_step_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'call'::text, 'meeting'::text])))
  CONSTRAINT next_step_pkey PRIMARY KEY (id)
  CONSTRAINT next_step_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 300)))
  CONSTRAINT next_step_working_days_check CHECK (((working_days >= 0) AND (working_days <= 365)))
  CREATE UNIQUE INDEX next_step_after ON public.next_step USING btree (after_kind, outcome)

TABLE note
  account_id uuid
  author_id uuid NOT NULL
  contact_id uuid
  id uuid NOT NULL
  record_id uuid
  record_type text
  revised_at timestamp with time zone
  text text NOT NULL
  version bigint NOT NULL
  withdrawn_at timestamp with time zone
  written_at timestamp with time zone NOT NULL
  CONSTRAINT note_about CHECK (((account_id IS NOT NULL) OR (contact_id IS NOT NULL) OR (record_id IS NOT NULL)))
  CONSTRAINT note_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  CONSTRAINT note_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id)
  CONSTRAINT note_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id)
  CONSTRAINT note_pkey PRIMARY KEY (id)
  CONSTRAINT note_record CHECK (((record_type IS NULL) = (record_id IS NULL)))
  CONSTRAINT note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 20000)))
  CREATE INDEX note_account ON public.note USING btree (account_id)
  CREATE INDEX note_contact ON public.note USING btree (contact_id)
  CREATE INDEX note_record ON public.note USING btree (record_id) WHERE (record_id IS NOT NULL)

TABLE note_mention
  length integer NOT NULL
  note_id uuid NOT NULL
  person_id uuid NOT NULL
  starts integer NOT NULL
  CONSTRAINT note_mention_length_check CHECK ((length >= 2))
  CONSTRAINT note_mention_note_id_fkey FOREIGN KEY (note_id) REFERENCES note(id) ON DELETE CASCADE
  CONSTRAINT note_mention_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT note_mention_pkey PRIMARY KEY (note_id, starts)
  CONSTRAINT note_mention_starts_check CHECK ((starts >= 0))
  CREATE INDEX note_mention_person ON public.note_mention USING btree (person_id, note_id)

TABLE notification
  actor_id uuid
  address text
  amount integer NOT NULL
  arguments jsonb NOT NULL
  at timestamp with time zone NOT NULL
  id uuid NOT NULL
  in_page boolean NOT NULL
  kind text NOT NULL
  mail_at timestamp with time zone
  origin uuid
  part text
  person_id uuid NOT NULL
  push_at timestamp with time zone
  read_at timestamp with time zone
  record_id uuid
  record_type text
  text_key text NOT NULL
  CONSTRAINT notification_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(id)
  CONSTRAINT notification_amount_check CHECK ((amount >= 1))
  CONSTRAINT notification_check CHECK (((record_type IS NULL) = (record_id IS NULL)))
  CONSTRAINT notification_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT notification_pkey PRIMARY KEY (id)
  CREATE INDEX notification_actor ON public.notification USING btree (actor_id)
  CREATE INDEX notification_at ON public.notification USING btree (at)
  CREATE INDEX notification_mail ON public.notification USING btree (mail_at) WHERE (mail_at IS NOT NULL)
  CREATE UNIQUE INDEX notification_origin ON public.notification USING btree (person_id, origin, kind, text_key) WHERE (origin IS NOT NULL)
  CREATE INDEX notification_person ON public.notification USING btree (person_id, at DESC, id DESC) WHERE in_page
  CREATE INDEX notification_push ON public.notification USING btree (push_at) WHERE (push_at IS NOT NULL)
  CREATE INDEX notification_record ON public.notification USING btree (record_id)
  CREATE INDEX notification_unread ON public.notification USING btree (person_id) WHERE (in_page AND (read_at IS NULL))

TABLE notification_hours
  daily_at time without time zone NOT NULL
  person_id uuid NOT NULL
  quiet_from time without time zone
  quiet_until time without time zone
  CONSTRAINT notification_hours_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL)))
  CONSTRAINT notification_hours_check1 CHECK ((quiet_from <> quiet_until))
  CONSTRAINT notification_hours_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT notification_hours_pkey PRIMARY KEY (person_id)

TABLE notification_way
  in_page boolean NOT NULL
  kind text NOT NULL
  mail text NOT NULL
  person_id uuid NOT NULL
  push boolean NOT NULL DEFAULT false
  CONSTRAINT notification_way_mail_check CHECK ((mail = ANY (ARRAY['none'::text, 'once'::text, 'daily'::text])))
  CONSTRAINT notification_way_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT notification_way_pkey PRIMARY KEY (person_id, kind)

TABLE outgoing_mail
  attempts integer NOT NULL DEFAULT 0
  calendar text
  calendar_method text
  created_at timestamp with time zone NOT NULL
  error text
  html text
  id uuid NOT NULL
  next_attempt_at timestamp with time zone NOT NULL
  recipient text NOT NULL
  reply_to text
  sent_at timestamp with time zone
  state text NOT NULL
  subject text NOT NULL
  text text NOT NULL
  void_after timestamp with time zone
  CONSTRAINT outgoing_mail_calendar_method_check CHECK ((calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text])))
  CONSTRAINT outgoing_mail_check CHECK (((calendar IS NULL) OR (calendar_method IS NOT NULL)))
  CONSTRAINT outgoing_mail_pkey PRIMARY KEY (id)
  CONSTRAINT outgoing_mail_recipient_check CHECK (((length(recipient) <= 254) AND (recipient !~ '[[:cntrl:]]'::text)))
  CONSTRAINT outgoing_mail_reply_to_check CHECK (((length(reply_to) <= 254) AND (reply_to !~ '[[:cntrl:]]'::text)))
  CONSTRAINT outgoing_mail_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'FAILED'::text])))
  CONSTRAINT outgoing_mail_subject_check CHECK (((length(subject) <= 500) AND (subject !~ '[[:cntrl:]]'::text)))
  CREATE INDEX outgoing_mail_created ON public.outgoing_mail USING btree (created_at DESC, id DESC)
  CREATE INDEX outgoing_mail_due ON public.outgoing_mail USING btree (next_attempt_at) WHERE (state = 'WAITING'::text)
  CREATE INDEX outgoing_mail_void ON public.outgoing_mail USING btree (void_after) WHERE (void_after IS NOT NULL)

TABLE passkey
  backup_eligible boolean NOT NULL
  credential_id bytea NOT NULL
  id uuid NOT NULL
  made_at timestamp with time zone NOT NULL
  name text NOT NULL
  person_id uuid NOT NULL
  public_key bytea NOT NULL
  sign_count bigint NOT NULL
  used_at timestamp with time zone
  CONSTRAINT passkey_credential_id_check CHECK ((length(credential_id) <= 1023))
  CONSTRAINT passkey_credential_id_key UNIQUE (credential_id)
  CONSTRAINT passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT passkey_pkey PRIMARY KEY (id)
  CREATE INDEX passkey_person ON public.passkey USING btree (person_id, made_at)

TABLE password
  changed_at timestamp with time zone NOT NULL
  hash text NOT NULL
  person_id uuid NOT NULL
  CONSTRAINT password_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT password_pkey PRIMARY KEY (person_id)

TABLE password_link
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  id uuid NOT NULL
  invitation boolean NOT NULL
  person_id uuid NOT NULL
  token_hash bytea NOT NULL
  CONSTRAINT password_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT password_link_pkey PRIMARY KEY (id)
  CONSTRAINT password_link_token_hash_check CHECK ((length(token_hash) = 32))
  CONSTRAINT password_link_token_hash_key UNIQUE (token_hash)
  CREATE INDEX password_link_person ON public.password_link USING btree (person_id)

TABLE person
  active boolean NOT NULL DEFAULT true
  created_at timestamp with time zone NOT NULL
  demo boolean NOT NULL DEFAULT false
  email text
  email_key text GENERATED AS lower(email)
  id uuid NOT NULL
  job_title text
  locale text NOT NULL
  name text NOT NULL
  purpose text
  technical boolean NOT NULL DEFAULT false
  theme text NOT NULL DEFAULT 'auto'::text
  version bigint NOT NULL
  zone text NOT NULL
  CONSTRAINT person_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  CONSTRAINT person_email_key_key UNIQUE (email_key)
  CONSTRAINT person_job_title_check CHECK ((length(job_title) <= 200))
  CONSTRAINT person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CONSTRAINT person_pkey PRIMARY KEY (id)
  CONSTRAINT person_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 500)))
  CONSTRAINT person_technical_check CHECK (((technical = (email IS NULL)) AND (technical = (purpose IS NOT NULL))))
  CONSTRAINT person_theme_check CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text])))

TABLE person_role
  person_id uuid NOT NULL
  role_id uuid NOT NULL
  CONSTRAINT person_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT person_role_pkey PRIMARY KEY (person_id, role_id)
  CONSTRAINT person_role_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id)
  CREATE INDEX person_role_role ON public.person_role USING btree (role_id)

TABLE pipeline
  active boolean NOT NULL
  code text NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  position integer NOT NULL
  CONSTRAINT pipeline_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text))
  CONSTRAINT pipeline_id_key UNIQUE (id)
  CONSTRAINT pipeline_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT pipeline_pkey PRIMARY KEY (code)
  CREATE UNIQUE INDEX pipeline_name ON public.pipeline USING btree (fold(name))

TABLE pipeline_stage
  code text NOT NULL
  id uuid NOT NULL
  kind text NOT NULL
  name text NOT NULL
  pipeline text NOT NULL
  position integer NOT NULL
  probability integer NOT NULL
  required_activity text
  required_fields text[] NOT NULL
  required_file text
  rotting_days integer
  CONSTRAINT pipeline_stage_check CHECK (((kind <> 'won'::text) OR (probability = 100)))
  CONSTRAINT pipeline_stage_check1 CHECK (((kind <> 'lost'::text) OR (probability = 0)))
  CONSTRAINT pipeline_stage_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text))
  CONSTRAINT pipeline_stage_id_key UNIQUE (id)
  CONSTRAINT pipeline_stage_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
  CONSTRAINT pipeline_stage_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT pipeline_stage_pipeline_code_kind_key UNIQUE (pipeline, code, kind)
  CONSTRAINT pipeline_stage_pipeline_fkey FOREIGN KEY (pipeline) REFERENCES pipeline(code)
  CONSTRAINT pipeline_stage_pkey PRIMARY KEY (code)
  CONSTRAINT pipeline_stage_probability_check CHECK (((probability >= 0) AND (probability <= 100)))
  CONSTRAINT pipeline_stage_required_activity_check CHECK ((required_activity = ANY (ARRAY['any'::text, 'call'::text, 'meeting'::text, 'task'::text])))
  CONSTRAINT pipeline_stage_required_file_check CHECK ((required_file = ANY (ARRAY['any'::text, 'pdf'::text, 'picture'::text, 'document'::text, 'spreadsheet'::text])))
  CONSTRAINT pipeline_stage_rotting_days_check CHECK (((rotting_days >= 1) AND (rotting_days <= 3650)))
  CREATE UNIQUE INDEX pipeline_stage_lost ON public.pipeline_stage USING btree (pipeline) WHERE (kind = 'lost'::text)
  CREATE UNIQUE INDEX pipeline_stage_name ON public.pipeline_stage USING btree (pipeline, fold(name))
  CREATE UNIQUE INDEX pipeline_stage_won ON public.pipeline_stage USING btree (pipeline) WHERE (kind = 'won'::text)

TABLE pipeline_state
  id smallint NOT NULL
  version bigint NOT NULL
  CONSTRAINT pipeline_state_id_check CHECK ((id = 1))
  CONSTRAINT pipeline_state_pkey PRIMARY KEY (id)

TABLE price
  amount numeric(19,4) NOT NULL
  price_list_id uuid NOT NULL
  product_id uuid NOT NULL
  valid_from date NOT NULL
  CONSTRAINT price_amount_check CHECK ((amount >= (0)::numeric))
  CONSTRAINT price_pkey PRIMARY KEY (price_list_id, product_id, valid_from)
  CONSTRAINT price_price_list_id_fkey FOREIGN KEY (price_list_id) REFERENCES price_list(id)
  CONSTRAINT price_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE
  CREATE INDEX price_product ON public.price USING btree (product_id)

TABLE price_list
  active boolean NOT NULL
  currency text NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  version bigint NOT NULL
  CONSTRAINT price_list_currency_check CHECK ((length(currency) = 3))
  CONSTRAINT price_list_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT price_list_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX price_list_name ON public.price_list USING btree (lower(name))

TABLE product
  archived_at timestamp with time zone
  availability text NOT NULL
  category_id uuid
  changed_at timestamp with time zone NOT NULL
  created_at timestamp with time zone NOT NULL
  custom jsonb
  deleted_at timestamp with time zone
  description text
  id uuid NOT NULL
  kind text NOT NULL
  name text NOT NULL
  sku text
  sku_key text GENERATED AS lower(sku)
  unit text
  version bigint NOT NULL
  CONSTRAINT product_availability_check CHECK ((availability = ANY (ARRAY['active'::text, 'retired'::text])))
  CONSTRAINT product_category_id_fkey FOREIGN KEY (category_id) REFERENCES product_category(id)
  CONSTRAINT product_description_check CHECK ((length(description) <= 20000))
  CONSTRAINT product_kind_check CHECK ((kind = ANY (ARRAY['good'::text, 'service'::text])))
  CONSTRAINT product_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  CONSTRAINT product_pkey PRIMARY KEY (id)
  CONSTRAINT product_sku_check CHECK (((length(sku) >= 1) AND (length(sku) <= 100)))
  CONSTRAINT product_sku_key_key UNIQUE (sku_key)
  CONSTRAINT product_unit_check CHECK ((length(unit) <= 50))
  CREATE INDEX product_archive ON public.product USING btree (changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NOT NULL))
  CREATE INDEX product_bin ON public.product USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL)
  CREATE INDEX product_category_id ON public.product USING btree (category_id)
  CREATE INDEX product_folded_name ON public.product USING btree (fold(name) text_pattern_ops) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX product_list_changed ON public.product USING btree (changed_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX product_list_name ON public.product USING btree (fold(name), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE TRIGGER product_unique_added AFTER INSERT ON public.product FOR EACH ROW WHEN ((new.custom IS NOT NULL)) EXECUTE FUNCTION keep_custom_unique('product')
  CREATE TRIGGER product_unique_changed AFTER UPDATE ON public.product FOR EACH ROW WHEN ((new.custom IS DISTINCT FROM old.custom)) EXECUTE FUNCTION keep_custom_unique('product')

TABLE product_category
  id uuid NOT NULL
  name text NOT NULL
  parent_id uuid
  path text NOT NULL
  version bigint NOT NULL
  CONSTRAINT product_category_check CHECK ((parent_id <> id))
  CONSTRAINT product_category_name_check CHECK ((((length(name) >= 1) AND (length(name) <= 100)) AND (POSITION(('/'::text) IN (name)) = 0)))
  CONSTRAINT product_category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES product_category(id)
  CONSTRAINT product_category_path_check CHECK ((length(path) <= 1000))
  CONSTRAINT product_category_pkey PRIMARY KEY (id)
  CREATE INDEX product_category_parent ON public.product_category USING btree (parent_id)
  CREATE UNIQUE INDEX product_category_path ON public.product_category USING btree (lower(path))

TABLE purchase
  account_id uuid
  account_owner_id uuid
  account_team_id uuid
  archived_at timestamp with time zone
  base_total numeric
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  created_at timestamp with time zone NOT NULL
  currency text NOT NULL
  custom jsonb
  deleted_at timestamp with time zone
  id uuid NOT NULL
  import_id uuid
  kind text NOT NULL
  line_count integer NOT NULL
  name text GENERATED AS order_number
  net_total numeric NOT NULL
  note text
  order_number text NOT NULL
  ordered_at timestamp with time zone NOT NULL
  ordered_on date NOT NULL
  owner_id uuid
  return_of uuid
  source text NOT NULL
  tax_total numeric NOT NULL
  team_id uuid
  total numeric NOT NULL
  version bigint NOT NULL
  CONSTRAINT purchase_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  CONSTRAINT purchase_account_owner_id_fkey FOREIGN KEY (account_owner_id) REFERENCES person(id)
  CONSTRAINT purchase_account_team_id_fkey FOREIGN KEY (account_team_id) REFERENCES team(id)
  CONSTRAINT purchase_check CHECK ((num_nonnulls(account_id, contact_id) > 0))
  CONSTRAINT purchase_check1 CHECK ((return_of <> id))
  CONSTRAINT purchase_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id)
  CONSTRAINT purchase_currency_check CHECK ((length(currency) = 3))
  CONSTRAINT purchase_kind_check CHECK ((kind = ANY (ARRAY['order'::text, 'return'::text])))
  CONSTRAINT purchase_note_check CHECK ((length(note) <= 20000))
  CONSTRAINT purchase_order_number_check CHECK (((length(order_number) >= 1) AND (length(order_number) <= 100)))
  CONSTRAINT purchase_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
  CONSTRAINT purchase_pkey PRIMARY KEY (id)
  CONSTRAINT purchase_return_of_fkey FOREIGN KEY (return_of) REFERENCES purchase(id) ON DELETE SET NULL
  CONSTRAINT purchase_source_check CHECK (((length(source) >= 1) AND (length(source) <= 100)))
  CONSTRAINT purchase_source_order_number_key UNIQUE (source, order_number)
  CONSTRAINT purchase_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
  CREATE INDEX purchase_account ON public.purchase USING btree (account_id, ordered_at DESC, id DESC) WHERE (account_id IS NOT NULL)
  CREATE INDEX purchase_account_owner ON public.purchase USING btree (account_owner_id, ordered_at DESC, id DESC)
  CREATE INDEX purchase_account_team ON public.purchase USING btree (account_team_id)
  CREATE INDEX purchase_archive ON public.purchase USING btree (ordered_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NOT NULL))
  CREATE INDEX purchase_bin ON public.purchase USING btree (deleted_at DESC, id DESC) WHERE (deleted_at IS NOT NULL)
  CREATE INDEX purchase_contact ON public.purchase USING btree (contact_id, ordered_at DESC, id DESC) WHERE (contact_id IS NOT NULL)
  CREATE INDEX purchase_currency ON public.purchase USING btree (currency, ordered_on)
  CREATE INDEX purchase_list_number ON public.purchase USING btree (fold(order_number), id) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX purchase_list_ordered ON public.purchase USING btree (ordered_at DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX purchase_list_returns ON public.purchase USING btree (ordered_at DESC, id DESC) WHERE ((kind = 'return'::text) AND (deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX purchase_list_worth ON public.purchase USING btree (COALESCE(base_total, (0)::numeric) DESC, id DESC) WHERE ((deleted_at IS NULL) AND (archived_at IS NULL))
  CREATE INDEX purchase_owner ON public.purchase USING btree (owner_id, ordered_at DESC, id DESC)
  CREATE INDEX purchase_return_of ON public.purchase USING btree (return_of) WHERE (return_of IS NOT NULL)
  CREATE INDEX purchase_team ON public.purchase USING btree (team_id)
  CREATE TRIGGER purchase_unique_added AFTER INSERT ON public.purchase FOR EACH ROW WHEN ((new.custom IS NOT NULL)) EXECUTE FUNCTION keep_custom_unique('purchase')
  CREATE TRIGGER purchase_unique_changed AFTER UPDATE ON public.purchase FOR EACH ROW WHEN ((new.custom IS DISTINCT FROM old.custom)) EXECUTE FUNCTION keep_custom_unique('purchase')

TABLE purchase_line
  discount_percent numeric NOT NULL
  net numeric NOT NULL
  position bigint NOT NULL
  product_id uuid
  purchase_id uuid NOT NULL
  quantity numeric NOT NULL
  tax numeric NOT NULL
  tax_percent numeric NOT NULL
  text text
  unit_price numeric NOT NULL
  CONSTRAINT purchase_line_discount_percent_check CHECK (((discount_percent >= (0)::numeric) AND (discount_percent <= (100)::numeric)))
  CONSTRAINT purchase_line_pkey PRIMARY KEY (purchase_id, "position")
  CONSTRAINT purchase_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id)
  CONSTRAINT purchase_line_purchase_id_fkey FOREIGN KEY (purchase_id) REFERENCES purchase(id) ON DELETE CASCADE
  CONSTRAINT purchase_line_quantity_check CHECK ((quantity <> (0)::numeric))
  CONSTRAINT purchase_line_tax_percent_check CHECK (((tax_percent >= (0)::numeric) AND (tax_percent <= (100)::numeric)))
  CONSTRAINT purchase_line_text_check CHECK ((length(text) <= 500))
  CREATE INDEX purchase_line_product ON public.purchase_line USING btree (product_id) WHERE (product_id IS NOT NULL)

TABLE push_device
  endpoint text NOT NULL
  id uuid NOT NULL
  made_at timestamp with time zone NOT NULL
  name text NOT NULL
  person_id uuid NOT NULL
  public_key bytea NOT NULL
  secret bytea NOT NULL
  told_at timestamp with time zone
  CONSTRAINT push_device_endpoint_check CHECK (((length(endpoint) >= 10) AND (length(endpoint) <= 2000)))
  CONSTRAINT push_device_endpoint_key UNIQUE (endpoint)
  CONSTRAINT push_device_name_check CHECK ((length(name) <= 100))
  CONSTRAINT push_device_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT push_device_pkey PRIMARY KEY (id)
  CONSTRAINT push_device_public_key_check CHECK ((length(public_key) = 65))
  CONSTRAINT push_device_secret_check CHECK ((length(secret) = 16))
  CREATE INDEX push_device_person ON public.push_device USING btree (person_id, made_at DESC)

TABLE push_key
  id smallint NOT NULL
  made_at timestamp with time zone NOT NULL
  private_key bytea NOT NULL
  public_key bytea NOT NULL
  CONSTRAINT push_key_id_check CHECK ((id = 1))
  CONSTRAINT push_key_pkey PRIMARY KEY (id)

TABLE push_message
  device_id uuid NOT NULL
  due_at timestamp with time zone NOT NULL
  notification_id uuid NOT NULL
  tries integer NOT NULL DEFAULT 0
  until timestamp with time zone NOT NULL
  CONSTRAINT push_message_device_id_fkey FOREIGN KEY (device_id) REFERENCES push_device(id) ON DELETE CASCADE
  CONSTRAINT push_message_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES notification(id) ON DELETE CASCADE
  CONSTRAINT push_message_pkey PRIMARY KEY (notification_id, device_id)
  CREATE INDEX push_message_device ON public.push_message USING btree (device_id)
  CREATE INDEX push_message_due ON public.push_message USING btree (due_at)

TABLE quality_due
  id bigint NOT NULL IDENTITY
  record_ids uuid[] NOT NULL
  record_type text NOT NULL
  CONSTRAINT quality_due_pkey PRIMARY KEY (id)

TABLE quality_problem_tally
  owner_id uuid NOT NULL
  problem text NOT NULL
  record_type text NOT NULL
  records bigint NOT NULL
  team_id uuid NOT NULL
  CONSTRAINT quality_problem_tally_pkey PRIMARY KEY (record_type, problem, owner_id, team_id)

TABLE quality_recount
  after_id uuid
  done bigint NOT NULL
  measure text NOT NULL
  record_type text NOT NULL
  total bigint NOT NULL
  CONSTRAINT quality_recount_pkey PRIMARY KEY (record_type)

TABLE quality_standard
  fresh_days integer NOT NULL
  record_type text NOT NULL
  weights jsonb NOT NULL
  CONSTRAINT quality_standard_fresh_days_check CHECK (((fresh_days >= 1) AND (fresh_days <= 3650)))
  CONSTRAINT quality_standard_pkey PRIMARY KEY (record_type)
  CONSTRAINT quality_standard_weights_check CHECK ((jsonb_typeof(weights) = 'object'::text))

TABLE quality_standard_state
  id integer NOT NULL
  version bigint NOT NULL
  CONSTRAINT quality_standard_state_id_check CHECK ((id = 1))
  CONSTRAINT quality_standard_state_pkey PRIMARY KEY (id)

TABLE quality_tally
  complete_asked bigint NOT NULL
  complete_met bigint NOT NULL
  fresh_asked bigint NOT NULL
  fresh_met bigint NOT NULL
  owner_id uuid NOT NULL
  reachable_asked bigint NOT NULL
  reachable_met bigint NOT NULL
  record_type text NOT NULL
  records bigint NOT NULL
  team_id uuid NOT NULL
  valid_asked bigint NOT NULL
  valid_met bigint NOT NULL
  CONSTRAINT quality_tally_pkey PRIMARY KEY (record_type, owner_id, team_id)

TABLE quality_trend
  complete_asked bigint NOT NULL
  complete_met bigint NOT NULL
  day date NOT NULL
  fresh_asked bigint NOT NULL
  fresh_met bigint NOT NULL
  owner_id uuid NOT NULL
  reachable_asked bigint NOT NULL
  reachable_met bigint NOT NULL
  record_type text NOT NULL
  records bigint NOT NULL
  team_id uuid NOT NULL
  valid_asked bigint NOT NULL
  valid_met bigint NOT NULL
  CONSTRAINT quality_trend_pkey PRIMARY KEY (record_type, owner_id, team_id, day)

TABLE recent_record
  opened_at timestamp with time zone NOT NULL
  person_id uuid NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  CONSTRAINT recent_record_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT recent_record_pkey PRIMARY KEY (person_id, record_id)
  CREATE INDEX recent_record_person ON public.recent_record USING btree (person_id, opened_at DESC)

TABLE record_confirmation
  confirmed_at timestamp with time zone NOT NULL
  confirmed_by uuid NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  CONSTRAINT record_confirmation_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id)
  CONSTRAINT record_confirmation_pkey PRIMARY KEY (record_id)

TABLE record_quality
  complete_asked smallint NOT NULL
  complete_met smallint NOT NULL
  fresh_asked smallint NOT NULL
  fresh_met smallint NOT NULL
  owner_id uuid
  problems text[]
  reachable_asked smallint NOT NULL
  reachable_met smallint NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  score smallint NOT NULL
  stale_at timestamp with time zone
  team_id uuid
  valid_asked smallint NOT NULL
  valid_met smallint NOT NULL
  CONSTRAINT record_quality_pkey PRIMARY KEY (record_id)
  CONSTRAINT record_quality_score_check CHECK (((score >= 0) AND (score <= 100)))
  CREATE INDEX record_quality_problems ON public.record_quality USING gin (problems) WHERE (problems IS NOT NULL)
  CREATE INDEX record_quality_stale ON public.record_quality USING btree (stale_at) WHERE (stale_at IS NOT NULL)

TABLE record_share
  ends_at timestamp with time zone
  grantee_id uuid NOT NULL GENERATED AS COALESCE(person_id, team_id)
  id uuid NOT NULL
  may_edit boolean NOT NULL
  person_id uuid
  record_id uuid NOT NULL
  record_type text NOT NULL
  shared_at timestamp with time zone NOT NULL
  shared_by uuid NOT NULL
  team_id uuid
  CONSTRAINT record_share_check CHECK ((num_nonnulls(person_id, team_id) = 1))
  CONSTRAINT record_share_check1 CHECK ((ends_at > shared_at))
  CONSTRAINT record_share_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  CONSTRAINT record_share_pkey PRIMARY KEY (id)
  CONSTRAINT record_share_shared_by_fkey FOREIGN KEY (shared_by) REFERENCES person(id)
  CONSTRAINT record_share_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE
  CREATE INDEX record_share_end ON public.record_share USING btree (ends_at) WHERE (ends_at IS NOT NULL)
  CREATE INDEX record_share_grantee ON public.record_share USING btree (grantee_id, may_edit, record_type, record_id) INCLUDE (ends_at)
  CREATE UNIQUE INDEX record_share_record ON public.record_share USING btree (record_id, grantee_id) INCLUDE (may_edit, ends_at)

TABLE record_tag
  record_id uuid NOT NULL
  record_type text NOT NULL
  tag_id uuid NOT NULL
  CONSTRAINT record_tag_pkey PRIMARY KEY (record_id, tag_id)
  CONSTRAINT record_tag_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tag(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX record_tag_tag ON public.record_tag USING btree (tag_id, record_type, record_id)

TABLE recovery_code
  code_hash bytea NOT NULL
  person_id uuid NOT NULL
  CONSTRAINT recovery_code_code_hash_check CHECK ((length(code_hash) = 32))
  CONSTRAINT recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES second_factor(person_id) ON DELETE CASCADE
  CONSTRAINT recovery_code_pkey PRIMARY KEY (person_id, code_hash)

TABLE role
  capabilities text[] NOT NULL DEFAULT '{}'::text[]
  code text NOT NULL
  home text NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  second_factor boolean NOT NULL DEFAULT false
  version bigint NOT NULL
  CONSTRAINT role_code_key UNIQUE (code)
  CONSTRAINT role_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT role_pkey PRIMARY KEY (id)

TABLE role_field
  access text NOT NULL
  field text NOT NULL
  record_type text NOT NULL
  role_id uuid NOT NULL
  CONSTRAINT role_field_access_check CHECK ((access = ANY (ARRAY['HIDDEN'::text, 'READ'::text])))
  CONSTRAINT role_field_pkey PRIMARY KEY (role_id, record_type, field)
  CONSTRAINT role_field_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id) ON DELETE CASCADE

TABLE role_level
  act text NOT NULL
  level text NOT NULL
  record_type text NOT NULL
  role_id uuid NOT NULL
  CONSTRAINT role_level_act_check CHECK ((act = ANY (ARRAY['READ'::text, 'CREATE'::text, 'EDIT'::text, 'DELETE'::text, 'EXPORT'::text])))
  CONSTRAINT role_level_level_check CHECK ((level = ANY (ARRAY['NONE'::text, 'OWN'::text, 'TEAM'::text, 'ALL'::text])))
  CONSTRAINT role_level_pkey PRIMARY KEY (role_id, record_type, act)
  CONSTRAINT role_level_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id) ON DELETE CASCADE

TABLE scheduled_tasks
  consecutive_failures integer
  execution_time timestamp with time zone NOT NULL
  last_failure timestamp with time zone
  last_heartbeat timestamp with time zone
  last_success timestamp with time zone
  picked boolean NOT NULL
  picked_by text
  priority smallint
  task_data bytea
  task_instance text NOT NULL
  task_name text NOT NULL
  version bigint NOT NULL
  CONSTRAINT scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
  CREATE INDEX scheduled_tasks_execution_time ON public.scheduled_tasks USING btree (execution_time)
  CREATE INDEX scheduled_tasks_last_heartbeat ON public.scheduled_tasks USING btree (last_heartbeat)
  CREATE INDEX scheduled_tasks_priority ON public.scheduled_tasks USING btree (priority DESC, execution_time)

TABLE search_document
  account_id uuid
  account_owner_id uuid
  account_team_id uuid
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  owner_id uuid
  phones text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  subtitle text NOT NULL
  team_id uuid
  title text NOT NULL
  words text NOT NULL
  CONSTRAINT search_document_pkey1 PRIMARY KEY (record_type, record_id)
  CREATE INDEX search_document_account_owner ON ONLY public.search_document USING btree (account_owner_id) WHERE (account_owner_id IS NOT NULL)
  CREATE INDEX search_document_account_team ON ONLY public.search_document USING btree (account_team_id) WHERE (account_team_id IS NOT NULL)
  CREATE INDEX search_document_owner ON ONLY public.search_document USING btree (owner_id)
  CREATE INDEX search_document_phones ON ONLY public.search_document USING gin (phones gin_trgm_ops) WHERE (phones <> ''::text)
  CREATE INDEX search_document_prefix ON ONLY public.search_document USING btree ("left"(words, 60) text_pattern_ops)
  CREATE INDEX search_document_team ON ONLY public.search_document USING btree (team_id) WHERE (team_id IS NOT NULL)
  CREATE INDEX search_document_words ON ONLY public.search_document USING gin (words gin_trgm_ops)

TABLE search_document_account
  account_id uuid
  account_owner_id uuid
  account_team_id uuid
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  owner_id uuid
  phones text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  subtitle text NOT NULL
  team_id uuid
  title text NOT NULL
  words text NOT NULL
  CONSTRAINT search_document_account_pkey PRIMARY KEY (record_type, record_id)
  CREATE INDEX search_document_account_account_owner_id_idx ON public.search_document_account USING btree (account_owner_id) WHERE (account_owner_id IS NOT NULL)
  CREATE INDEX search_document_account_account_team_id_idx ON public.search_document_account USING btree (account_team_id) WHERE (account_team_id IS NOT NULL)
  CREATE INDEX search_document_account_left_idx ON public.search_document_account USING btree ("left"(words, 60) text_pattern_ops)
  CREATE INDEX search_document_account_owner_id_idx ON public.search_document_account USING btree (owner_id)
  CREATE INDEX search_document_account_phones_idx ON public.search_document_account USING gin (phones gin_trgm_ops) WITH (gin_pending_list_limit='256') WHERE (phones <> ''::text)
  CREATE INDEX search_document_account_team_id_idx ON public.search_document_account USING btree (team_id) WHERE (team_id IS NOT NULL)
  CREATE INDEX search_document_account_words_idx ON public.search_document_account USING gin (words gin_trgm_ops) WITH (gin_pending_list_limit='256')

TABLE search_document_contact
  account_id uuid
  account_owner_id uuid
  account_team_id uuid
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  owner_id uuid
  phones text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  subtitle text NOT NULL
  team_id uuid
  title text NOT NULL
  words text NOT NULL
  CONSTRAINT search_document_contact_pkey PRIMARY KEY (record_type, record_id)
  CREATE INDEX search_document_contact_account_owner_id_idx ON public.search_document_contact USING btree (account_owner_id) WHERE (account_owner_id IS NOT NULL)
  CREATE INDEX search_document_contact_account_team_id_idx ON public.search_document_contact USING btree (account_team_id) WHERE (account_team_id IS NOT NULL)
  CREATE INDEX search_document_contact_left_idx ON public.search_document_contact USING btree ("left"(words, 60) text_pattern_ops)
  CREATE INDEX search_document_contact_owner_id_idx ON public.search_document_contact USING btree (owner_id)
  CREATE INDEX search_document_contact_phones_idx ON public.search_document_contact USING gin (phones gin_trgm_ops) WITH (gin_pending_list_limit='256') WHERE (phones <> ''::text)
  CREATE INDEX search_document_contact_team_id_idx ON public.search_document_contact USING btree (team_id) WHERE (team_id IS NOT NULL)
  CREATE INDEX search_document_contact_words_idx ON public.search_document_contact USING gin (words gin_trgm_ops) WITH (gin_pending_list_limit='256')

TABLE search_document_deal
  account_id uuid
  account_owner_id uuid
  account_team_id uuid
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  owner_id uuid
  phones text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  subtitle text NOT NULL
  team_id uuid
  title text NOT NULL
  words text NOT NULL
  CONSTRAINT search_document_deal_pkey PRIMARY KEY (record_type, record_id)
  CREATE INDEX search_document_deal_account_owner_id_idx ON public.search_document_deal USING btree (account_owner_id) WHERE (account_owner_id IS NOT NULL)
  CREATE INDEX search_document_deal_account_team_id_idx ON public.search_document_deal USING btree (account_team_id) WHERE (account_team_id IS NOT NULL)
  CREATE INDEX search_document_deal_left_idx ON public.search_document_deal USING btree ("left"(words, 60) text_pattern_ops)
  CREATE INDEX search_document_deal_owner_id_idx ON public.search_document_deal USING btree (owner_id)
  CREATE INDEX search_document_deal_phones_idx ON public.search_document_deal USING gin (phones gin_trgm_ops) WHERE (phones <> ''::text)
  CREATE INDEX search_document_deal_team_id_idx ON public.search_document_deal USING btree (team_id) WHERE (team_id IS NOT NULL)
  CREATE INDEX search_document_deal_words_idx ON public.search_document_deal USING gin (words gin_trgm_ops)

TABLE search_document_other
  account_id uuid
  account_owner_id uuid
  account_team_id uuid
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  owner_id uuid
  phones text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  subtitle text NOT NULL
  team_id uuid
  title text NOT NULL
  words text NOT NULL
  CONSTRAINT search_document_other_pkey PRIMARY KEY (record_type, record_id)
  CREATE INDEX search_document_other_account_owner_id_idx ON public.search_document_other USING btree (account_owner_id) WHERE (account_owner_id IS NOT NULL)
  CREATE INDEX search_document_other_account_team_id_idx ON public.search_document_other USING btree (account_team_id) WHERE (account_team_id IS NOT NULL)
  CREATE INDEX search_document_other_left_idx ON public.search_document_other USING btree ("left"(words, 60) text_pattern_ops)
  CREATE INDEX search_document_other_owner_id_idx ON public.search_document_other USING btree (owner_id)
  CREATE INDEX search_document_other_phones_idx ON public.search_document_other USING gin (phones gin_trgm_ops) WITH (gin_pending_list_limit='256') WHERE (phones <> ''::text)
  CREATE INDEX search_document_other_team_id_idx ON public.search_document_other USING btree (team_id) WHERE (team_id IS NOT NULL)
  CREATE INDEX search_document_other_words_idx ON public.search_document_other USING gin (words gin_trgm_ops) WITH (gin_pending_list_limit='256')

TABLE search_document_product
  account_id uuid
  account_owner_id uuid
  account_team_id uuid
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  owner_id uuid
  phones text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  subtitle text NOT NULL
  team_id uuid
  title text NOT NULL
  words text NOT NULL
  CONSTRAINT search_document_product_pkey PRIMARY KEY (record_type, record_id)
  CREATE INDEX search_document_product_account_owner_id_idx ON public.search_document_product USING btree (account_owner_id) WHERE (account_owner_id IS NOT NULL)
  CREATE INDEX search_document_product_account_team_id_idx ON public.search_document_product USING btree (account_team_id) WHERE (account_team_id IS NOT NULL)
  CREATE INDEX search_document_product_left_idx ON public.search_document_product USING btree ("left"(words, 60) text_pattern_ops)
  CREATE INDEX search_document_product_owner_id_idx ON public.search_document_product USING btree (owner_id)
  CREATE INDEX search_document_product_phones_idx ON public.search_document_product USING gin (phones gin_trgm_ops) WITH (gin_pending_list_limit='256') WHERE (phones <> ''::text)
  CREATE INDEX search_document_product_team_id_idx ON public.search_document_product USING btree (team_id) WHERE (team_id IS NOT NULL)
  CREATE INDEX search_document_product_words_idx ON public.search_document_product USING gin (words gin_trgm_ops) WITH (gin_pending_list_limit='256')

TABLE search_document_purchase
  account_id uuid
  account_owner_id uuid
  account_team_id uuid
  changed_at timestamp with time zone NOT NULL
  contact_id uuid
  owner_id uuid
  phones text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  subtitle text NOT NULL
  team_id uuid
  title text NOT NULL
  words text NOT NULL
  CONSTRAINT search_document_purchase_pkey PRIMARY KEY (record_type, record_id)
  CREATE INDEX search_document_purchase_account_owner_id_idx ON public.search_document_purchase USING btree (account_owner_id) WHERE (account_owner_id IS NOT NULL)
  CREATE INDEX search_document_purchase_account_team_id_idx ON public.search_document_purchase USING btree (account_team_id) WHERE (account_team_id IS NOT NULL)
  CREATE INDEX search_document_purchase_left_idx ON public.search_document_purchase USING btree ("left"(words, 60) text_pattern_ops)
  CREATE INDEX search_document_purchase_owner_id_idx ON public.search_document_purchase USING btree (owner_id)
  CREATE INDEX search_document_purchase_phones_idx ON public.search_document_purchase USING gin (phones gin_trgm_ops) WITH (gin_pending_list_limit='256') WHERE (phones <> ''::text)
  CREATE INDEX search_document_purchase_team_id_idx ON public.search_document_purchase USING btree (team_id) WHERE (team_id IS NOT NULL)
  CREATE INDEX search_document_purchase_words_idx ON public.search_document_purchase USING gin (words gin_trgm_ops) WITH (gin_pending_list_limit='256')

TABLE search_word
  word text NOT NULL
  CREATE INDEX search_word_similar ON public.search_word USING gin (word gin_trgm_ops) WITH (gin_pending_list_limit='256')
  CREATE INDEX search_word_word ON public.search_word USING btree (word)

TABLE second_factor
  last_step bigint NOT NULL
  person_id uuid NOT NULL
  secret bytea NOT NULL
  set_up_at timestamp with time zone NOT NULL
  CONSTRAINT second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT second_factor_pkey PRIMARY KEY (person_id)

TABLE sign_in
  address text NOT NULL
  agent text NOT NULL
  at timestamp with time zone NOT NULL
  id uuid NOT NULL
  person_id uuid
  result text NOT NULL
  way text NOT NULL
  CONSTRAINT sign_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT sign_in_pkey PRIMARY KEY (id)
  CONSTRAINT sign_in_result_check CHECK ((result = ANY (ARRAY['IN'::text, 'HALF_WAY'::text, 'REFUSED'::text])))
  CREATE INDEX sign_in_at ON public.sign_in USING btree (at DESC, id DESC)
  CREATE INDEX sign_in_person ON public.sign_in USING btree (person_id, at DESC, id DESC)

TABLE spring_session
  creation_time bigint NOT NULL
  expiry_time bigint NOT NULL
  last_access_time bigint NOT NULL
  max_inactive_interval integer NOT NULL
  primary_id character(36) NOT NULL
  principal_name character varying(100)
  session_id character(36) NOT NULL
  CONSTRAINT spring_session_pkey PRIMARY KEY (primary_id)
  CONSTRAINT spring_session_session_id_key UNIQUE (session_id)
  CREATE INDEX spring_session_expiry ON public.spring_session USING btree (expiry_time)
  CREATE INDEX spring_session_principal ON public.spring_session USING btree (principal_name)

TABLE spring_session_attributes
  attribute_bytes bytea NOT NULL
  attribute_name character varying(200) NOT NULL
  session_primary_id character(36) NOT NULL
  CONSTRAINT spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name)
  CONSTRAINT spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE

TABLE stored_file
  added_at timestamp with time zone NOT NULL
  added_by uuid NOT NULL
  id uuid NOT NULL
  media_type text NOT NULL
  name text NOT NULL
  record_id uuid NOT NULL
  record_type text NOT NULL
  removed_at timestamp with time zone
  sha256 bytea NOT NULL
  size bigint NOT NULL
  CONSTRAINT stored_file_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id)
  CONSTRAINT stored_file_media_type_check CHECK ((length(media_type) <= 100))
  CONSTRAINT stored_file_name_check CHECK ((((length(name) >= 1) AND (length(name) <= 200)) AND (name !~ '[[:cntrl:]/\\]'::text)))
  CONSTRAINT stored_file_pkey PRIMARY KEY (id)
  CONSTRAINT stored_file_sha256_check CHECK ((length(sha256) = 32))
  CONSTRAINT stored_file_size_check CHECK ((size > 0))
  CREATE INDEX stored_file_added_by ON public.stored_file USING btree (added_by)
  CREATE INDEX stored_file_record ON public.stored_file USING btree (record_id, added_at DESC, id DESC) WHERE (removed_at IS NULL)
  CREATE INDEX stored_file_removed ON public.stored_file USING btree (removed_at) WHERE (removed_at IS NOT NULL)

TABLE tag
  created_at timestamp with time zone NOT NULL
  hue integer NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  CONSTRAINT tag_hue_check CHECK (((hue >= 0) AND (hue <= 11)))
  CONSTRAINT tag_name_check CHECK ((((length(name) >= 1) AND (length(name) <= 40)) AND (name = btrim(name)) AND (name !~ '[,[:cntrl:]]'::text)))
  CONSTRAINT tag_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX tag_name ON public.tag USING btree (fold(name))

TABLE tag_rule
  beginnings text[] NOT NULL
  id integer NOT NULL
  keepers_only boolean NOT NULL
  small_letters boolean NOT NULL
  CONSTRAINT tag_rule_id_check CHECK ((id = 1))
  CONSTRAINT tag_rule_pkey PRIMARY KEY (id)

TABLE tax_rate
  country text
  id uuid NOT NULL
  name text NOT NULL
  percent numeric(7,4) NOT NULL
  valid_from date NOT NULL
  version bigint NOT NULL
  CONSTRAINT tax_rate_country_check CHECK ((length(country) = 2))
  CONSTRAINT tax_rate_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT tax_rate_percent_check CHECK (((percent >= (0)::numeric) AND (percent <= (100)::numeric)))
  CONSTRAINT tax_rate_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX tax_rate_once ON public.tax_rate USING btree (lower(name), country, valid_from) NULLS NOT DISTINCT

TABLE team
  demo boolean NOT NULL DEFAULT false
  id uuid NOT NULL
  lead_id uuid
  name text NOT NULL
  parent_id uuid
  version bigint NOT NULL
  CONSTRAINT team_check CHECK ((parent_id <> id))
  CONSTRAINT team_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES person(id)
  CONSTRAINT team_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CONSTRAINT team_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES team(id)
  CONSTRAINT team_pkey PRIMARY KEY (id)
  CREATE INDEX team_lead ON public.team USING btree (lead_id)
  CREATE UNIQUE INDEX team_name ON public.team USING btree (lower(name))
  CREATE INDEX team_parent ON public.team USING btree (parent_id)

TABLE team_member
  person_id uuid NOT NULL
  team_id uuid NOT NULL
  CONSTRAINT team_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT team_member_pkey PRIMARY KEY (team_id, person_id)
  CONSTRAINT team_member_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE
  CREATE INDEX team_member_person ON public.team_member USING btree (person_id)

TABLE timeline_entry
  about_id uuid
  account_id uuid
  arguments jsonb NOT NULL
  at timestamp with time zone NOT NULL
  cause text NOT NULL
  changes jsonb NOT NULL
  contact_id uuid
  id uuid NOT NULL
  kind text NOT NULL
  origin uuid
  person_id uuid
  record_id uuid NOT NULL
  record_type text NOT NULL
  words text GENERATED AS "left"(timeline_text(arguments), 600)
  CONSTRAINT timeline_entry_pkey PRIMARY KEY (id)
  CONSTRAINT timeline_entry_stands CHECK (((account_id IS NOT NULL) OR (contact_id IS NOT NULL) OR (about_id IS NOT NULL))) NOT VALID
  CREATE INDEX timeline_entry_about ON public.timeline_entry USING btree (about_id, at DESC, id DESC) INCLUDE (record_type, kind, words) WHERE (about_id IS NOT NULL)
  CREATE INDEX timeline_entry_account ON public.timeline_entry USING btree (account_id, at DESC, id DESC) INCLUDE (record_type, kind, words) WHERE (account_id IS NOT NULL)
  CREATE INDEX timeline_entry_contact ON public.timeline_entry USING btree (contact_id, at DESC, id DESC) INCLUDE (record_type, kind, words) WHERE (contact_id IS NOT NULL)
  CREATE INDEX timeline_entry_record ON public.timeline_entry USING btree (record_id)

TABLE validation_rule
  applies_when text NOT NULL
  created_at timestamp with time zone NOT NULL
  demands text NOT NULL
  id uuid NOT NULL
  message text NOT NULL
  record_type text NOT NULL
  CONSTRAINT validation_rule_message_check CHECK (((length(message) >= 1) AND (length(message) <= 200)))
  CONSTRAINT validation_rule_pkey PRIMARY KEY (id)

TABLE validation_rule_state
  id integer NOT NULL
  version bigint NOT NULL
  CONSTRAINT validation_rule_state_id_check CHECK ((id = 1))
  CONSTRAINT validation_rule_state_pkey PRIMARY KEY (id)

TABLE working_calendar
  archived_at timestamp with time zone
  company_default boolean NOT NULL DEFAULT false
  country text
  id uuid NOT NULL
  name text NOT NULL
  region text
  version bigint NOT NULL
  week int4multirange NOT NULL
  zone text NOT NULL
  CONSTRAINT working_calendar_check CHECK (((region IS NULL) OR ((country IS NOT NULL) AND ((length(region) >= 1) AND (length(region) <= 100)))))
  CONSTRAINT working_calendar_check1 CHECK (((NOT company_default) OR (archived_at IS NULL)))
  CONSTRAINT working_calendar_country_check CHECK ((length(country) = 2))
  CONSTRAINT working_calendar_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT working_calendar_pkey PRIMARY KEY (id)
  CONSTRAINT working_calendar_week_check CHECK (((week <@ '{[0,10080)}'::int4multirange) AND (NOT isempty(week))))
  CREATE UNIQUE INDEX working_calendar_default ON public.working_calendar USING btree (company_default) WHERE company_default
  CREATE UNIQUE INDEX working_calendar_name ON public.working_calendar USING btree (lower(name))

TABLE working_calendar_day
  calendar_id uuid NOT NULL
  day date NOT NULL
  hours int4multirange NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  yearly boolean NOT NULL
  CONSTRAINT working_calendar_day_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES working_calendar(id)
  CONSTRAINT working_calendar_day_hours_check CHECK ((hours <@ '{[0,1440)}'::int4multirange))
  CONSTRAINT working_calendar_day_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CONSTRAINT working_calendar_day_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX working_calendar_day_once ON public.working_calendar_day USING btree (calendar_id, day) WHERE (NOT yearly)
  CREATE UNIQUE INDEX working_calendar_day_yearly ON public.working_calendar_day USING btree (calendar_id, EXTRACT(month FROM day), EXTRACT(day FROM day)) WHERE yearly

TABLE working_calendar_person
  calendar_id uuid
  person_id uuid NOT NULL
  week int4multirange
  CONSTRAINT working_calendar_person_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES working_calendar(id)
  CONSTRAINT working_calendar_person_check CHECK (((calendar_id IS NOT NULL) OR (week IS NOT NULL)))
  CONSTRAINT working_calendar_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  CONSTRAINT working_calendar_person_pkey PRIMARY KEY (person_id)
  CONSTRAINT working_calendar_person_week_check CHECK (((week <@ '{[0,10080)}'::int4multirange) AND (NOT isempty(week))))
  CREATE INDEX working_calendar_person_calendar ON public.working_calendar_person USING btree (calendar_id)

TABLE working_calendar_state
  id integer NOT NULL
  version bigint NOT NULL
  CONSTRAINT working_calendar_state_id_check CHECK ((id = 1))
  CONSTRAINT working_calendar_state_pkey PRIMARY KEY (id)

TABLE working_calendar_team
  calendar_id uuid NOT NULL
  team_id uuid NOT NULL
  CONSTRAINT working_calendar_team_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES working_calendar(id)
  CONSTRAINT working_calendar_team_pkey PRIMARY KEY (team_id)
  CONSTRAINT working_calendar_team_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE
  CREATE INDEX working_calendar_team_calendar ON public.working_calendar_team USING btree (calendar_id)

TABLE working_calendar_worked
  calendar_id uuid NOT NULL
  holiday text NOT NULL
  CONSTRAINT working_calendar_worked_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES working_calendar(id)
  CONSTRAINT working_calendar_worked_holiday_check CHECK (((length(holiday) >= 1) AND (length(holiday) <= 200)))
  CONSTRAINT working_calendar_worked_pkey PRIMARY KEY (calendar_id, holiday)
