/** Beginning and ending subscriptions. */
@NullMarked
package org.handslag.gateway.subscription.application;

import org.jspecify.annotations.NullMarked;
