/** Two tenants with everything in them that a caller can be kept from, made over the API. */
@NullMarked
package org.handslag.acceptance.world;

import org.jspecify.annotations.NullMarked;
