/** A tenant's place on this deployment. */
@NullMarked
package org.handslag.gateway.tenant.model;

import org.jspecify.annotations.NullMarked;
