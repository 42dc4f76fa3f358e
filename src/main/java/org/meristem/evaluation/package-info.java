/** How people are judged: templates, rounds, conflicts, reviews and results. */
package org.meristem.evaluation;
