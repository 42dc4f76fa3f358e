/** What programmes ask for, by entry year. */
package org.meristem.curriculum.plan;
