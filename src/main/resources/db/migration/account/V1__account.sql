-- Members of staff. What they are called and where they are reached is sealed; the address is found by a keyed digest.
create table person (
    id uuid primary key,
    name bytea not null,
    address bytea not null,
    address_digest bytea not null unique,
    -- a language the interface speaks
    language text not null,
    created_at timestamptz not null,
    -- when they first made a way to sign in
    joined_at timestamptz,
    blocked_at timestamptz
);

-- Links that open the door once.
create table invitation (
    digest bytea primary key,
    -- first: the first administrator; join: a new colleague; renew: somebody who lost what they sign in with
    kind text not null check (kind in ('first', 'join', 'renew')),
    person_id uuid references person,
    made_by text not null,
    expires_at timestamptz not null,
    constraint first_has_no_person check ((kind = 'first') = (person_id is null))
);

create unique index invitation_of_person on invitation (person_id) where person_id is not null;
