-- A source that nobody ever saw may be thrown away; what was translated from it stays a translation, and so its translators'.
alter table translation
    alter column source_id drop not null,
    drop constraint translation_source_id_fkey,
    add constraint translation_source_id_fkey foreign key (source_id) references story on delete set null;
