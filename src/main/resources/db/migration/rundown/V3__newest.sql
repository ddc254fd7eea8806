-- What was published since yesterday is found without reading what was published before.
create index story_first_published on story (first_published_at desc) where not archived and live is not null;
