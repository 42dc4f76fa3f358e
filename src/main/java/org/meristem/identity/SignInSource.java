package org.meristem.identity;

/**
 * Where somebody signs in from.
 *
 * @param address the client's network address
 * @param device the browser's cookie of {@link KnownDevices}, or null
 */
public record SignInSource(String address, String device) {}
