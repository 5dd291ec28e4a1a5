-- Which columns of which boards a person wants folded or open; what nobody said is as the board has it.
CREATE TABLE board_fold (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  board text NOT NULL CHECK (length(board) <= 200),
  value text NOT NULL CHECK (length(value) <= 200),
  folded boolean NOT NULL,
  PRIMARY KEY (person_id, board, value)
);
