-- A plan need not be with a customer; it is then a matter of whoever planned it and whoever is to do it.
ALTER TABLE activity DROP CONSTRAINT activity_check;
