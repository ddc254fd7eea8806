-- A picture that readers may see, by the SHA-256 of what was given. The files lie in the data folder.
create table pub.media (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    width integer not null,
    height integer not null,
    -- the widths it is kept in, narrowest first
    widths integer[] not null,
    added_at timestamptz not null,
    added_by text not null
);
