-- Before a record is taken out the database looks for whatever refers to it: by an index, which Derby has of itself.
-- Programmes are hardly ever taken out, and an index of them on episodes would cost every import.
create index student_person_id on student (person_id);
create index episode_successor_id on episode (successor_id);
create index researcher_person_id on researcher (person_id);
create index review_evaluator_id on review (evaluator_id);
create index candidate_researcher_id on candidate (researcher_id);
create index course_step_version_id on course_step (course_version_id);
create index course_version_area_id on course_version (area_id);
create index criterion_template_id on criterion (template_id);
create index evaluation_round_template_id on evaluation_round (template_id);
create index programme_discipline_id on programme (discipline_id);
