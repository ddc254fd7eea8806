-- Secret addresses at which people without an account read a draft.

create table preview_link (
    id uuid primary key,
    story_id uuid not null references story on delete cascade,
    -- SHA-256 of the secret, which is kept nowhere
    digest bytea not null unique check (octet_length(digest) = 32),
    -- for whom it was made
    label text not null check (char_length(label) between 1 and 120),
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    opened_at timestamptz,
    opened integer not null default 0,
    check ((opened = 0) = (opened_at is null))
);

create index preview_link_of_story on preview_link (story_id, made_at);
