/** Requests to addresses that others have named, to the public internet and nowhere else. */
@NullMarked
package org.handslag.gateway.webhook.http;

import org.jspecify.annotations.NullMarked;
