package org.handslag.gateway.membership.model;

import org.jspecify.annotations.Nullable;

/**
 * What an accepted invitation adds to a membership.
 *
 * @param invitation the invitation's id: it adds its grant once, however often it is accepted
 * @param person the participant or mentor who was invited; null for others
 */
public record Offer(String invitation, Grant grant, @Nullable Person person) {}
