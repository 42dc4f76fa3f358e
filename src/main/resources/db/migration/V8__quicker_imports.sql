-- Staged rows are packed in another way: what was only staged is let go, what was applied stays.
delete from import_run;
delete from staged_chunk;
delete from upload_piece;
delete from import_batch where batch_state not in ('APPLIED', 'UNDONE');
update import_batch set file_kept = false;

-- A record is found by its name; its kind is then told apart among a few lines.
drop index audit_entry_record;
create index audit_entry_record_id on audit_entry (record_id);
-- Every programme has so many students that an index does not help to find them.
drop index episode_programme_year;
-- Searches look into the list in memory.
alter table student drop column search_text;
