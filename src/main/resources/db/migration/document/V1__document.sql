-- A file in PDF, cleaned. Its name is not made of its content, so that nobody who has the file can ask whether we have it.
create table document (
    id uuid primary key,
    -- the SHA-256 of the file as it was given: the same file is kept once
    given text not null unique check (given ~ '^[0-9a-f]{64}$'),
    -- as the file was called where it came from; for the desk
    name text not null,
    language text,
    pages integer not null check (pages > 0),
    bytes bigint not null check (bytes > 0),
    -- its headings and the pages they stand on, as its own outline says
    contents jsonb not null,
    -- the picture of its first page; null if it could not be drawn
    cover text references media on delete set null,
    added_at timestamptz not null,
    added_by text not null,
    -- since when nothing names it, as the job document.tidy last found; null while something does
    unused_since timestamptz
);

create index document_newest on document (added_at desc, id desc);

-- What readers can see and which documents it shows. A document is in pub.document while it has a row here.
create table document_use (
    user_id uuid not null,
    document_id uuid not null references document,
    primary key (user_id, document_id)
);

create index document_use_of on document_use (document_id);

-- How often a document was fetched, all in all. Nothing is kept about who did, or when.
create table document_total (
    document_id uuid primary key references document on delete cascade,
    fetched bigint not null check (fetched >= 0)
);

-- What readers may see of documents.
create table pub.document (
    id uuid primary key references document,
    pages integer not null,
    bytes bigint not null,
    contents jsonb not null
);
