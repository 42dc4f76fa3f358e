-- When what a package of CASE holds last changed, whatever was changed or taken away.
alter table programme add column map_changed_at bigint;
alter table training_plan add column changed_at bigint;
alter table outcome_link add column changed_at bigint;
alter table course_version add column published_at bigint;

update course_version set published_at = (
  select max(s.taken_at) from course_step s
  where s.course_version_id = course_version.id and s.step_kind = 'PUBLISHED')
where effective_on is not null;
