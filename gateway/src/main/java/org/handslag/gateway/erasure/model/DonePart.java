package org.handslag.gateway.erasure.model;

import java.time.Instant;

/**
 * What one service has done of an erasure.
 *
 * @param erasure the erasure's id
 * @param service who has done it
 * @param touched how many aggregates it erased or changed
 */
public record DonePart(String id, String erasure, String service, int touched, Instant doneAt) {}
