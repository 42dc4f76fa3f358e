/** What a candidate puts forward: works, a statement and files; and who may read it. */
package org.meristem.evaluation.dossier;
