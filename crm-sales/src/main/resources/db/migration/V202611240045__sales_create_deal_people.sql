-- Who takes part in a deal on the customer's side besides the one whom the deal itself names, and what each of them has to say in it.
CREATE TABLE deal_person (
  deal_id uuid NOT NULL REFERENCES deal ON DELETE CASCADE,
  contact_id uuid NOT NULL REFERENCES contact,
  roles text[] NOT NULL CHECK (roles <@ '{decides,pays,uses,blocks,influences}'::text[]),
  note text CHECK (length(note) <= 300),
  PRIMARY KEY (deal_id, contact_id)
);
CREATE INDEX deal_person_contact ON deal_person (contact_id, deal_id);
