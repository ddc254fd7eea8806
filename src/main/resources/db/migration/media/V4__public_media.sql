-- What readers may see of pictures: not who added them, nor when.
alter table pub.media
    drop column added_at,
    drop column added_by,
    add foreign key (hash) references media;
