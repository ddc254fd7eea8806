-- What the desk searches in: the words of the newest text of every story, drafts included. Made a moment after the text,
-- by a job, so that saving and importing need not wait for it.
create extension if not exists pg_trgm;

create table entry_words (
    story_id uuid primary key references entry on delete cascade,
    words tsvector not null
);

create index entry_words_found on entry_words using gin (words);

-- A headline is found while it is still being typed wrong.
create index entry_headline on entry using gin (headline gin_trgm_ops);
