/** Subscriptions in the database. */
@NullMarked
package org.handslag.gateway.subscription.mongo;

import org.jspecify.annotations.NullMarked;
