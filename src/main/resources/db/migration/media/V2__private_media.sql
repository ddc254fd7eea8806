-- Every picture that was ever added, whether or not readers may see it.
create table media (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    width integer not null,
    height integer not null,
    -- the widths it is kept in, narrowest first
    widths integer[] not null,
    added_at timestamptz not null,
    added_by text not null
);

-- What readers can see and which pictures it shows. A picture is in pub.media while it has a row here.
create table media_use (
    -- a published story, or whatever else shows pictures
    user_id uuid not null,
    hash text not null references media,
    primary key (user_id, hash)
);

create index media_use_of on media_use (hash);
