/** What tests share: databases of both kinds, the running system, and a browser. */
package org.meristem.testing;
