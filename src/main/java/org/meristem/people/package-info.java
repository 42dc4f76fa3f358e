/**
 * Persons: one record for life, whatever they are in the house, with names, identifiers and group.
 */
package org.meristem.people;
