-- The newsroom's own time zone: what is published carries its day, and times are asked for in it.
alter table pub.site add column zone text not null default 'UTC';
