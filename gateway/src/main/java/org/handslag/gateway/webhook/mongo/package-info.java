/** Webhooks, and how far deliveries have come, in the database. */
@NullMarked
package org.handslag.gateway.webhook.mongo;

import org.jspecify.annotations.NullMarked;
