/** What graduates of a programme can do, and which courses lead there. */
package org.meristem.curriculum.outcome;
