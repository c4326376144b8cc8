/** Events that are sent to an address: what is due when, and signed how. */
@NullMarked
package org.handslag.gateway.webhook.model;

import org.jspecify.annotations.NullMarked;
