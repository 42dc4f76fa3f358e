/** The account over the API. */
package org.meristem.identity.api;
