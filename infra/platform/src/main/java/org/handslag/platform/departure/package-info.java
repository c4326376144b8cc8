/** Tenants that leave: what nobody may do in them any more, and what is left of them. */
@NullMarked
package org.handslag.platform.departure;

import org.jspecify.annotations.NullMarked;
