create table student (
  id bigint primary key,
  version integer not null,
  student_number varchar(40) not null,
  person_id bigint not null,
  search_text varchar(2000) not null,
  constraint student_number_once unique (student_number),
  constraint student_person foreign key (person_id) references person (id)
);

create table episode (
  id bigint primary key,
  version integer not null,
  student_id bigint not null,
  programme_id bigint not null,
  entry_year integer not null,
  entry_date date,
  study_mode varchar(20),
  episode_status varchar(20) not null,
  supervisor_number varchar(40),
  supervisor_name varchar(200),
  expected_end date,
  ended_on date,
  constraint episode_student foreign key (student_id) references student (id),
  constraint episode_programme foreign key (programme_id) references programme (id)
);

create table import_batch (
  id bigint primary key,
  version integer not null,
  kind varchar(40) not null,
  file_name varchar(400) not null,
  digest varchar(64) not null,
  content ${bytes},
  import_mode varchar(20) not null,
  batch_state varchar(20) not null,
  made_by varchar(100) not null,
  made_at bigint not null,
  applied_at bigint,
  applied_by varchar(100),
  sheet varchar(200),
  header_row integer not null,
  count_new integer not null,
  count_changed integer not null,
  count_unchanged integer not null,
  count_errors integer not null,
  count_warnings integer not null,
  notices varchar(8000),
  failure varchar(4000)
);

create table staged_row (
  id bigint primary key,
  version integer not null,
  batch_id bigint not null,
  sheet_row integer not null,
  row_key varchar(200),
  outcome varchar(20) not null,
  field_values ${text} not null,
  before_values ${text} not null,
  constraint staged_row_batch foreign key (batch_id) references import_batch (id)
);
create index staged_row_order on staged_row (batch_id, sheet_row);

create table row_problem (
  id bigint primary key,
  version integer not null,
  batch_id bigint not null,
  sheet_row integer not null,
  sheet varchar(200) not null,
  cell varchar(20),
  field varchar(60) not null,
  typed_value varchar(1000),
  code varchar(60) not null,
  severity varchar(20) not null,
  advice varchar(1000),
  constraint row_problem_batch foreign key (batch_id) references import_batch (id)
);
create index row_problem_order on row_problem (batch_id, sheet_row);
