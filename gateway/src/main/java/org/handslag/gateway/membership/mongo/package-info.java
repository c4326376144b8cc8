/** Memberships in the database. */
@NullMarked
package org.handslag.gateway.membership.mongo;

import org.jspecify.annotations.NullMarked;
