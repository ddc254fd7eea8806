-- What readers may see. Whoever owns this database makes every table; the role vigil_reader, which exists before the first
-- migration, may read those in this schema and nothing else.
create schema pub;

grant usage on schema pub to vigil_reader;

alter default privileges in schema pub grant select on tables to vigil_reader;
