/** Early-career researchers, from the doctorate to associate researcher. */
package org.meristem.talent;
