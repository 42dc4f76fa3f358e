-- What a programme's graduates can do, and which outcomes of courses lead there.
create table programme_outcome (
  id bigint primary key,
  version integer not null,
  programme_id bigint not null,
  code varchar(20) not null,
  text_en varchar(1000) not null,
  text_zh varchar(1000) not null,
  changed_at bigint not null,
  constraint programme_outcome_once unique (programme_id, code),
  constraint programme_outcome_programme foreign key (programme_id) references programme (id)
);

create table outcome_link (
  id bigint primary key,
  version integer not null,
  programme_outcome_id bigint not null,
  course_code varchar(40) not null,
  course_outcome varchar(36) not null,
  contributions varchar(3) not null,
  constraint outcome_link_once unique (programme_outcome_id, course_code, course_outcome),
  constraint outcome_link_outcome foreign key (programme_outcome_id) references programme_outcome (id)
);
