/** The pages on which courses are written, judged and found. */
package org.meristem.curriculum.web;
