package org.handslag.gateway.webhook.application;

import java.util.Optional;
import org.handslag.gateway.webhook.model.Course;
import org.handslag.gateway.webhook.model.Webhook.Reason;

/**
 * What came of a batch.
 *
 * @param course how far it has come now
 * @param isLast whether nothing more is due or new
 * @param end why nothing more is to be sent at all
 */
record Batch(Course course, boolean isLast, Optional<Reason> end) {}
