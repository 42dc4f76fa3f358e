/** The pages of rounds, reviews and results. */
package org.meristem.evaluation.web;
