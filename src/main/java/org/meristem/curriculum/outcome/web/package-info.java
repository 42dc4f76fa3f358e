/** Pages for the outcomes of a programme and what is taught towards them. */
package org.meristem.curriculum.outcome.web;
