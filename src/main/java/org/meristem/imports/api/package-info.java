/** The REST interface of imports. */
package org.meristem.imports.api;
