-- What a customer ordered or gave back. Totals are kept exactly, as sums of the lines; the copies of owner and team of contact
-- and account decide who sees it, as they do for a contact.
CREATE TABLE purchase (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  name text GENERATED ALWAYS AS (order_number) STORED,
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 100),
  order_number text NOT NULL CHECK (length(order_number) BETWEEN 1 AND 100),
  account_id uuid REFERENCES account,
  contact_id uuid REFERENCES contact,
  ordered_at timestamptz NOT NULL,
  ordered_on date NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  kind text NOT NULL CHECK (kind IN ('order', 'return')),
  return_of uuid REFERENCES purchase ON DELETE SET NULL,
  line_count int NOT NULL,
  net_total numeric NOT NULL,
  tax_total numeric NOT NULL,
  total numeric NOT NULL,
  base_total numeric,
  note text CHECK (length(note) <= 20000),
  import_id uuid,
  owner_id uuid REFERENCES person,
  team_id uuid REFERENCES team,
  account_owner_id uuid REFERENCES person,
  account_team_id uuid REFERENCES team,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  archived_at timestamptz,
  deleted_at timestamptz,
  CHECK (num_nonnulls(account_id, contact_id) > 0),
  CHECK (return_of <> id),
  UNIQUE (source, order_number)
);
CREATE INDEX purchase_account ON purchase (account_id, ordered_at DESC, id DESC) WHERE account_id IS NOT NULL;
CREATE INDEX purchase_contact ON purchase (contact_id, ordered_at DESC, id DESC) WHERE contact_id IS NOT NULL;
CREATE INDEX purchase_return_of ON purchase (return_of) WHERE return_of IS NOT NULL;
CREATE INDEX purchase_currency ON purchase (currency, ordered_on);
CREATE INDEX purchase_list_ordered ON purchase (ordered_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX purchase_list_number ON purchase ((fold(order_number)), id) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX purchase_list_worth ON purchase ((coalesce(base_total, 0)) DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX purchase_archive ON purchase (ordered_at DESC, id DESC) WHERE deleted_at IS NULL AND archived_at IS NOT NULL;
CREATE INDEX purchase_bin ON purchase (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX purchase_owner ON purchase (owner_id, ordered_at DESC, id DESC);
CREATE INDEX purchase_team ON purchase (team_id);
CREATE INDEX purchase_account_owner ON purchase (account_owner_id, ordered_at DESC, id DESC);
CREATE INDEX purchase_account_team ON purchase (account_team_id);

-- Net is quantity times unit price less the discount, unrounded; a return has negative quantities.
CREATE TABLE purchase_line (
  purchase_id uuid NOT NULL REFERENCES purchase ON DELETE CASCADE,
  position bigint NOT NULL,
  product_id uuid REFERENCES product,
  text text CHECK (length(text) <= 500),
  quantity numeric NOT NULL CHECK (quantity <> 0),
  unit_price numeric NOT NULL,
  discount_percent numeric NOT NULL CHECK (discount_percent BETWEEN 0 AND 100),
  tax_percent numeric NOT NULL CHECK (tax_percent BETWEEN 0 AND 100),
  net numeric NOT NULL,
  tax numeric NOT NULL,
  PRIMARY KEY (purchase_id, position)
);
CREATE INDEX purchase_line_product ON purchase_line (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE search_document_purchase PARTITION OF search_document FOR VALUES IN ('purchase');
