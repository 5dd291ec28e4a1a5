-- A purchase is found by its number. Under the name of its customer hundreds stand for each record that is looked for, and
-- every search would have to read through them.
UPDATE search_document SET words = fold(title) WHERE record_type = 'purchase';
