/** Two tenants of one platform. */
@NullMarked
package org.handslag.acceptance.isolation;

import org.jspecify.annotations.NullMarked;
