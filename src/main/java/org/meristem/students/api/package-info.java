/** Students over the API. */
package org.meristem.students.api;
