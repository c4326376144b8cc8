/** Memberships over HTTP. */
@NullMarked
package org.handslag.gateway.membership.web;

import org.jspecify.annotations.NullMarked;
