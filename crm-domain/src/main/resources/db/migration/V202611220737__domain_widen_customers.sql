-- Further mails, phones, addresses and links of a customer, the account it is a part of, and where a person worked.
ALTER TABLE account
  ADD parent_id uuid REFERENCES account ON DELETE SET NULL,
  ADD contact_points jsonb CHECK (jsonb_typeof(contact_points) = 'object'),
  ADD CHECK (parent_id <> id);
ALTER TABLE contact
  ADD account_since date,
  ADD contact_points jsonb CHECK (jsonb_typeof(contact_points) = 'object');

CREATE INDEX account_parent ON account (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX account_contact_points ON account USING gin (contact_points jsonb_path_ops) WHERE contact_points IS NOT NULL;
CREATE INDEX contact_contact_points ON contact USING gin (contact_points jsonb_path_ops) WHERE contact_points IS NOT NULL;

-- Where a person worked before, or works beside the account that stands on the contact.
CREATE TABLE employment (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  job_title text CHECK (length(job_title) <= 200),
  since date,
  until date,
  CHECK (since <= until)
);
CREATE INDEX employment_contact ON employment (contact_id);
CREATE INDEX employment_account ON employment (account_id);
