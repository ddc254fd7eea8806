-- What people prove who they are with. It knows them by id only; who they are is another module's.

-- What passkeys know somebody by: it says nothing about them.
create table passkey_owner (
    person_id uuid primary key,
    handle bytea not null unique
);

create table passkey (
    credential bytea primary key,
    person_id uuid not null references passkey_owner,
    public_key bytea not null,
    -- what the device said when it made the key; the key is read from it
    attestation bytea not null,
    signatures bigint not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    label text not null,
    created_at timestamptz not null,
    used_at timestamptz not null
);

create index passkey_by_person on passkey (person_id);

-- What a passkey is asked to sign. Gone with the first answer.
create table challenge (
    challenge bytea primary key,
    -- whose passkey is being made, or who confirms; none while somebody signs in
    person_id uuid,
    expires_at timestamptz not null
);

-- A password counts only together with the one-time codes of an app.
create table password (
    person_id uuid primary key,
    -- Argon2id
    hash text not null,
    -- sealed
    totp_secret bytea not null,
    -- the time step of the newest one-time code that was taken: none is taken twice
    totp_step bigint not null
);

-- Codes on paper, each good for one sign-in beside the password; a used one is gone.
create table recovery_code (
    person_id uuid not null,
    digest bytea not null,
    primary key (person_id, digest)
);

create table staff_session (
    id uuid primary key,
    digest bytea not null unique,
    person_id uuid not null,
    device text not null,
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    -- when the person last proved who they are
    confirmed_at timestamptz not null
);

create index staff_session_by_person on staff_session (person_id);

-- How often somebody has tried, as Bucket4j keeps it; ids are keyed digests.
create table throttle (
    id text primary key,
    state bytea,
    expires_at bigint
);
