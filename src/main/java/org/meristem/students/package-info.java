/** Students and their studies as dated episodes. */
package org.meristem.students;
