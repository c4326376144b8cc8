/** Memberships as the gateway's events tell every other service of them. */
@NullMarked
package org.handslag.platform.membership;

import org.jspecify.annotations.NullMarked;
