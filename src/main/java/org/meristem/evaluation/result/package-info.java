/** What reviews come to, what is decided on them, and what candidates are told. */
package org.meristem.evaluation.result;
