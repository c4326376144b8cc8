/** Invitations over HTTP. */
@NullMarked
package org.handslag.gateway.invitation.web;

import org.jspecify.annotations.NullMarked;
