-- What one person writes is asked for on every page of theirs.
create index course_version_author on course_version (author, version_state);
