package org.handslag.gateway.webhook.application;

/** What one receiver's events are signed with. */
public interface Signing {
    /**
     * The value of {@code webhook-signature}.
     *
     * @param id of the delivery
     * @param seconds since 1970, when it is sent
     */
    String of(String id, long seconds, byte[] body);
}
