-- A story that was moved is called by its address, and can be moved back. What an address has behind the slug because
-- another story had it first is no part of it.
update story s set slug = here.slug
from (
    select story_id, regexp_replace(path, '^.*/', '') as slug from address
    where state = 'current' and path like '/news/____/__/%'
) here
where here.story_id = s.id and here.slug <> s.slug and here.slug <> s.slug || '-' || s.id
    and here.slug <> all (array(select s.slug || '-' || number from generate_series(2, 9) number));
