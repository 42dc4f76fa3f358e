create table course (
  id bigint primary key,
  version integer not null,
  code varchar(40) not null,
  constraint course_code_once unique (code)
);

create table course_version (
  id bigint primary key,
  version integer not null,
  course_id bigint not null,
  version_number integer not null,
  version_state varchar(20) not null,
  author varchar(100) not null,
  title_en varchar(400),
  title_zh varchar(400),
  area_id bigint,
  credits decimal(5,2),
  hours_lecture integer not null,
  hours_seminar integer not null,
  hours_laboratory integer not null,
  hours_facility integer not null,
  hours_self_study integer not null,
  teaching_language varchar(20),
  instructors varchar(2000),
  syllabus_en ${text},
  syllabus_zh ${text},
  outcomes ${text},
  assessment ${text},
  effective_on date,
  saved_at bigint not null,
  submitted_at bigint,
  search_text varchar(8000) not null,
  constraint course_version_once unique (course_id, version_number),
  constraint course_version_course foreign key (course_id) references course (id),
  constraint course_version_area foreign key (area_id) references course_area (id)
);
create index course_version_state on course_version (version_state);

create table course_step (
  id bigint primary key,
  version integer not null,
  course_version_id bigint not null,
  step_kind varchar(20) not null,
  taken_by varchar(100) not null,
  taken_at bigint not null,
  words varchar(4000),
  constraint course_step_version foreign key (course_version_id) references course_version (id)
);
