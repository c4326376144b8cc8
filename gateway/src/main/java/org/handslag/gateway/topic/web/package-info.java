/** Subscriptions' topics over HTTP. */
@NullMarked
package org.handslag.gateway.topic.web;

import org.jspecify.annotations.NullMarked;
