/** The pages about development plans. */
package org.meristem.talent.plan.web;
