/**
 * What a discipline teaches: its programmes, course areas and courses with their dated versions.
 */
package org.meristem.curriculum;
