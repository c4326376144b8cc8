/** Webhooks over HTTP. */
@NullMarked
package org.handslag.gateway.webhook.web;

import org.jspecify.annotations.NullMarked;
