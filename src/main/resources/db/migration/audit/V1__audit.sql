-- Who did what, when, to which version. Written once: rows refuse change, and each carries the digest of the one before.
create table audit_entry (
    seq bigint primary key check (seq > 0),
    at timestamptz not null,
    -- a person's id, or system: and the part of the program that acted
    actor text collate "C" not null,
    -- such as story.published
    act text collate "C" not null check (act like '%.%'),
    -- the id of what it was done to, if it has one
    subject text,
    version integer,
    -- a JSON object of texts, exactly as it was digested; ids and settings, never what a person is called
    detail text not null,
    hash bytea not null check (octet_length(hash) = 32)
);

create index audit_entry_by_time on audit_entry (at);
-- In the order of bytes, so that they answer for the first part of an act, and lead from one actor or act to the next.
create index audit_entry_by_actor on audit_entry (actor, seq);
create index audit_entry_by_act on audit_entry (act, seq);
create index audit_entry_by_subject on audit_entry (subject, seq);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is written once and never changed';
end $$;

create trigger audit_entry_is_final before update or delete on audit_entry
    for each row execute function refuse_audit_change();

create trigger audit_log_is_final before truncate on audit_entry
    for each statement execute function refuse_audit_change();
