/** Memberships as every service mirrors them. */
@NullMarked
package org.handslag.gateway.membership.kafka;

import org.jspecify.annotations.NullMarked;
