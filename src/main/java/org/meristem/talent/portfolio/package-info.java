/** Portfolios: what people have written and told others about science, and what reviewers say. */
package org.meristem.talent.portfolio;
