/** Files that people hand in: looked at by their content, kept with the digest of what came. */
package org.meristem.platform.files;
