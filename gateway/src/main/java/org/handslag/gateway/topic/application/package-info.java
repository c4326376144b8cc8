/** Opening and closing subscriptions' topics, and copying into them. */
@NullMarked
package org.handslag.gateway.topic.application;

import org.jspecify.annotations.NullMarked;
