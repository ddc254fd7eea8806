-- What holds for the stories of a stream before they may be published, and how they are numbered.
alter table stream
    -- whoever wrote a story may not approve it
    add column two_persons boolean not null default false,
    add column contact_needed boolean not null default false,
    -- how index numbers are made, such as NLR 12/{number:4}/{year}; null: its stories get none
    add column index_pattern text check (length(index_pattern) <= 40);

-- How many numbers of a year were given. The year is 0 where the pattern has none, so that they are counted on for ever.
create table index_count (
    stream_id uuid not null references stream on delete cascade,
    year integer not null,
    taken integer not null,
    primary key (stream_id, year)
);

-- A number belongs to one story of a language. Archives keep theirs, even if they gave one twice.
create unique index story_index_number on story (language, index_number) where not archived;
create index story_of_index_number on story (index_number) where index_number is not null;
