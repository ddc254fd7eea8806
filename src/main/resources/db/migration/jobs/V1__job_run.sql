-- How each job went: its newest run, and the last one that failed.
create table job_run (
    job text primary key,
    started_at timestamptz not null,
    -- null while it runs; and where it was cut off, until it is run again
    ended_at timestamptz,
    failed boolean not null default false,
    -- what came of it, in a word or two; what went wrong, if it failed
    words text,
    last_failed_at timestamptz,
    last_failure text
);
