/** What the runnable file does before the server; uses nothing else of the system. */
package org.meristem.platform.launch;
