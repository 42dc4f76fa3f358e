/** Why somebody does not judge somebody: found, declared, waived. */
package org.meristem.evaluation.conflict;
