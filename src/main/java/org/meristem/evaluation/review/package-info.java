/** What evaluators write, from the declaration to the submitted review and back. */
package org.meristem.evaluation.review;
