/** The pages of early careers in figures. */
package org.meristem.talent.overview.web;
