/** The REST root and its problem documents (RFC 9457). */
package org.meristem.platform.api;
