/** The page on which the audit trail is read and verified. */
package org.meristem.trail.web;
