/** Subscriptions' topics in the database. */
@NullMarked
package org.handslag.gateway.topic.mongo;

import org.jspecify.annotations.NullMarked;
