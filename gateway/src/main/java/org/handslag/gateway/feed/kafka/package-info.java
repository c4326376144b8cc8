/** What of the services' topics goes into the tenants' journals. */
@NullMarked
package org.handslag.gateway.feed.kafka;

import org.jspecify.annotations.NullMarked;
