-- What colleagues say about a draft. It is never shown to readers.
create table remark (
    id uuid primary key,
    story_id uuid not null references story on delete cascade,
    revision integer,
    text text not null check (text <> ''),
    at timestamptz not null,
    by text not null,
    settled_at timestamptz,
    settled_by text,
    check ((settled_at is null) = (settled_by is null))
);

create index remark_of_story on remark (story_id, at);
