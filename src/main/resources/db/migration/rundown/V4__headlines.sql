-- Headlines are found while they are still being typed wrong, and are taken up for it when the words are: an index of
-- every three letters is the dearest there is, and neither a save nor an import should wait for it.
alter table entry_words add column headline text not null default '';

update entry_words set headline = entry.headline from entry where entry.story_id = entry_words.story_id;

drop index entry_headline;
create index entry_words_headline on entry_words using gin (headline gin_trgm_ops);
