create table person (
  id bigint primary key,
  version integer not null,
  name varchar(200) not null,
  latin_name varchar(200),
  sex varchar(10),
  birth_date date,
  email varchar(254),
  phone varchar(60),
  staff_number varchar(40),
  account_name varchar(100),
  research_group varchar(200),
  search_text varchar(1000) not null
);
create index person_staff_number on person (staff_number);
create index person_account on person (account_name);

create table discipline (
  id bigint primary key,
  version integer not null,
  code varchar(20) not null,
  alternate_codes varchar(100),
  name_en varchar(200),
  name_zh varchar(200),
  constraint discipline_code_once unique (code)
);

create table programme (
  id bigint primary key,
  version integer not null,
  code varchar(40) not null,
  name_en varchar(200),
  name_zh varchar(200),
  discipline_id bigint not null,
  programme_type varchar(40) not null,
  degree_category varchar(40) not null,
  constraint programme_code_once unique (code),
  constraint programme_discipline foreign key (discipline_id) references discipline (id)
);

create table course_area (
  id bigint primary key,
  version integer not null,
  code varchar(40) not null,
  name_en varchar(200),
  name_zh varchar(200),
  position integer not null,
  constraint course_area_code_once unique (code)
);
