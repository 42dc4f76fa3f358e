/** The page about mentors. */
package org.meristem.talent.mentor.web;
