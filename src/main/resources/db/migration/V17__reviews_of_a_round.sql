-- A round's reviews are listed and counted without reading what is written in them.
create index candidate_in_round on candidate (round_id, candidate_number, id);
create index review_of_candidate on review (candidate_id, review_state, id);
