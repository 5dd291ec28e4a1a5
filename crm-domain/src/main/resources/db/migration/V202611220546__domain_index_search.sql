-- Only the beginning of the words, which can be longer than an index entry may be.
DROP INDEX search_document_prefix;
CREATE INDEX search_document_prefix ON search_document (record_type, left(words, 60) text_pattern_ops);

-- What belongs to few people is found through them, however common the word.
CREATE INDEX search_document_owner ON search_document (owner_id);
CREATE INDEX search_document_team ON search_document (team_id);
CREATE INDEX search_document_account_owner ON search_document (account_owner_id);
CREATE INDEX search_document_account_team ON search_document (account_team_id);

-- Common and rare words are told apart by the histogram of whole texts, so it needs to be fine.
ALTER TABLE search_document ALTER COLUMN words SET STATISTICS 1000;

-- The words of all titles, in which typed words with a slip are looked up. A word may stand twice: without a unique
-- index two transactions that meet it first never wait for each other.
CREATE TABLE search_word (word text NOT NULL);
CREATE INDEX search_word_word ON search_word (word);
CREATE INDEX search_word_similar ON search_word USING gin (word gin_trgm_ops);
INSERT INTO search_word
  SELECT DISTINCT word FROM search_document, regexp_split_to_table(fold(title), '[^[:alpha:]]+') AS word
  WHERE length(word) BETWEEN 4 AND 30;
