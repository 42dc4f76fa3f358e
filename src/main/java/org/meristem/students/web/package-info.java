/** The pages on which students are listed and looked at. */
package org.meristem.students.web;
