/** Training plans over HTTP. */
package org.meristem.curriculum.plan.api;
