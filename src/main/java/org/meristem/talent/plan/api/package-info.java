/** The REST resources about development plans. */
package org.meristem.talent.plan.api;
