-- What a version is about: countries by their ISO 3166-1 codes, topics by their ids. And its contacts: contact holds one
-- as an object, as it was written before there could be several, or several in an array.
alter table story_version
    add column countries text[] not null default '{}',
    add column topics uuid[] not null default '{}';

alter table pub.story
    add column countries text[] not null default '{}',
    add column topics uuid[] not null default '{}';
