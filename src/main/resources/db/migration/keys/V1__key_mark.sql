-- A keyed digest of the master key this database was written with: one row at most.
create table key_mark (
    singleton boolean primary key default true check (singleton),
    mark bytea not null
);
