-- What makes a story a report: its documents, each in a language and with a title, and what it asks for.
alter table story_version add column report jsonb;
alter table pub.story add column report jsonb;
