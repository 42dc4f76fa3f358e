/** The page shell: language, messages, error pages, headers and lazy lists. */
package org.meristem.platform.web;
