-- From when a version no longer holds, what it needs, what takes a retired course's place, comments on single fields.
alter table course_version add column ends_on date;
alter table course_version add column prerequisites varchar(4000);
alter table course_version add column corequisites varchar(1000);
alter table course add column successor_id bigint;
alter table course add constraint course_successor_course foreign key (successor_id) references course (id);
create index course_successor on course (successor_id);

create table course_comment (
  id bigint primary key,
  version integer not null,
  course_version_id bigint not null,
  course_field varchar(20) not null,
  words varchar(4000) not null,
  said_by varchar(100) not null,
  said_at bigint not null,
  answer varchar(4000),
  done boolean not null,
  constraint course_comment_version foreign key (course_version_id) references course_version (id)
);
create index course_comment_course_version on course_comment (course_version_id);

-- What was published so far begins with its day and ends where the next version begins.
update course_version set ends_on = (
  select min(later.effective_on) from course_version later
  where later.course_id = course_version.course_id and later.version_number > course_version.version_number
    and later.effective_on is not null)
where version_state = 'RETIRED';
