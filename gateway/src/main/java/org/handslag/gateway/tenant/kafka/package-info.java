/** What others may know of a tenant. */
@NullMarked
package org.handslag.gateway.tenant.kafka;

import org.jspecify.annotations.NullMarked;
