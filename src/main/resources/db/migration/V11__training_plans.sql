-- What a programme asks for, by entry year.
create table training_plan (
  id bigint primary key,
  version integer not null,
  programme_id bigint not null,
  entry_year integer not null,
  plan_state varchar(20) not null,
  published_at bigint,
  published_by varchar(100),
  constraint training_plan_once unique (programme_id, entry_year),
  constraint training_plan_programme foreign key (programme_id) references programme (id)
);

create table plan_requirement (
  id bigint primary key,
  version integer not null,
  plan_id bigint not null,
  position integer not null,
  requirement_kind varchar(20) not null,
  title_en varchar(400),
  title_zh varchar(400),
  area_id bigint,
  amount decimal(7,2),
  constraint plan_requirement_plan foreign key (plan_id) references training_plan (id),
  constraint plan_requirement_area foreign key (area_id) references course_area (id)
);
create index plan_requirement_plan_id on plan_requirement (plan_id);
create index plan_requirement_area_id on plan_requirement (area_id);

create table plan_requirement_course (
  requirement_id bigint not null,
  position integer not null,
  course_code varchar(40) not null,
  constraint plan_requirement_course_once primary key (requirement_id, course_code),
  constraint plan_requirement_course_requirement foreign key (requirement_id) references plan_requirement (id)
);
create index plan_requirement_course_code on plan_requirement_course (course_code);
