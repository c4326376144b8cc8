/** Granting and ending memberships. */
@NullMarked
package org.handslag.gateway.membership.application;

import org.jspecify.annotations.NullMarked;
