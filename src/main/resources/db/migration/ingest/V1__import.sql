-- What was brought in from old archives: batches a person can review, their files, and what came of every story.
create table import_batch (
    id integer primary key,
    -- what was asked for, so that an import that was cut off is known again and goes on
    request text not null,
    language text not null,
    -- named by the person; null: as the pages say
    stream_id uuid,
    started_at timestamptz not null,
    started_by text not null,
    finished_at timestamptz,
    published_at timestamptz,
    discarded_at timestamptz
);

create table import_file (
    batch_id integer not null references import_batch on delete cascade,
    number integer not null,
    path text not null,
    format text,
    sha256 text,
    bytes bigint,
    -- why nothing of it could be read
    refusal text,
    finished_at timestamptz,
    primary key (batch_id, number)
);

create table import_item (
    batch_id integer not null,
    file integer not null,
    line integer not null,
    outcome text not null check (outcome in ('created', 'updated', 'unchanged', 'rejected')),
    -- no foreign key: news may discard what was never published
    story_id uuid,
    headline text,
    -- why it was rejected, or what a person should look at
    remark text,
    primary key (batch_id, file, line),
    foreign key (batch_id, file) references import_file on delete cascade,
    check ((outcome = 'rejected') = (story_id is null))
);

create index import_item_story on import_item (story_id);

-- By what a story is known again, whatever stream or page it comes from.
create table import_identity (
    day date not null,
    fingerprint bytea not null check (length(fingerprint) = 16),
    story_id uuid not null,
    primary key (day, fingerprint)
);

create index import_identity_story on import_identity (story_id);
