-- What is known of a picture besides its pixels, and whether it may be shown.
alter table media
    add column alt text not null default '',
    add column caption text,
    add column credit text,
    add column licence text,
    -- the last day on which readers may be shown it
    add column licence_until date,
    -- whether that day is over; the job media.licences says so
    add column expired boolean not null default false,
    -- what the people in it agreed to; never public
    add column consent text,
    -- readers are not shown it as long as this holds
    add column hide_faces boolean not null default false,
    -- what must stay in sight when it is cropped, as parts of its width and height
    add column focal_x double precision not null default 0.5 check (focal_x between 0 and 1),
    add column focal_y double precision not null default 0.5 check (focal_y between 0 and 1),
    -- what the file was called and how long it was when it was given; never public
    add column file_name text,
    add column bytes bigint,
    -- whether there are JPEG files beside the WebP ones, and one to be shared
    add column jpeg boolean not null default false;

create index media_newest on media (added_at desc, hash desc);
create index media_licence on media (licence_until) where licence_until is not null;

alter table pub.media
    add column focal_x double precision not null default 0.5,
    add column focal_y double precision not null default 0.5,
    add column jpeg boolean not null default false;
