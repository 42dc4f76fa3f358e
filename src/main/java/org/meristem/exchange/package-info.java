/** Imports and exports that bind workbooks to the features: staged, previewed, applied whole. */
package org.meristem.exchange;
