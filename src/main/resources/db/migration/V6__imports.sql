-- Uploads are kept in pieces and staged rows in chunks; what was only staged before is let go.
drop table row_problem;
drop table staged_row;
delete from import_batch where batch_state <> 'APPLIED';
alter table import_batch drop column content;
alter table import_batch drop column notices;
alter table import_batch add column notices ${text};
alter table import_batch add column file_kept boolean;
update import_batch set file_kept = false;
alter table import_batch add column head ${text};
alter table import_batch add column choices ${text};
alter table import_batch add column count_kept integer default 0 not null;
alter table import_batch add column count_problems integer default 0 not null;
alter table import_batch add column undone_at bigint;
alter table import_batch add column undone_by varchar(100);

create table upload_piece (
  id bigint primary key,
  version integer not null,
  batch_id bigint not null,
  piece_number integer not null,
  content ${bytes} not null,
  constraint upload_piece_batch foreign key (batch_id) references import_batch (id)
);
create index upload_piece_order on upload_piece (batch_id, piece_number);

create table staged_chunk (
  id bigint primary key,
  version integer not null,
  batch_id bigint not null,
  chunk_number integer not null,
  count_new integer not null,
  count_changed integer not null,
  count_unchanged integer not null,
  count_errors integer not null,
  count_kept integer not null,
  count_warnings integer not null,
  count_problems integer not null,
  content ${bytes} not null
);
create index staged_chunk_order on staged_chunk (batch_id, chunk_number);

create table import_run (
  batch_id bigint primary key,
  run_owner varchar(300) not null,
  lease_until bigint not null,
  rows_done integer not null,
  rows_total integer not null
);

create table import_gate (
  id integer primary key,
  passed bigint not null
);
insert into import_gate (id, passed) values (1, 0);

create table header_choice (
  id bigint primary key,
  version integer not null,
  kind varchar(40) not null,
  header_set ${text} not null,
  meanings ${text} not null
);

alter table student add column number_key varchar(40);
update student set number_key = lower(student_number);
create unique index student_number_key on student (number_key);
alter table student drop constraint student_number_once;
alter table student add column hand_edited varchar(1000);
create index episode_student_id on episode (student_id);
