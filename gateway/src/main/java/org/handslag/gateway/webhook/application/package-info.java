/** Sending events to the addresses that subscriptions name. */
@NullMarked
package org.handslag.gateway.webhook.application;

import org.jspecify.annotations.NullMarked;
