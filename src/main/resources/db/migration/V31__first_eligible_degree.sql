-- From this day on clinical training counts, where it came before the doctorate.
alter table researcher add column first_degree_on date;
