/** Who mentors an early-career researcher. */
package org.meristem.talent.mentor;
