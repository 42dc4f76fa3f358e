/** The pages on which templates are kept. */
package org.meristem.evaluation.template.web;
