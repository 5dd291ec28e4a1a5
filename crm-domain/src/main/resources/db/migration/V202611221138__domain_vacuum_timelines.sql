-- Written anew, the table looks as if each row might still be unseen by somebody, and indexes alone answer nothing.
VACUUM (ANALYZE) timeline_entry;
