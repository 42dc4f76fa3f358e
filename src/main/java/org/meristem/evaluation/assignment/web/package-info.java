/** The pages of this part of an evaluation. */
package org.meristem.evaluation.assignment.web;
