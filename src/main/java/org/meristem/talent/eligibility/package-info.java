/** Eligibility rules, extensions and the clock that says until when somebody fits which rule. */
package org.meristem.talent.eligibility;
