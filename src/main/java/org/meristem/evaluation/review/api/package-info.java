/** The REST resources of this part of an evaluation. */
package org.meristem.evaluation.review.api;
