create table role (
    id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
    rank integer not null,
    -- what it is called, for roles a site adds; the others are called by the interface, in every language
    name text
);

create table role_permission (
    role_id text not null references role on delete cascade,
    permission text not null,
    primary key (role_id, permission)
);

-- Who has which role: everywhere, or in one stream (an id of module news, without a key).
create table person_role (
    person_id uuid not null references person,
    role_id text not null references role,
    stream_id uuid,
    constraint person_role_once unique nulls not distinct (person_id, role_id, stream_id)
);
