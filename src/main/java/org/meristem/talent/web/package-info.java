/** The pages about researchers. */
package org.meristem.talent.web;
