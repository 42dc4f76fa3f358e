/** The pages about eligibility. */
package org.meristem.talent.eligibility.web;
