/** The pages of imports. */
package org.meristem.imports.web;
