/** Subscriptions over HTTP. */
@NullMarked
package org.handslag.gateway.subscription.web;

import org.jspecify.annotations.NullMarked;
