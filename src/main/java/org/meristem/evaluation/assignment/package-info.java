/**
 * Who judges whom: evaluators for the candidates of a round, by rules alone, without a database.
 */
package org.meristem.evaluation.assignment;
