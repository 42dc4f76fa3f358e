/** Early careers in figures over REST. */
package org.meristem.talent.overview.api;
