/** Invitations in the database. */
@NullMarked
package org.handslag.gateway.invitation.mongo;

import org.jspecify.annotations.NullMarked;
