/** The REST resources about eligibility. */
package org.meristem.talent.eligibility.api;
