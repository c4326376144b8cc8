/** Who follows what happens in a tenant, and how much of it. */
@NullMarked
package org.handslag.gateway.subscription.model;

import org.jspecify.annotations.NullMarked;
