-- What the desk searches in: the words of the newest text of every story, drafts included. Made a moment after the text,
-- by a job, so that saving and importing need not wait for it.
create extension if not exists pg_trgm;

-- The words of a text, cut as those of a question are: at everything that is no letter, digit or mark. PostgreSQL's own
-- parser would keep 12/0043/2026 as the name of a file, and leave out what looks like a tag.
create function words_of(said text) returns tsvector immutable language sql as $$
    select to_tsvector('simple', translate(left(said, 300000),
        '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~’‘“”«»·…–—،؛؟', repeat(' ', 60)))
$$;

create table entry_words (
    story_id uuid primary key references entry on delete cascade,
    words tsvector not null
);

create index entry_words_found on entry_words using gin (words);

-- A headline is found while it is still being typed wrong.
create index entry_headline on entry using gin (headline gin_trgm_ops);
