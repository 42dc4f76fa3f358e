/** What a browser takes away of what belongs to several modules. */
package org.meristem.exchange.web;
