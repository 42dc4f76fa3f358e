/** Courses and programmes over HTTP. */
package org.meristem.curriculum.api;
