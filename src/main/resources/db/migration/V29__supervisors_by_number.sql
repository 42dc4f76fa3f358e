-- A supervisor's number is compared without letter case and width, as staff numbers are.
alter table episode add column supervisor_key varchar(200);
update episode set supervisor_key = lower(trim(supervisor_number)) where supervisor_number is not null;
create index episode_supervisor_key on episode (supervisor_key);
drop index episode_supervisor_number;
